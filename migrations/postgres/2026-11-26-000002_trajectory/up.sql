ALTER TABLE networks ADD COLUMN expected_sessions integer;
ALTER TABLE sessions ADD COLUMN kind text NOT NULL DEFAULT 'regular';
ALTER TABLE sessions ADD COLUMN series_id text;
ALTER TABLE sessions ADD COLUMN capacity integer;
ALTER TABLE sessions ADD COLUMN code text;
ALTER TABLE sessions ADD COLUMN published_at timestamptz;
ALTER TABLE sessions ADD COLUMN changed_at timestamptz;
ALTER TABLE sessions ADD COLUMN published_agenda jsonb;
ALTER TABLE attendances ADD COLUMN reason text;
ALTER TABLE attendances ADD COLUMN queued_at timestamptz;
CREATE INDEX sessions_by_network_id_series_id ON sessions (network_id, series_id);

-- An item of the backlog has no session yet.
ALTER TABLE agenda_items ALTER COLUMN session_id DROP NOT NULL;
ALTER TABLE agenda_items ADD COLUMN owner_id text REFERENCES persons (id);
ALTER TABLE agenda_items ADD COLUMN question_id text;
ALTER TABLE agenda_items ADD COLUMN poll_id text;
ALTER TABLE agenda_items ADD COLUMN began_at timestamptz;
ALTER TABLE agenda_items ADD COLUMN ended_at timestamptz;
ALTER TABLE agenda_items ADD COLUMN carried_from text;
ALTER TABLE agenda_items ADD COLUMN topic_id text;
ALTER TABLE agenda_items ADD FOREIGN KEY (network_id, question_id) REFERENCES questions (network_id, id);
ALTER TABLE agenda_items ADD FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id);

CREATE TABLE series (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  rule text NOT NULL,
  starts_local text NOT NULL,
  minutes integer NOT NULL,
  form text NOT NULL,
  place text NOT NULL,
  link text NOT NULL,
  skips_public boolean NOT NULL,
  skips_school boolean NOT NULL,
  version integer NOT NULL,
  created_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id)
);

CREATE TABLE standing_topics (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  rubric text NOT NULL,
  title text NOT NULL,
  minutes integer NOT NULL,
  position integer NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (network_id, id)
);
CREATE INDEX standing_topics_by_network_id_position ON standing_topics (network_id, position);

CREATE TABLE item_votes (
  network_id text NOT NULL,
  item_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  dots integer NOT NULL,
  PRIMARY KEY (network_id, item_id, person_id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
);

CREATE TABLE workshops (
  network_id text NOT NULL,
  session_id text NOT NULL,
  phase text NOT NULL,
  dots integer NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, session_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);

CREATE TABLE guests (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  item_id text,
  invited_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
);
CREATE INDEX guests_by_person_id ON guests (person_id);

CREATE TABLE presences (
  network_id text NOT NULL,
  session_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  mark text NOT NULL,
  marked_by text NOT NULL REFERENCES persons (id),
  marked_at timestamptz NOT NULL,
  signed_name text,
  witness_id text REFERENCES persons (id),
  signed_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);
CREATE INDEX presences_by_person_id ON presences (person_id);

CREATE TABLE code_tries (
  network_id text NOT NULL,
  session_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  wrong integer NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);

CREATE TABLE date_pickers (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  title text NOT NULL,
  note text NOT NULL,
  minutes integer NOT NULL,
  form text NOT NULL,
  place text NOT NULL,
  link text NOT NULL,
  state text NOT NULL,
  deadline_at timestamptz NOT NULL,
  reminded_at timestamptz,
  session_id text,
  version integer NOT NULL,
  created_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);
CREATE INDEX date_pickers_by_state_deadline_at ON date_pickers (state, deadline_at);

CREATE TABLE date_options (
  network_id text NOT NULL,
  picker_id text NOT NULL,
  id text NOT NULL,
  starts_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, picker_id, id),
  UNIQUE (network_id, picker_id, starts_at),
  FOREIGN KEY (network_id, picker_id) REFERENCES date_pickers (network_id, id)
);

CREATE TABLE date_answers (
  network_id text NOT NULL,
  picker_id text NOT NULL,
  option_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  answer text NOT NULL,
  PRIMARY KEY (network_id, picker_id, option_id, person_id),
  FOREIGN KEY (network_id, picker_id, option_id) REFERENCES date_options (network_id, picker_id, id)
);

CREATE TABLE date_notes (
  network_id text NOT NULL,
  picker_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  note text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, picker_id, person_id),
  FOREIGN KEY (network_id, picker_id) REFERENCES date_pickers (network_id, id)
);

CREATE TABLE reports (
  network_id text NOT NULL,
  session_id text NOT NULL,
  summary text NOT NULL,
  learning_points text NOT NULL,
  state text NOT NULL,
  shared_at timestamptz,
  amendable_until timestamptz,
  fixed_at timestamptz,
  version integer NOT NULL,
  updated_by text NOT NULL REFERENCES persons (id),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, session_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);
CREATE INDEX reports_by_state_amendable_until ON reports (state, amendable_until);

CREATE TABLE report_notes (
  network_id text NOT NULL,
  item_id text NOT NULL,
  session_id text NOT NULL,
  body text NOT NULL,
  version integer NOT NULL,
  updated_by text NOT NULL REFERENCES persons (id),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, item_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
);
CREATE INDEX report_notes_by_network_id_session_id ON report_notes (network_id, session_id);

CREATE TABLE decisions (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  item_id text,
  text text NOT NULL,
  created_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
);
CREATE INDEX decisions_by_network_id_session_id ON decisions (network_id, session_id);

CREATE TABLE action_points (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  item_id text,
  text text NOT NULL,
  owner_id text NOT NULL REFERENCES persons (id),
  due_on date,
  done_at timestamptz,
  version integer NOT NULL,
  created_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
);
CREATE INDEX action_points_by_network_id_session_id ON action_points (network_id, session_id);
CREATE INDEX action_points_by_owner_id_done_at ON action_points (owner_id, done_at);

CREATE TABLE amendments (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  author_id text NOT NULL REFERENCES persons (id),
  body text NOT NULL,
  state text NOT NULL,
  reply text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);
CREATE INDEX amendments_by_network_id_session_id ON amendments (network_id, session_id);

CREATE TABLE feeds (
  person_id text NOT NULL REFERENCES persons (id),
  scope text NOT NULL,
  id text NOT NULL UNIQUE,
  case_titles boolean NOT NULL,
  alarm text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, scope)
);
