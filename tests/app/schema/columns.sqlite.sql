-- Text that holds an instant or a document, and the integer that holds a bool, are known by their names and checks.
SELECT m.name || '.' || c.name
  || CASE WHEN c."notnull" THEN ' required' ELSE ' optional' END
  || CASE WHEN c.type = 'INTEGER' THEN ' number' ELSE ' text' END AS fact
FROM sqlite_master m JOIN pragma_table_info(m.name) c
WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
