-- What staff write in the console, every version of it, and what visitors asked that nothing answered.

CREATE TABLE question_groups (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    state      TEXT    NOT NULL,
    entry_id   TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    reason     TEXT
) STRICT;

-- Wording, language and sketch are empty until the question is read into its group.
CREATE TABLE unanswered (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id TEXT    NOT NULL REFERENCES conversations (id),
    sequence        INTEGER NOT NULL,
    kind            TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    group_id        INTEGER REFERENCES question_groups (id),
    wording         TEXT    NOT NULL DEFAULT '',
    language        TEXT    NOT NULL DEFAULT '',
    sketch          TEXT    NOT NULL DEFAULT '',
    is_settled      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (conversation_id, sequence)
) STRICT;

CREATE INDEX unanswered_by_group ON unanswered (group_id, id);
CREATE INDEX unanswered_unread ON unanswered (id) WHERE group_id IS NULL;

CREATE TABLE entries (
    id         TEXT    NOT NULL PRIMARY KEY,
    state      TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    newest     INTEGER NOT NULL,
    published  INTEGER,
    based_on   TEXT,
    case_id    INTEGER,
    group_id   INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE entry_versions (
    entry_id TEXT    NOT NULL REFERENCES entries (id),
    number   INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    note     TEXT,
    PRIMARY KEY (entry_id, number)
) STRICT;

-- The conversation is where the words are from: what was not published goes with it.
CREATE TABLE entry_questions (
    entry_id        TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    text            TEXT    NOT NULL,
    language        TEXT,
    conversation_id TEXT,
    PRIMARY KEY (entry_id, number, position),
    FOREIGN KEY (entry_id, number) REFERENCES entry_versions (entry_id, number)
) STRICT;

CREATE INDEX entry_questions_by_conversation ON entry_questions (conversation_id) WHERE conversation_id IS NOT NULL;

CREATE TABLE entry_events (
    entry_id TEXT    NOT NULL REFERENCES entries (id),
    sequence INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    actor    TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    reason   TEXT,
    detail   TEXT,
    PRIMARY KEY (entry_id, sequence)
) STRICT;
