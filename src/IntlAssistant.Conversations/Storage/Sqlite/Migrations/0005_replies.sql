-- What the assistant's replies were, for the reports: no words, and of the visitor nothing but channel and language. They go with their conversation when that is erased.

CREATE TABLE replies (
    conversation_id TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    channel         TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    reason          TEXT,
    topic           TEXT,
    language        TEXT,
    PRIMARY KEY (conversation_id, sequence),
    FOREIGN KEY (conversation_id, sequence) REFERENCES activities (conversation_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX replies_by_time ON replies (at, conversation_id, kind, channel, language, topic, reason);

-- The pages that an answer stands on.
CREATE TABLE reply_pages (
    conversation_id TEXT    NOT NULL,
    sequence        INTEGER NOT NULL,
    page            TEXT    NOT NULL,
    PRIMARY KEY (conversation_id, sequence, page),
    FOREIGN KEY (conversation_id, sequence) REFERENCES replies (conversation_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_handed ON cases (handed_at) WHERE handed_at IS NOT NULL;
CREATE INDEX feedback_by_time ON feedback (at);

-- Replies from before, as far as their receipts tell. A receipt does not name the topic.
INSERT INTO replies (conversation_id, sequence, at, channel, kind, reason, topic, language)
SELECT a.conversation_id, a.sequence, a.at, c.channel,
       CASE json_extract(a.receipt, '$.reply.reason') WHEN 'PersonAsked' THEN 'person' ELSE json_extract(a.receipt, '$.reply.kind') END,
       json_extract(a.receipt, '$.reply.reason'), NULL, json_extract(a.receipt, '$.reply.language')
FROM activities a
JOIN conversations c ON c.id = a.conversation_id
WHERE json_valid(a.receipt) AND json_extract(a.receipt, '$.reply.kind') IN ('answer', 'clarify', 'escalate', 'decline', 'chat');

INSERT INTO reply_pages (conversation_id, sequence, page)
SELECT DISTINCT r.conversation_id, r.sequence, json_extract(cited.value, '$.page')
FROM replies r
JOIN activities a ON a.conversation_id = r.conversation_id AND a.sequence = r.sequence,
     json_each(a.receipt, '$.cited') cited
WHERE json_extract(cited.value, '$.page') IS NOT NULL;
