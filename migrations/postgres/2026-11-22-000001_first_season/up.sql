CREATE TABLE persons (
  id text NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  language text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (email)
);

CREATE TABLE person_roles (
  person_id text NOT NULL REFERENCES persons (id),
  role text NOT NULL,
  PRIMARY KEY (person_id, role)
);

CREATE TABLE centres (
  id text NOT NULL,
  name text NOT NULL,
  enterprise_number text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (name)
);

CREATE TABLE affiliations (
  person_id text NOT NULL REFERENCES persons (id),
  centre_id text NOT NULL REFERENCES centres (id),
  since date NOT NULL,
  until date,
  PRIMARY KEY (person_id, centre_id, since)
);
CREATE INDEX affiliations_by_centre_id ON affiliations (centre_id);

CREATE TABLE rhythms (
  person_id text NOT NULL REFERENCES persons (id),
  days integer NOT NULL,
  hour integer NOT NULL,
  stopped boolean NOT NULL,
  next_at timestamptz,
  PRIMARY KEY (person_id)
);
CREATE INDEX rhythms_by_next_at ON rhythms (next_at);

CREATE TABLE sign_ins (
  id text NOT NULL,
  email text NOT NULL,
  person_id text REFERENCES persons (id),
  browser text NOT NULL,
  tries integer NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (id)
);
CREATE INDEX sign_ins_by_email_created_at ON sign_ins (email, created_at);
CREATE INDEX sign_ins_by_browser ON sign_ins (browser);

CREATE TABLE logins (
  id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  token_hash text NOT NULL,
  agent text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (id),
  UNIQUE (token_hash)
);
CREATE INDEX logins_by_person_id ON logins (person_id);

CREATE TABLE parked_forms (
  id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  page text NOT NULL,
  action text NOT NULL,
  fields jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX parked_forms_by_person_id ON parked_forms (person_id);
CREATE INDEX parked_forms_by_created_at ON parked_forms (created_at);

CREATE TABLE networks (
  id text NOT NULL,
  name text NOT NULL,
  region text NOT NULL,
  about text NOT NULL,
  zone text NOT NULL,
  seats integer NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  publication_asked_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX networks_by_state_name ON networks (state, name);

CREATE TABLE memberships (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  role text NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, person_id)
);
CREATE INDEX memberships_by_person_id_state ON memberships (person_id, state);

CREATE TABLE charters (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  number integer NOT NULL,
  body text NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, number)
);

CREATE TABLE signatures (
  network_id text NOT NULL,
  charter_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  body_hash text NOT NULL,
  typed_name text NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, charter_id, person_id),
  FOREIGN KEY (network_id, charter_id) REFERENCES charters (network_id, id)
);

CREATE TABLE transitions (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  thing text NOT NULL,
  thing_id text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  actor_id text REFERENCES persons (id),
  reason text,
  at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id)
);
CREATE INDEX transitions_by_network_id_thing_id ON transitions (network_id, thing_id);

CREATE TABLE sessions (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  form text NOT NULL,
  place text NOT NULL,
  link text NOT NULL,
  state text NOT NULL,
  sequence integer NOT NULL,
  version integer NOT NULL,
  created_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  UNIQUE (network_id, number)
);
CREATE INDEX sessions_by_network_id_starts_at ON sessions (network_id, starts_at);
CREATE INDEX sessions_by_starts_at ON sessions (starts_at);

CREATE TABLE cases (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  presenter_id text NOT NULL REFERENCES persons (id),
  title text NOT NULL,
  context text NOT NULL,
  tried text NOT NULL,
  question text NOT NULL,
  phase text,
  level text NOT NULL,
  state text NOT NULL,
  reason text,
  answered jsonb NOT NULL,
  session_id text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);
CREATE INDEX cases_by_network_id_state ON cases (network_id, state);
CREATE INDEX cases_by_state_updated_at ON cases (state, updated_at);
CREATE INDEX cases_by_network_id_presenter_id ON cases (network_id, presenter_id);

CREATE TABLE agenda_items (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  rubric text NOT NULL,
  title text NOT NULL,
  note text NOT NULL,
  minutes integer NOT NULL,
  position integer NOT NULL,
  state text NOT NULL,
  proposed_by text NOT NULL REFERENCES persons (id),
  case_id text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, case_id) REFERENCES cases (network_id, id)
);
CREATE INDEX agenda_items_by_network_id_session_id_position ON agenda_items (network_id, session_id, position);

CREATE TABLE attendances (
  network_id text NOT NULL,
  session_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  answer text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, session_id, person_id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);

CREATE TABLE polls (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  title text NOT NULL,
  statements jsonb NOT NULL,
  state text NOT NULL,
  threshold integer NOT NULL,
  created_by text NOT NULL REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  closes_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id)
);
CREATE INDEX polls_by_network_id_session_id ON polls (network_id, session_id);
CREATE INDEX polls_by_state_closes_at ON polls (state, closes_at);

CREATE TABLE poll_voters (
  network_id text NOT NULL,
  poll_id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  touched integer NOT NULL,
  PRIMARY KEY (network_id, poll_id, person_id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
);

CREATE TABLE ballots (
  network_id text NOT NULL,
  poll_id text NOT NULL,
  id text NOT NULL,
  scores jsonb NOT NULL,
  remark text,
  PRIMARY KEY (network_id, poll_id, id),
  FOREIGN KEY (network_id, poll_id) REFERENCES polls (network_id, id)
);

CREATE TABLE questions (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  asker_id text NOT NULL REFERENCES persons (id),
  title text NOT NULL,
  body text NOT NULL,
  state text NOT NULL,
  officer_id text REFERENCES persons (id),
  due_at timestamptz,
  remark TEXT,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id)
);
CREATE INDEX questions_by_network_id_created_at ON questions (network_id, created_at);
CREATE INDEX questions_by_state_due_at ON questions (state, due_at);

CREATE TABLE answers (
  network_id text NOT NULL,
  id text NOT NULL,
  question_id text NOT NULL,
  officer_id text NOT NULL REFERENCES persons (id),
  body text NOT NULL,
  legal_basis text NOT NULL,
  valid_from date NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, question_id) REFERENCES questions (network_id, id)
);
CREATE INDEX answers_by_network_id_question_id ON answers (network_id, question_id);

CREATE TABLE notices (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  kind text NOT NULL,
  about_id text NOT NULL,
  session_id text,
  actor_id text REFERENCES persons (id),
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  mailed_at timestamptz,
  PRIMARY KEY (network_id, id)
);
CREATE INDEX notices_by_person_id_created_at ON notices (person_id, created_at);
CREATE INDEX notices_by_network_id_about_id ON notices (network_id, about_id);

CREATE TABLE mails (
  id text NOT NULL,
  kind text NOT NULL,
  person_id text REFERENCES persons (id),
  network_id text REFERENCES networks (id),
  address text,
  about jsonb NOT NULL,
  message_id text NOT NULL,
  state text NOT NULL,
  tries integer NOT NULL,
  next_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  trouble text,
  PRIMARY KEY (id)
);
CREATE INDEX mails_by_state_next_at ON mails (state, next_at);
CREATE INDEX mails_by_created_at ON mails (created_at);

CREATE TABLE rounds (
  name text NOT NULL,
  next_at timestamptz NOT NULL,
  PRIMARY KEY (name)
);
