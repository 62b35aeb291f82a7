-- What the presenter asks for. These tags stay when the words go.
ALTER TABLE cases ADD COLUMN help TEXT;
ALTER TABLE cases ADD COLUMN urgency TEXT NOT NULL DEFAULT 'no_hurry';
ALTER TABLE cases ADD COLUMN themes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE cases ADD COLUMN wished_method TEXT;
-- Not for colleagues of the presenter's own centre.
ALTER TABLE cases ADD COLUMN shielded INTEGER NOT NULL DEFAULT 0 CHECK (shielded IN (0, 1));
-- When the group was done with it, when the presenter was asked how it went on, and when people were told that it goes.
ALTER TABLE cases ADD COLUMN closed_at TEXT;
ALTER TABLE cases ADD COLUMN asked_at TEXT;
ALTER TABLE cases ADD COLUMN warned_at TEXT;
UPDATE cases SET closed_at = updated_at WHERE state IN ('discussed', 'followed_up');
DROP INDEX cases_by_state_updated_at;
CREATE INDEX cases_by_state_closed_at ON cases (state, closed_at);

-- The words of a case lie sealed in one place, after the columns that lists read. The key that seals them lies beside
-- them, wrapped with a master key that is not in the database. Words without a key lie open: they are from before, until
-- the hourly round seals them.
ALTER TABLE cases ADD COLUMN sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN key TEXT;
UPDATE cases SET sealed = json_object('title', nullif(title, ''), 'context', nullif(context, ''), 'tried', nullif(tried, ''),
  'question', nullif(question, ''), 'reason', reason, 'answered', json(answered)) WHERE state NOT IN ('withdrawn', 'purged');
ALTER TABLE cases DROP COLUMN title;
ALTER TABLE cases DROP COLUMN context;
ALTER TABLE cases DROP COLUMN tried;
ALTER TABLE cases DROP COLUMN question;
ALTER TABLE cases DROP COLUMN reason;
ALTER TABLE cases DROP COLUMN answered;
CREATE INDEX cases_by_key ON cases (key);

-- For how long the words of a discussed case stay, and whether files may lie with cases.
ALTER TABLE networks ADD COLUMN case_months INTEGER NOT NULL DEFAULT 6;
ALTER TABLE networks ADD COLUMN case_files INTEGER NOT NULL DEFAULT 0 CHECK (case_files IN (0, 1));

-- Who opened a case: its presenter may know.
CREATE TABLE case_openings (
  network_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  opened_at TEXT NOT NULL,
  PRIMARY KEY (network_id, case_id, person_id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_openings_by_opened_at ON case_openings (opened_at);

-- Files that lie with a case, each sealed with a lock of its own, its name too.
CREATE TABLE case_files (
  network_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sealed_name TEXT NOT NULL,
  key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, case_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
) STRICT, WITHOUT ROWID;
-- Their bytes lie apart, so that a list of files never reads them.
CREATE TABLE case_file_contents (
  network_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (network_id, file_id)
) STRICT;

-- Which case a member wants to begin with.
CREATE TABLE case_wishes (
  network_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  case_id TEXT NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
) STRICT, WITHOUT ROWID;
