ALTER TABLE runs ADD COLUMN insight TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN next_step TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN thanks TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
-- A run keeps one word at its end: that of its last presenter.
UPDATE runs SET (insight, next_step, thanks, sealed) = (
    SELECT insight, next_step, thanks, sealed FROM presenters
    WHERE presenters.network_id = runs.network_id AND presenters.run_id = runs.id AND presenters.person_id = runs.presenter_id)
  WHERE EXISTS (
    SELECT 1 FROM presenters
    WHERE presenters.network_id = runs.network_id AND presenters.run_id = runs.id AND presenters.person_id = runs.presenter_id);
DROP TABLE presenters;
