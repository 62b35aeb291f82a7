-- All ballots of a poll lie in one box, in the order of what they say: nothing pairs them with their voters, in whatever
-- order those voted. So voters need no new rows at each vote any more.
CREATE TABLE ballot_boxes (
  network_id text NOT NULL,
  poll_id text NOT NULL,
  ballots jsonb NOT NULL,
  PRIMARY KEY (network_id, poll_id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
);
INSERT INTO ballot_boxes (network_id, poll_id, ballots)
SELECT network_id, poll_id, jsonb_agg(jsonb_build_object('scores', scores, 'remark', remark) ORDER BY scores, remark)
FROM ballots
GROUP BY network_id, poll_id;
DROP TABLE ballots;
ALTER TABLE poll_voters DROP COLUMN touched;
