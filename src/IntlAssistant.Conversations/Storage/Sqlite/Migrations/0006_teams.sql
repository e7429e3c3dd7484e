-- Channels of the staff's own, where cases are posted as cards: codes that connect them, and the cards that stand there.

-- desk '' is the whole office. reference is where the bot can write; it names no visitor.
CREATE TABLE staff_channels (
    desk         TEXT    NOT NULL PRIMARY KEY,
    place        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    name         TEXT,
    reference    TEXT    NOT NULL,
    connected_by TEXT    NOT NULL,
    connected_at INTEGER NOT NULL
) STRICT;

-- A code is spent by the first place that names it; the same place may name it again while it lasts.
CREATE TABLE staff_channel_codes (
    code_hash  TEXT    NOT NULL PRIMARY KEY,
    desk       TEXT    NOT NULL,
    made_by    TEXT    NOT NULL,
    expires_at INTEGER NOT NULL,
    used_in    TEXT
) STRICT;

-- No reference to cases: a card outlives an erased case until it has been emptied. It holds nothing that anybody wrote.
CREATE TABLE case_cards (
    case_id     INTEGER NOT NULL,
    place       TEXT    NOT NULL,
    reference   TEXT    NOT NULL,
    activity_id TEXT    NOT NULL,
    shown       TEXT    NOT NULL,
    is_settled  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (case_id, place)
) STRICT;

CREATE INDEX case_cards_to_watch ON case_cards (case_id) WHERE is_settled = 0;
