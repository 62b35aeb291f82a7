ALTER TABLE runs ADD COLUMN insight TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN next_step TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN thanks TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
-- A run keeps one word at its end: that of its last presenter, or of another who said something.
UPDATE runs SET (insight, next_step, thanks, sealed) = (
    SELECT insight, next_step, thanks, sealed FROM presenters
    WHERE presenters.network_id = runs.network_id AND presenters.run_id = runs.id
    ORDER BY (presenters.insight = '' AND presenters.next_step = '' AND presenters.thanks = ''),
      (presenters.person_id IS DISTINCT FROM runs.presenter_id) LIMIT 1)
  WHERE EXISTS (SELECT 1 FROM presenters WHERE presenters.network_id = runs.network_id AND presenters.run_id = runs.id);
DROP TABLE presenters;
