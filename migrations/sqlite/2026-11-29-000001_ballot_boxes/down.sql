ALTER TABLE poll_voters ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
CREATE TABLE ballots (
  network_id TEXT NOT NULL,
  poll_id TEXT NOT NULL,
  id TEXT NOT NULL,
  scores TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (network_id, poll_id, id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO ballots (network_id, poll_id, id, scores, remark)
SELECT b.network_id, b.poll_id, lower(hex(randomblob(16))), json_extract(e.value, '$.scores'), json_extract(e.value, '$.remark')
FROM ballot_boxes b, json_each(b.ballots) e;
DROP TABLE ballot_boxes;
