DROP TABLE feeds;
DROP TABLE amendments;
DROP TABLE action_points;
DROP TABLE decisions;
DROP TABLE report_notes;
DROP TABLE reports;
DROP TABLE date_notes;
DROP TABLE date_answers;
DROP TABLE date_options;
DROP TABLE date_pickers;
DROP TABLE code_tries;
DROP TABLE presences;
DROP TABLE guests;
DROP TABLE workshops;
DROP TABLE item_votes;
DROP TABLE standing_topics;
DROP TABLE series;
DELETE FROM agenda_items WHERE session_id IS NULL;
CREATE TABLE agenda_items_old (
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
INSERT INTO agenda_items_old SELECT network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at FROM agenda_items;
DROP TABLE agenda_items;
ALTER TABLE agenda_items_old RENAME TO agenda_items;
CREATE INDEX agenda_items_by_network_id_session_id_position ON agenda_items (network_id, session_id, position);
DROP INDEX sessions_by_network_id_series_id;
ALTER TABLE attendances DROP COLUMN queued_at;
ALTER TABLE attendances DROP COLUMN reason;
ALTER TABLE sessions DROP COLUMN published_agenda;
ALTER TABLE sessions DROP COLUMN changed_at;
ALTER TABLE sessions DROP COLUMN published_at;
ALTER TABLE sessions DROP COLUMN code;
ALTER TABLE sessions DROP COLUMN capacity;
ALTER TABLE sessions DROP COLUMN series_id;
ALTER TABLE sessions DROP COLUMN kind;
ALTER TABLE networks DROP COLUMN expected_sessions;
