SELECT m.name || ' (' || (
    SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)
  ) || ')' || CASE WHEN i."unique" THEN ' unique' ELSE '' END || CASE WHEN i.partial THEN ' partial' ELSE '' END AS fact
FROM sqlite_master m JOIN pragma_index_list(m.name) i
WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\'
