-- The inbox reads its lists from indexes alone and fetches only the rows that a page shows: each holds its list in order, with all that
-- lists are narrowed by. The index by state alone made the planner sort whole lists, and goes.

DROP INDEX cases_by_state;
DROP INDEX cases_waiting;
DROP INDEX cases_assigned;
DROP INDEX cases_closed;

CREATE INDEX cases_waiting ON cases
    (priority DESC, waits_since, id, state, desk, channel, language, due_at, responded_at, follow_up_at)
    WHERE state = 'waiting';
CREATE INDEX cases_in_hand ON cases
    (waits_since IS NULL, priority DESC, waits_since, id, state, assignee, desk, channel, language, due_at, responded_at, follow_up_at)
    WHERE state IN ('waiting', 'assigned');
CREATE INDEX cases_assigned ON cases
    (assignee, waits_since IS NULL, priority DESC, waits_since, id, state, desk, channel, language, due_at, responded_at, follow_up_at)
    WHERE state = 'assigned';
CREATE INDEX cases_closed ON cases
    (closed_at DESC, id DESC, state, handed_at, desk, channel, language, due_at, responded_at, follow_up_at)
    WHERE handed_at IS NOT NULL AND state IN ('resolved', 'returned-to-bot');
