-- A network's own copies of intervision methods.
CREATE TABLE network_methods (
  network_id TEXT NOT NULL REFERENCES networks (id),
  id TEXT NOT NULL,
  derived_from TEXT NOT NULL,
  body TEXT NOT NULL,
  version INTEGER NOT NULL,
  changed_by TEXT NOT NULL REFERENCES persons (id),
  changed_at TEXT NOT NULL,
  PRIMARY KEY (network_id, id)
) STRICT, WITHOUT ROWID;
