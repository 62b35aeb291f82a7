-- A method that a circle runs together: which step it is at, since when, and who does what.
CREATE TABLE runs (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  case_id TEXT,
  method TEXT NOT NULL,
  state TEXT NOT NULL,
  leader_id TEXT NOT NULL REFERENCES persons (id),
  presenter_id TEXT REFERENCES persons (id),
  observer_id TEXT REFERENCES persons (id),
  timekeeper_id TEXT REFERENCES persons (id),
  note_taker_id TEXT REFERENCES persons (id),
  step INTEGER NOT NULL,
  began_at TEXT NOT NULL,
  paused_at TEXT,
  extra INTEGER NOT NULL,
  insight TEXT NOT NULL,
  next_step TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, session_id) REFERENCES sessions (network_id, id),
  FOREIGN KEY (network_id, item_id) REFERENCES agenda_items (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX runs_by_network_id_session_id ON runs (network_id, session_id);
CREATE INDEX runs_by_network_id_case_id ON runs (network_id, case_id);
-- A circle does one thing at a time.
CREATE UNIQUE INDEX runs_under_way ON runs (network_id, session_id) WHERE ended_at IS NULL;

-- The real time of each step that the circle was at, and whether what was written in it is revealed.
CREATE TABLE run_steps (
  network_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  step INTEGER NOT NULL,
  seconds INTEGER NOT NULL,
  extra INTEGER NOT NULL,
  revealed_at TEXT,
  PRIMARY KEY (network_id, run_id, step),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
) STRICT, WITHOUT ROWID;

-- What people write in a step. A card without an author lies under a random name: nothing tells whose it was.
CREATE TABLE cards (
  network_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  id TEXT NOT NULL,
  step INTEGER NOT NULL,
  author_id TEXT REFERENCES persons (id),
  body TEXT NOT NULL,
  warmth TEXT,
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  PRIMARY KEY (network_id, run_id, id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX cards_by_network_id_run_id_step_author_id ON cards (network_id, run_id, step, author_id) WHERE author_id IS NOT NULL;

-- Whose turn it is in a round.
CREATE TABLE turns (
  network_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  step INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (network_id, run_id, step, person_id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
) STRICT, WITHOUT ROWID;

-- What a circle keeps: without the case, and without a name.
CREATE TABLE learning_points (
  network_id TEXT NOT NULL,
  id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  body TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id),
  FOREIGN KEY (network_id, run_id) REFERENCES runs (network_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_points_by_network_id_run_id ON learning_points (network_id, run_id);
