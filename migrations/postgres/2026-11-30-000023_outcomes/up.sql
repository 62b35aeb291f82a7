-- The box of a poll holds what its ballots say together: of each statement how many chose which score, and the remarks. What
-- came on one ballot is kept no longer: a remark that somebody recognises would tell its scores too.
ALTER TABLE ballot_boxes ADD COLUMN outcome jsonb NOT NULL DEFAULT '{"tallies":[],"remarks":[]}';
UPDATE ballot_boxes SET outcome = jsonb_build_object(
  'tallies', (
    SELECT coalesce(jsonb_agg(counts ORDER BY place), '[]') FROM (
      SELECT score.place, jsonb_build_array(
        count(*) FILTER (WHERE score.chosen = '1'), count(*) FILTER (WHERE score.chosen = '2'), count(*) FILTER (WHERE score.chosen = '3'),
        count(*) FILTER (WHERE score.chosen = '4'), count(*) FILTER (WHERE score.chosen = '5')) AS counts
      FROM jsonb_array_elements(ballots) AS ballot, jsonb_array_elements_text(ballot -> 'scores') WITH ORDINALITY AS score (chosen, place)
      GROUP BY score.place) AS tally),
  'remarks', (
    SELECT coalesce(jsonb_agg(ballot -> 'remark' ORDER BY ballot ->> 'remark' COLLATE "C"), '[]')
    FROM jsonb_array_elements(ballots) AS ballot WHERE ballot ->> 'remark' IS NOT NULL));
ALTER TABLE ballot_boxes DROP COLUMN ballots;
