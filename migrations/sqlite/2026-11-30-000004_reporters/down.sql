ALTER TABLE reports DROP COLUMN reporter_id;
