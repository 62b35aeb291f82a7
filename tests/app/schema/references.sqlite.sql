SELECT one || ' (' || group_concat(here, ', ') || ') -> ' || other || ' (' || group_concat(there, ', ') || ') on delete ' || lower(what) AS fact
FROM (
  SELECT m.name AS one, f.id AS id, f."from" AS here, f."table" AS other, coalesce(f."to", '?') AS there, f.on_delete AS what
  FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
  WHERE m.type = 'table'
  ORDER BY m.name, f.id, f.seq
)
GROUP BY one, id, other, what
