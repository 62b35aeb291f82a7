-- The box of a poll holds what its ballots say together: of each statement how many chose which score, and the remarks. What
-- came on one ballot is kept no longer: a remark that somebody recognises would tell its scores too. The table is made anew,
-- because a column that is dropped stays in the file.
CREATE TEMPORARY TABLE outcomes AS
SELECT network_id, poll_id, jsonb_build_object(
  'tallies', (
    SELECT coalesce(jsonb_agg(counts ORDER BY place), '[]') FROM (
      SELECT score.place, jsonb_build_array(
        count(*) FILTER (WHERE score.chosen = '1'), count(*) FILTER (WHERE score.chosen = '2'), count(*) FILTER (WHERE score.chosen = '3'),
        count(*) FILTER (WHERE score.chosen = '4'), count(*) FILTER (WHERE score.chosen = '5')) AS counts
      FROM jsonb_array_elements(ballots) AS ballot, jsonb_array_elements_text(ballot -> 'scores') WITH ORDINALITY AS score (chosen, place)
      GROUP BY score.place) AS tally),
  'remarks', (
    SELECT coalesce(jsonb_agg(ballot -> 'remark' ORDER BY ballot ->> 'remark' COLLATE "C"), '[]')
    FROM jsonb_array_elements(ballots) AS ballot WHERE ballot ->> 'remark' IS NOT NULL)) AS outcome FROM ballot_boxes;
DROP TABLE ballot_boxes;
CREATE TABLE ballot_boxes (
  network_id text NOT NULL,
  poll_id text NOT NULL,
  outcome jsonb NOT NULL,
  PRIMARY KEY (network_id, poll_id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
);
INSERT INTO ballot_boxes (network_id, poll_id, outcome) SELECT network_id, poll_id, outcome FROM outcomes;
DROP TABLE outcomes;
