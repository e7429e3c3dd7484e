-- Times are milliseconds since 1970, UTC. Ids of conversations are 32 hexadecimal digits.

CREATE TABLE conversations (
    id                      TEXT    NOT NULL PRIMARY KEY,
    channel                 TEXT    NOT NULL,
    channel_conversation_id TEXT    NOT NULL,
    user_id                 TEXT    NOT NULL,
    user_name               TEXT,
    locale                  TEXT,
    reference               TEXT,
    state                   TEXT    NOT NULL,
    speaker                 TEXT    NOT NULL,
    started_at              INTEGER NOT NULL,
    version                 INTEGER NOT NULL,
    last_sequence           INTEGER NOT NULL,
    last_at                 INTEGER NOT NULL,
    UNIQUE (channel, channel_conversation_id)
) STRICT;

CREATE TABLE activities (
    conversation_id TEXT    NOT NULL REFERENCES conversations (id),
    sequence        INTEGER NOT NULL,
    activity_id     TEXT    NOT NULL,
    origin          TEXT    NOT NULL,
    type            TEXT    NOT NULL,
    is_visible      INTEGER NOT NULL,
    json            TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, sequence),
    UNIQUE (conversation_id, activity_id)
) STRICT;

-- A turn is due from the moment its activity is accepted until a commit answers it.
CREATE TABLE turns (
    conversation_id TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    accepted_at     INTEGER NOT NULL,
    answered_at     INTEGER,
    PRIMARY KEY (conversation_id, sequence),
    FOREIGN KEY (conversation_id, sequence) REFERENCES activities (conversation_id, sequence)
) STRICT;

CREATE INDEX turns_due ON turns (accepted_at) WHERE answered_at IS NULL;

-- AUTOINCREMENT: a number that was once told to a visitor never names another case.
CREATE TABLE cases (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id TEXT    NOT NULL REFERENCES conversations (id),
    state           TEXT    NOT NULL,
    reason          TEXT    NOT NULL,
    topic           TEXT,
    evidence        TEXT,
    opened_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX cases_by_conversation ON cases (conversation_id, id);
CREATE UNIQUE INDEX cases_open ON cases (conversation_id) WHERE state IN ('offered', 'waiting', 'assigned');
CREATE INDEX cases_by_state ON cases (state, id);

CREATE TABLE case_events (
    case_id INTEGER NOT NULL REFERENCES cases (id),
    number  INTEGER NOT NULL,
    state   TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    reason  TEXT,
    PRIMARY KEY (case_id, number)
) STRICT;

CREATE TABLE outbox (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id     TEXT    NOT NULL,
    sequence            INTEGER NOT NULL,
    reference           TEXT    NOT NULL,
    state               TEXT    NOT NULL,
    attempts            INTEGER NOT NULL,
    due_at              INTEGER NOT NULL,
    error               TEXT,
    channel_activity_id TEXT,
    closed_at           INTEGER,
    FOREIGN KEY (conversation_id, sequence) REFERENCES activities (conversation_id, sequence)
) STRICT;

CREATE INDEX outbox_waiting ON outbox (conversation_id, id) WHERE state = 'waiting';
CREATE INDEX outbox_channel_ids ON outbox (conversation_id, channel_activity_id) WHERE channel_activity_id IS NOT NULL;

CREATE TABLE feedback (
    conversation_id TEXT    NOT NULL,
    activity_id     TEXT    NOT NULL,
    helpful         INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, activity_id),
    FOREIGN KEY (conversation_id, activity_id) REFERENCES activities (conversation_id, activity_id)
) STRICT;

CREATE TABLE keys (
    name       TEXT    NOT NULL PRIMARY KEY,
    value      BLOB    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- One row, written over to learn whether the store can still be written.
CREATE TABLE storage_probe (
    id INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
