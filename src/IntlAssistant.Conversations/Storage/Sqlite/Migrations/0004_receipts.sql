-- What is needed to decide a reply again, as a document of those who decide. It goes with the reply when that is erased.

ALTER TABLE activities ADD COLUMN receipt TEXT;
