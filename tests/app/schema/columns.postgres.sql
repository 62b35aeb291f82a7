SELECT table_name || '.' || column_name
  || CASE is_nullable WHEN 'NO' THEN ' required' ELSE ' optional' END
  || CASE WHEN data_type IN ('integer', 'bigint', 'boolean') THEN ' number' ELSE ' text' END AS fact
FROM information_schema.columns
WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_%'
