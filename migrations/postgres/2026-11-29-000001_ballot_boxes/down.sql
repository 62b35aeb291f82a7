ALTER TABLE poll_voters ADD COLUMN touched integer NOT NULL DEFAULT 0;
CREATE TABLE ballots (
  network_id text NOT NULL,
  poll_id text NOT NULL,
  id text NOT NULL,
  scores jsonb NOT NULL,
  remark text,
  PRIMARY KEY (network_id, poll_id, id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
);
INSERT INTO ballots (network_id, poll_id, id, scores, remark)
SELECT b.network_id, b.poll_id, replace(gen_random_uuid()::text, '-', ''), e.value -> 'scores', e.value ->> 'remark'
FROM ballot_boxes b, jsonb_array_elements(b.ballots) e;
DROP TABLE ballot_boxes;
