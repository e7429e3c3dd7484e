-- What the erasure journal needs to know a conversation again in a backup: a mark that nobody can turn back into the conversation's id.

ALTER TABLE erasures ADD COLUMN mark TEXT;
