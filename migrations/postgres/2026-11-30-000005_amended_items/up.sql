-- The item that an amendment is about: what is said of a case goes with the case.
ALTER TABLE amendments ADD COLUMN item_id text;
