-- A network's own copies of intervision methods.
CREATE TABLE network_methods (
  network_id text NOT NULL REFERENCES networks (id),
  id text NOT NULL,
  derived_from text NOT NULL,
  body jsonb NOT NULL,
  version integer NOT NULL,
  changed_by text NOT NULL REFERENCES persons (id),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (network_id, id)
);
