ALTER TABLE networks DROP COLUMN balance_weights;
ALTER TABLE affiliations DROP COLUMN leads;
ALTER TABLE cards DROP COLUMN queued;
DROP INDEX runs_by_network_id_days;
ALTER TABLE runs DROP COLUMN days;
ALTER TABLE runs DROP COLUMN turning;
