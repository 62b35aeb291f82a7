-- The box of a poll holds what its ballots say together: of each statement how many chose which score, and the remarks. What
-- came on one ballot is kept no longer: a remark that somebody recognises would tell its scores too. The table is made anew,
-- because a column that is dropped stays in the file.
CREATE TEMPORARY TABLE outcomes AS
SELECT network_id, poll_id, json_object(
  'tallies', (
    SELECT json_group_array(json(counts)) FROM (
      SELECT json_array(sum(score.value = 1), sum(score.value = 2), sum(score.value = 3), sum(score.value = 4), sum(score.value = 5)) AS counts
      FROM json_each(ballot_boxes.ballots) AS ballot, json_each(ballot.value, '$.scores') AS score
      GROUP BY score.key ORDER BY score.key)),
  'remarks', (
    SELECT json_group_array(remark) FROM (
      SELECT json_extract(ballot.value, '$.remark') AS remark FROM json_each(ballot_boxes.ballots) AS ballot
      WHERE json_extract(ballot.value, '$.remark') IS NOT NULL ORDER BY remark))) AS outcome FROM ballot_boxes;
DROP TABLE ballot_boxes;
CREATE TABLE ballot_boxes (
  network_id TEXT NOT NULL,
  poll_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (network_id, poll_id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO ballot_boxes (network_id, poll_id, outcome) SELECT network_id, poll_id, outcome FROM outcomes;
DROP TABLE outcomes;
