-- Whether whoever presented at that moment wrote it: what people write on their own case is no advice to another.
ALTER TABLE cards ADD COLUMN by_presenter INTEGER NOT NULL DEFAULT 0 CHECK (by_presenter IN (0, 1));
UPDATE cards SET by_presenter = TRUE WHERE EXISTS (
  SELECT 1 FROM runs WHERE runs.network_id = cards.network_id AND runs.id = cards.run_id AND runs.presenter_id = cards.author_id);
