CREATE TABLE persons (
  id TEXT NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (email)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_roles (
  person_id TEXT NOT NULL REFERENCES persons (id),
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE centres (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  enterprise_number TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (name)
) STRICT, WITHOUT ROWID;

CREATE TABLE affiliations (
  person_id TEXT NOT NULL REFERENCES persons (id),
  centre_id TEXT NOT NULL REFERENCES centres (id),
  since TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (person_id, centre_id, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX affiliations_by_centre_id ON affiliations (centre_id);

CREATE TABLE rhythms (
  person_id TEXT NOT NULL REFERENCES persons (id),
  days INTEGER NOT NULL,
  hour INTEGER NOT NULL,
  stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
  next_at TEXT,
  PRIMARY KEY (person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rhythms_by_next_at ON rhythms (next_at);

CREATE TABLE sign_ins (
  id TEXT NOT NULL,
  email TEXT NOT NULL,
  person_id TEXT REFERENCES persons (id),
  browser TEXT NOT NULL,
  tries INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ins_by_email_created_at ON sign_ins (email, created_at);
CREATE INDEX sign_ins_by_browser ON sign_ins (browser);

CREATE TABLE logins (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  token_hash TEXT NOT NULL,
  agent TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (id),
  UNIQUE (token_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX logins_by_person_id ON logins (person_id);

CREATE TABLE parked_forms (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  page TEXT NOT NULL,
  action TEXT NOT NULL,
  fields TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX parked_forms_by_person_id ON parked_forms (person_id);
CREATE INDEX parked_forms_by_created_at ON parked_forms (created_at);

CREATE TABLE networks (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  about TEXT NOT NULL,
  zone TEXT NOT NULL,
  seats INTEGER NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL,
  publication_asked_at TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX networks_by_state_name ON networks (state, name);

CREATE TABLE memberships (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  role TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_person_id_state ON memberships (person_id, state);

CREATE TABLE charters (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE signatures (
  network_id TEXT NOT NULL,
  charter_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  body_hash TEXT NOT NULL,
  typed_name TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  PRIMARY KEY (network_id, charter_id, person_id),
  FOREIGN KEY (network_id, charter_id) REFERENCES charters (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE transitions (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  thing TEXT NOT NULL,
  thing_id TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor_id TEXT REFERENCES persons (id),
  reason TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX transitions_by_network_id_thing_id ON transitions (network_id, thing_id);

CREATE TABLE sessions (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  form TEXT NOT NULL,
  place TEXT NOT NULL,
  link TEXT NOT NULL,
  state TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_network_id_starts_at ON sessions (network_id, starts_at);
CREATE INDEX sessions_by_starts_at ON sessions (starts_at);

CREATE TABLE cases (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  presenter_id TEXT NOT NULL REFERENCES persons (id),
  title TEXT NOT NULL,
  context TEXT NOT NULL,
  tried TEXT NOT NULL,
  question TEXT NOT NULL,
  phase TEXT,
  level TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  answered TEXT NOT NULL,
  session_id TEXT,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_network_id_state ON cases (network_id, state);
CREATE INDEX cases_by_state_updated_at ON cases (state, updated_at);
CREATE INDEX cases_by_network_id_presenter_id ON cases (network_id, presenter_id);

CREATE TABLE agenda_items (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
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
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_items_by_network_id_session_id_position ON agenda_items (network_id, session_id, position);

CREATE TABLE attendances (
  network_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  answer TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE polls (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  title TEXT NOT NULL,
  statements TEXT NOT NULL,
  state TEXT NOT NULL,
  threshold INTEGER NOT NULL,
  created_by TEXT NOT NULL REFERENCES persons (id),
  created_at TEXT NOT NULL,
  closes_at TEXT,
  closed_at TEXT,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX polls_by_network_id_session_id ON polls (network_id, session_id);
CREATE INDEX polls_by_state_closes_at ON polls (state, closes_at);

CREATE TABLE poll_voters (
  network_id TEXT NOT NULL,
  poll_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  touched INTEGER NOT NULL,
  PRIMARY KEY (network_id, poll_id, person_id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballots (
  network_id TEXT NOT NULL,
  poll_id TEXT NOT NULL,
  id TEXT NOT NULL,
  scores TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (network_id, poll_id, id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE questions (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  asker_id TEXT NOT NULL REFERENCES persons (id),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  officer_id TEXT REFERENCES persons (id),
  due_at TEXT,
  remark TEXT,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX questions_by_network_id_created_at ON questions (network_id, created_at);
CREATE INDEX questions_by_state_due_at ON questions (state, due_at);

CREATE TABLE answers (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES persons (id),
  body TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, question_id) REFERENCES questions (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_by_network_id_question_id ON answers (network_id, question_id);

CREATE TABLE notices (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  kind TEXT NOT NULL,
  about_id TEXT NOT NULL,
  session_id TEXT,
  actor_id TEXT REFERENCES persons (id),
  created_at TEXT NOT NULL,
  read_at TEXT,
  mailed_at TEXT,
  PRIMARY KEY (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_by_person_id_created_at ON notices (person_id, created_at);
CREATE INDEX notices_by_network_id_about_id ON notices (network_id, about_id);

CREATE TABLE mails (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  person_id TEXT REFERENCES persons (id),
  network_id TEXT REFERENCES networks (id),
  address TEXT,
  about TEXT NOT NULL,
  message_id TEXT NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  sent_at TEXT,
  trouble TEXT,
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_by_state_next_at ON mails (state, next_at);
CREATE INDEX mails_by_created_at ON mails (created_at);

CREATE TABLE rounds (
  name TEXT NOT NULL,
  next_at TEXT NOT NULL,
  PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;
