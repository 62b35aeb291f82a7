-- Whether the presenter agreed to turn away, or turned back.
ALTER TABLE runs ADD COLUMN turning text;
-- For how many days each step of a run between two sessions is open; none in a session.
ALTER TABLE runs ADD COLUMN days integer;
CREATE INDEX runs_by_network_id_days ON runs (network_id, days);
-- The place of a question in the queue; nought where there is no queue.
ALTER TABLE cards ADD COLUMN queued integer NOT NULL DEFAULT 0;
-- Who owns or manages a centre has authority over those who work there.
ALTER TABLE affiliations ADD COLUMN leads boolean NOT NULL DEFAULT false;
-- How a circle weighs what its members give; none is the usual.
ALTER TABLE networks ADD COLUMN balance_weights jsonb;
