-- To whom the facilitator handed the writing of a report; nobody is the facilitators themselves.
ALTER TABLE reports ADD COLUMN reporter_id text;
