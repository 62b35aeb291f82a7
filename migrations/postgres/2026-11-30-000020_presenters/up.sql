-- Who presents in a run or did so in an earlier round, and what each of them said at its end.
CREATE TABLE presenters (
  network_id text NOT NULL,
  run_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  insight text NOT NULL DEFAULT '',
  next_step text NOT NULL DEFAULT '',
  thanks text NOT NULL DEFAULT '',
  sealed boolean NOT NULL DEFAULT FALSE,
  PRIMARY KEY (network_id, run_id, person_id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
);
-- Where the console was taken over by the presenter the run has none any more: there the presenter of its case said it, or
-- whoever took it over.
INSERT INTO presenters (network_id, run_id, person_id, insight, next_step, thanks, sealed)
  SELECT runs.network_id, runs.id, COALESCE(runs.presenter_id, cases.presenter_id, runs.leader_id), runs.insight, runs.next_step, runs.thanks, runs.sealed
  FROM runs LEFT JOIN cases ON cases.network_id = runs.network_id AND cases.id = runs.case_id
  WHERE runs.presenter_id IS NOT NULL OR runs.insight <> '' OR runs.next_step <> '' OR runs.thanks <> '';
ALTER TABLE runs DROP COLUMN sealed;
ALTER TABLE runs DROP COLUMN thanks;
ALTER TABLE runs DROP COLUMN next_step;
ALTER TABLE runs DROP COLUMN insight;
