-- A method that a circle runs together: which step it is at, since when, and who does what.
CREATE TABLE runs (
  network_id text NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  item_id text NOT NULL,
  case_id text,
  method jsonb NOT NULL,
  state text NOT NULL,
  leader_id text NOT NULL REFERENCES persons (id),
  presenter_id text REFERENCES persons (id),
  observer_id text REFERENCES persons (id),
  timekeeper_id text REFERENCES persons (id),
  note_taker_id text REFERENCES persons (id),
  step integer NOT NULL,
  began_at timestamptz NOT NULL,
  paused_at timestamptz,
  extra integer NOT NULL,
  insight text NOT NULL,
  next_step text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
);
CREATE INDEX runs_by_network_id_session_id ON runs (network_id, session_id);
CREATE INDEX runs_by_network_id_case_id ON runs (network_id, case_id);
-- A circle does one thing at a time.
CREATE UNIQUE INDEX runs_under_way ON runs (network_id, session_id) WHERE ended_at IS NULL;

-- The real time of each step that the circle was at, and whether what was written in it is revealed.
CREATE TABLE run_steps (
  network_id text NOT NULL,
  run_id text NOT NULL,
  step integer NOT NULL,
  seconds integer NOT NULL,
  extra integer NOT NULL,
  revealed_at timestamptz,
  PRIMARY KEY (network_id, run_id, step),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
);

-- What people write in a step. A card without an author lies under a random name: nothing tells whose it was.
CREATE TABLE cards (
  network_id text NOT NULL,
  run_id text NOT NULL,
  id text NOT NULL,
  step integer NOT NULL,
  author_id text REFERENCES persons (id),
  body text NOT NULL,
  warmth text,
  chosen boolean NOT NULL,
  PRIMARY KEY (network_id, run_id, id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
);
CREATE UNIQUE INDEX cards_by_network_id_run_id_step_author_id ON cards (network_id, run_id, step, author_id) WHERE author_id IS NOT NULL;

-- Whose turn it is in a round.
CREATE TABLE turns (
  network_id text NOT NULL,
  run_id text NOT NULL,
  step integer NOT NULL,
  person_id text NOT NULL REFERENCES persons (id),
  position integer NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (network_id, run_id, step, person_id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
);

-- What a circle keeps: without the case, and without a name.
CREATE TABLE learning_points (
  network_id text NOT NULL,
  id text NOT NULL,
  run_id text NOT NULL,
  body text NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
);
CREATE INDEX learning_points_by_network_id_run_id ON learning_points (network_id, run_id);
