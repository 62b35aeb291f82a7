-- Whether whoever presented at that moment wrote it: what people write on their own case is no advice to another.
ALTER TABLE cards ADD COLUMN by_presenter boolean NOT NULL DEFAULT FALSE;
UPDATE cards SET by_presenter = TRUE WHERE EXISTS (
  SELECT 1 FROM runs WHERE runs.network_id = cards.network_id AND runs.id = cards.run_id AND runs.presenter_id = cards.author_id);
