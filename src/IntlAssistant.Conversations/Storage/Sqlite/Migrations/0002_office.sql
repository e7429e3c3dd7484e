-- The office's side: desks, what staff do with a case, promises, notifications, contact, search, attachments, erasure.

ALTER TABLE activities ADD COLUMN author TEXT;

ALTER TABLE cases ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN desk TEXT;
ALTER TABLE cases ADD COLUMN assignee TEXT;
ALTER TABLE cases ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN follow_up_at INTEGER;
ALTER TABLE cases ADD COLUMN follow_up_raised INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN outcome TEXT;
ALTER TABLE cases ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN channel TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN language TEXT;
ALTER TABLE cases ADD COLUMN time_zone TEXT;
ALTER TABLE cases ADD COLUMN handed_at INTEGER;
ALTER TABLE cases ADD COLUMN due_at INTEGER;
ALTER TABLE cases ADD COLUMN at_risk_at INTEGER;
-- 0: nobody was warned; 1: of the risk; 2: that it is broken.
ALTER TABLE cases ADD COLUMN promise_raised INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN responded_at INTEGER;
ALTER TABLE cases ADD COLUMN closed_at INTEGER;
ALTER TABLE cases ADD COLUMN unanswered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN waits_since INTEGER;
ALTER TABLE cases ADD COLUMN stars INTEGER;

ALTER TABLE case_events ADD COLUMN kind TEXT NOT NULL DEFAULT 'moved';
ALTER TABLE case_events ADD COLUMN detail TEXT;
ALTER TABLE case_events ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Cases from before: a case that staff began was with them, and the floor follows from the case.
UPDATE cases SET channel = (SELECT c.channel FROM conversations c WHERE c.id = cases.conversation_id);
UPDATE cases SET state = 'assigned' WHERE state = 'waiting' AND reason = 'StaffBegan';
UPDATE cases SET handed_at = opened_at, waits_since = opened_at WHERE state IN ('waiting', 'assigned', 'resolved');
UPDATE cases SET waits_since = NULL WHERE state <> 'waiting';
UPDATE cases SET assignee = (
    SELECT e.actor FROM case_events e WHERE e.case_id = cases.id ORDER BY e.number DESC LIMIT 1)
WHERE state = 'assigned';
UPDATE cases SET closed_at = (SELECT MAX(e.at) FROM case_events e WHERE e.case_id = cases.id)
WHERE state IN ('resolved', 'returned-to-bot');
UPDATE case_events SET kind = 'opened' WHERE number = 1;
UPDATE case_events SET version = number;
UPDATE cases SET version = (SELECT MAX(e.number) FROM case_events e WHERE e.case_id = cases.id);
UPDATE conversations SET speaker = COALESCE(
    (SELECT CASE k.state WHEN 'waiting' THEN 'queue' WHEN 'assigned' THEN 'staff' ELSE 'bot' END
     FROM cases k WHERE k.conversation_id = conversations.id AND k.state IN ('offered', 'waiting', 'assigned')),
    'bot');

CREATE INDEX cases_waiting ON cases (priority DESC, waits_since, id) WHERE state = 'waiting';
CREATE INDEX cases_assigned ON cases (assignee, id) WHERE state = 'assigned';
CREATE INDEX cases_closed ON cases (closed_at DESC, id DESC) WHERE handed_at IS NOT NULL AND state IN ('resolved', 'returned-to-bot');
CREATE INDEX cases_promised ON cases (at_risk_at) WHERE due_at IS NOT NULL AND responded_at IS NULL AND promise_raised < 2 AND state IN ('waiting', 'assigned');
CREATE INDEX cases_to_follow_up ON cases (follow_up_at) WHERE follow_up_at IS NOT NULL AND follow_up_raised = 0;
CREATE INDEX conversations_by_visitor ON conversations (channel, user_id, started_at);

CREATE TABLE case_notes (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    author  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    text    TEXT    NOT NULL
) STRICT;

CREATE INDEX case_notes_by_case ON case_notes (case_id, id);

CREATE TABLE desks (
    id       TEXT    NOT NULL PRIMARY KEY,
    document TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    saved_by TEXT    NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contacts (
    conversation_id TEXT    NOT NULL PRIMARY KEY REFERENCES conversations (id),
    email           TEXT    NOT NULL,
    purpose         TEXT    NOT NULL,
    given_at        INTEGER NOT NULL
) STRICT;

-- event names what happened, so that no event is told of twice.
CREATE TABLE notifications (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    event           TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL,
    case_id         INTEGER NOT NULL REFERENCES cases (id),
    conversation_id TEXT    NOT NULL REFERENCES conversations (id),
    sequence        INTEGER,
    at              INTEGER NOT NULL,
    due_at          INTEGER NOT NULL
) STRICT;

CREATE INDEX notifications_by_time ON notifications (due_at);
CREATE INDEX notifications_by_conversation ON notifications (conversation_id);
CREATE INDEX notifications_by_case ON notifications (case_id);

CREATE TABLE notification_deliveries (
    notification_id INTEGER NOT NULL REFERENCES notifications (id),
    sender          TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    attempts        INTEGER NOT NULL,
    due_at          INTEGER NOT NULL,
    error           TEXT,
    closed_at       INTEGER,
    PRIMARY KEY (notification_id, sender)
) STRICT;

CREATE INDEX notification_deliveries_waiting ON notification_deliveries (sender, due_at) WHERE state = 'waiting';

-- Which message an entry of the full-text index is.
CREATE TABLE transcript_entries (
    id              INTEGER PRIMARY KEY,
    conversation_id TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    UNIQUE (conversation_id, sequence)
) STRICT;

CREATE VIRTUAL TABLE transcript_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO transcript_words (transcript_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE attachments (
    id              TEXT    NOT NULL PRIMARY KEY,
    conversation_id TEXT    NOT NULL REFERENCES conversations (id),
    name            TEXT    NOT NULL,
    content_type    TEXT    NOT NULL,
    length          INTEGER NOT NULL,
    at              INTEGER NOT NULL
) STRICT;

CREATE INDEX attachments_by_conversation ON attachments (conversation_id, at);

-- Proofs: nothing in them tells of whom or what.
CREATE TABLE erasures (
    id     TEXT    NOT NULL PRIMARY KEY,
    at     INTEGER NOT NULL,
    actor  TEXT    NOT NULL,
    places TEXT    NOT NULL
) STRICT;
