-- What came on one ballot is not known any more: here the lowest scores come together, and the first remarks.
ALTER TABLE ballot_boxes ADD COLUMN ballots TEXT NOT NULL DEFAULT '[]';
WITH RECURSIVE
  counted (network_id, poll_id, place, score, count) AS (
    SELECT b.network_id, b.poll_id, tally.key, number.key + 1, number.value
    FROM ballot_boxes b, json_each(b.outcome, '$.tallies') AS tally, json_each(tally.value) AS number),
  chosen (network_id, poll_id, place, score, left) AS (
    SELECT network_id, poll_id, place, score, count FROM counted WHERE count > 0
    UNION ALL SELECT network_id, poll_id, place, score, left - 1 FROM chosen WHERE left > 1),
  ranked AS (
    SELECT network_id, poll_id, place, score, row_number() OVER (PARTITION BY network_id, poll_id, place ORDER BY score) AS ballot FROM chosen),
  said AS (
    SELECT network_id, poll_id, ballot, json_group_array(score) AS scores
    FROM (SELECT * FROM ranked ORDER BY network_id, poll_id, ballot, place) GROUP BY network_id, poll_id, ballot)
UPDATE ballot_boxes SET ballots = coalesce((
  SELECT json_group_array(json_object('scores', json(scores), 'remark', json_extract(ballot_boxes.outcome, '$.remarks[' || (ballot - 1) || ']')))
  FROM (SELECT * FROM said ORDER BY ballot)
  WHERE network_id = ballot_boxes.network_id AND poll_id = ballot_boxes.poll_id), '[]');
ALTER TABLE ballot_boxes DROP COLUMN outcome;
