-- All ballots of a poll lie in one box, in the order of what they say: nothing pairs them with their voters, in whatever
-- order those voted. So voters need no new rows at each vote any more.
CREATE TABLE ballot_boxes (
  network_id TEXT NOT NULL,
  poll_id TEXT NOT NULL,
  ballots TEXT NOT NULL,
  PRIMARY KEY (network_id, poll_id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO ballot_boxes (network_id, poll_id, ballots)
SELECT network_id, poll_id, json_group_array(json_object('scores', json(scores), 'remark', remark))
FROM (SELECT * FROM ballots ORDER BY scores, remark)
GROUP BY network_id, poll_id;
DROP TABLE ballots;
ALTER TABLE poll_voters DROP COLUMN touched;
