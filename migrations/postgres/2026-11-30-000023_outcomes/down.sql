-- What came on one ballot is not known any more: here the lowest scores come together, and the first remarks.
ALTER TABLE ballot_boxes ADD COLUMN ballots jsonb NOT NULL DEFAULT '[]';
WITH
  ranked AS (
    SELECT b.network_id, b.poll_id, tally.place, number.score, row_number() OVER (PARTITION BY b.network_id, b.poll_id, tally.place ORDER BY number.score) AS ballot
    FROM ballot_boxes b,
      jsonb_array_elements(b.outcome -> 'tallies') WITH ORDINALITY AS tally (counts, place),
      jsonb_array_elements_text(tally.counts) WITH ORDINALITY AS number (count, score),
      generate_series(1, number.count::integer)),
  said AS (
    SELECT network_id, poll_id, ballot, jsonb_agg(score ORDER BY place) AS scores FROM ranked GROUP BY network_id, poll_id, ballot)
UPDATE ballot_boxes SET ballots = coalesce((
  SELECT jsonb_agg(jsonb_build_object('scores', scores, 'remark', ballot_boxes.outcome -> 'remarks' -> (ballot - 1)::integer) ORDER BY ballot)
  FROM said WHERE said.network_id = ballot_boxes.network_id AND said.poll_id = ballot_boxes.poll_id), '[]');
ALTER TABLE ballot_boxes DROP COLUMN outcome;
