-- What the presenter says to the circle at the end of a run.
ALTER TABLE runs ADD COLUMN thanks text NOT NULL DEFAULT '';
