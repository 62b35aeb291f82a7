-- What the presenter asks for. These tags stay when the words go.
ALTER TABLE cases ADD COLUMN help text;
ALTER TABLE cases ADD COLUMN urgency text NOT NULL DEFAULT 'no_hurry';
ALTER TABLE cases ADD COLUMN themes jsonb NOT NULL DEFAULT '[]';
ALTER TABLE cases ADD COLUMN wished_method text;
-- Not for colleagues of the presenter's own centre.
ALTER TABLE cases ADD COLUMN shielded boolean NOT NULL DEFAULT false;
-- When the group was done with it, when the presenter was asked how it went on, and when people were told that it goes.
ALTER TABLE cases ADD COLUMN closed_at timestamptz;
ALTER TABLE cases ADD COLUMN asked_at timestamptz;
ALTER TABLE cases ADD COLUMN warned_at timestamptz;
UPDATE cases SET closed_at = updated_at WHERE state IN ('discussed', 'followed_up');
DROP INDEX cases_by_state_updated_at;
CREATE INDEX cases_by_state_closed_at ON cases (state, closed_at);

-- The words of a case lie sealed in one place, after the columns that lists read. The key that seals them lies beside
-- them, wrapped with a master key that is not in the database. Words without a key lie open: they are from before, until
-- the hourly round seals them.
ALTER TABLE cases ADD COLUMN sealed text NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN key text;
UPDATE cases SET sealed = jsonb_build_object('title', nullif(title, ''), 'context', nullif(context, ''), 'tried', nullif(tried, ''),
  'question', nullif(question, ''), 'reason', reason, 'answered', answered)::text WHERE state NOT IN ('withdrawn', 'purged');
ALTER TABLE cases DROP COLUMN title;
ALTER TABLE cases DROP COLUMN context;
ALTER TABLE cases DROP COLUMN tried;
ALTER TABLE cases DROP COLUMN question;
ALTER TABLE cases DROP COLUMN reason;
ALTER TABLE cases DROP COLUMN answered;
CREATE INDEX cases_by_key ON cases (key);

-- For how long the words of a discussed case stay, and whether files may lie with cases.
ALTER TABLE networks ADD COLUMN case_months integer NOT NULL DEFAULT 6;
ALTER TABLE networks ADD COLUMN case_files boolean NOT NULL DEFAULT false;

-- Who opened a case: its presenter may know.
CREATE TABLE case_openings (
  network_id text NOT NULL,
  case_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, case_id, person_id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
);
CREATE INDEX case_openings_by_opened_at ON case_openings (opened_at);

-- Files that lie with a case, each sealed with a lock of its own, its name too.
CREATE TABLE case_files (
  network_id text NOT NULL,
  case_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  bytes integer NOT NULL,
  sealed_name text NOT NULL,
  key text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, case_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
);
-- Their bytes lie apart, so that a list of files never reads them.
CREATE TABLE case_file_contents (
  network_id text NOT NULL,
  file_id text NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (network_id, file_id)
);

-- Which case a member wants to begin with.
CREATE TABLE case_wishes (
  network_id text NOT NULL,
  session_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  case_id text NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
);
