-- Accounts, sessions, one-time links and the audit trail of the office's staff. Times are milliseconds since 1970, UTC.

CREATE TABLE staff_accounts (
    id                 TEXT    NOT NULL PRIMARY KEY,
    email              TEXT    NOT NULL,
    email_key          TEXT    NOT NULL UNIQUE,
    name               TEXT    NOT NULL,
    role               TEXT    NOT NULL,
    is_disabled        INTEGER NOT NULL,
    password_hash      TEXT,
    second_factor_key  TEXT,
    second_factor_step INTEGER NOT NULL,
    recovery_codes     TEXT    NOT NULL,
    directory_id       TEXT UNIQUE,
    language           TEXT,
    theme              TEXT    NOT NULL,
    is_notified        INTEGER NOT NULL,
    failed_attempts    INTEGER NOT NULL,
    locked_until       INTEGER,
    created_at         INTEGER NOT NULL,
    last_sign_in_at    INTEGER
) STRICT;

CREATE TABLE staff_sessions (
    id          TEXT    NOT NULL PRIMARY KEY,
    secret_hash TEXT    NOT NULL UNIQUE,
    account_id  TEXT    NOT NULL REFERENCES staff_accounts (id),
    method      TEXT    NOT NULL,
    device      TEXT,
    address     TEXT,
    started_at  INTEGER NOT NULL,
    seen_at     INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX staff_sessions_of_account ON staff_sessions (account_id);

CREATE TABLE staff_links (
    secret_hash TEXT    NOT NULL PRIMARY KEY,
    account_id  TEXT REFERENCES staff_accounts (id),
    expires_at  INTEGER NOT NULL
) STRICT;

-- No reference to the accounts: the trail outlives what it speaks of.
CREATE TABLE staff_audit (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    account_id TEXT,
    session_id TEXT,
    action     TEXT    NOT NULL,
    outcome    TEXT    NOT NULL,
    subject    TEXT,
    detail     TEXT
) STRICT;

CREATE INDEX staff_audit_of_account ON staff_audit (account_id, sequence);
