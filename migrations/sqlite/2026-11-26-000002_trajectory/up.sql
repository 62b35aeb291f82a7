ALTER TABLE networks ADD COLUMN expected_sessions INTEGER;
ALTER TABLE sessions ADD COLUMN kind TEXT NOT NULL DEFAULT 'regular';
ALTER TABLE sessions ADD COLUMN series_id TEXT;
ALTER TABLE sessions ADD COLUMN capacity INTEGER;
ALTER TABLE sessions ADD COLUMN code TEXT;
ALTER TABLE sessions ADD COLUMN published_at TEXT;
ALTER TABLE sessions ADD COLUMN changed_at TEXT;
ALTER TABLE sessions ADD COLUMN published_agenda TEXT;
ALTER TABLE attendances ADD COLUMN reason TEXT;
ALTER TABLE attendances ADD COLUMN queued_at TEXT;
CREATE INDEX sessions_by_network_id_series_id ON sessions (network_id, series_id);

-- An item of the backlog has no session yet; SQLite changes a column by making the table anew.
CREATE TABLE agenda_items_new (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT,
  rubric TEXT NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES persons (id),
  case_id TEXT,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  owner_id TEXT REFERENCES persons (id),
  question_id TEXT,
  poll_id TEXT,
  began_at TEXT,
  ended_at TEXT,
  carried_from TEXT,
  topic_id TEXT,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id),
  FOREIGN KEY (network_id, question_id) REFERENCES questions (network_id, id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO agenda_items_new (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at)
  SELECT network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at FROM agenda_items;
DROP TABLE agenda_items;
ALTER TABLE agenda_items_new RENAME TO agenda_items;
CREATE INDEX agenda_items_by_network_id_session_id_position ON agenda_items (network_id, session_id, position);

CREATE TABLE series (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  starts_local TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  form TEXT NOT NULL,
  place TEXT NOT NULL,
  link TEXT NOT NULL,
  skips_public INTEGER NOT NULL CHECK (skips_public IN (0, 1)),
  skips_school INTEGER NOT NULL CHECK (skips_school IN (0, 1)),
  version INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing_topics (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  rubric TEXT NOT NULL,
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_topics_by_network_id_position ON standing_topics (network_id, position);

CREATE TABLE item_votes (
  network_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  dots INTEGER NOT NULL,
  PRIMARY KEY (network_id, item_id, person_id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE workshops (
  network_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  phase TEXT NOT NULL,
  dots INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, session_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE guests (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  item_id TEXT,
  invited_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX guests_by_person_id ON guests (person_id);

CREATE TABLE presences (
  network_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  mark TEXT NOT NULL,
  marked_by TEXT NOT NULL REFERENCES persons (id),
  marked_at TEXT NOT NULL,
  signed_name TEXT,
  witness_id TEXT REFERENCES persons (id),
  signed_at TEXT,
  version INTEGER NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX presences_by_person_id ON presences (person_id);

CREATE TABLE code_tries (
  network_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  wrong INTEGER NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_pickers (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  form TEXT NOT NULL,
  place TEXT NOT NULL,
  link TEXT NOT NULL,
  state TEXT NOT NULL,
  deadline_at TEXT NOT NULL,
  reminded_at TEXT,
  session_id TEXT,
  version INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_pickers_by_state_deadline_at ON date_pickers (state, deadline_at);

CREATE TABLE date_options (
  network_id TEXT NOT NULL,
  picker_id TEXT NOT NULL,
  id TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  PRIMARY KEY (network_id, picker_id, id),
  UNIQUE (network_id, picker_id, starts_at),
  FOREIGN KEY (network_id, picker_id) REFERENCES date_pickers (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_answers (
  network_id TEXT NOT NULL,
  picker_id TEXT NOT NULL,
  option_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  answer TEXT NOT NULL,
  PRIMARY KEY (network_id, picker_id, option_id, person_id),
  FOREIGN KEY (network_id, picker_id, option_id) REFERENCES date_options (network_id, picker_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_notes (
  network_id TEXT NOT NULL,
  picker_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  note TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (network_id, picker_id, person_id),
  FOREIGN KEY (network_id, picker_id) REFERENCES date_pickers (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  network_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  summary TEXT NOT NULL,
  learning_points TEXT NOT NULL,
  state TEXT NOT NULL,
  shared_at TEXT,
  amendable_until TEXT,
  fixed_at TEXT,
  version INTEGER NOT NULL,
  updated_by TEXT NOT NULL REFERENCES persons (id),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (network_id, session_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_by_state_amendable_until ON reports (state, amendable_until);

CREATE TABLE report_notes (
  network_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL,
  updated_by TEXT NOT NULL REFERENCES persons (id),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (network_id, item_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_notes_by_network_id_session_id ON report_notes (network_id, session_id);

CREATE TABLE decisions (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  item_id TEXT,
  text TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_by_network_id_session_id ON decisions (network_id, session_id);

CREATE TABLE action_points (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  item_id TEXT,
  text TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES persons (id),
  due_on TEXT,
  done_at TEXT,
  version INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_points_by_network_id_session_id ON action_points (network_id, session_id);
CREATE INDEX action_points_by_owner_id_done_at ON action_points (owner_id, done_at);

CREATE TABLE amendments (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES persons (id),
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  reply TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX amendments_by_network_id_session_id ON amendments (network_id, session_id);

CREATE TABLE feeds (
  person_id TEXT NOT NULL REFERENCES persons (id),
  scope TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  case_titles INTEGER NOT NULL CHECK (case_titles IN (0, 1)),
  alarm TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (person_id, scope)
) STRICT, WITHOUT ROWID;
