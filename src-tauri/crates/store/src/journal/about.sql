-- Every row of the journal about a record, oldest first: its own, those that name it first, and those that name
-- one of these (a promise's changes name the promise alone). ?1 village, ?2 id. The expression and the condition
-- are the index's.
WITH RECURSIVE about (id) AS (
  VALUES (?2)
  UNION
  -- A link names two matters; this one may be the second.
  SELECT id FROM issue_links WHERE village = ?1 AND b = ?2
  UNION
  SELECT j.id FROM about CROSS JOIN journal j INDEXED BY journal_about ON j.village = ?1 AND coalesce(
    json_extract(coalesce(j.after, j.before), '$.issue'), json_extract(coalesce(j.after, j.before), '$.commitment'),
    json_extract(coalesce(j.after, j.before), '$.visit'), json_extract(coalesce(j.after, j.before), '$.proceeding'),
    json_extract(coalesce(j.after, j.before), '$.owner'),
    json_extract(coalesce(j.after, j.before), '$.meeting'), json_extract(coalesce(j.after, j.before), '$.person'),
    json_extract(coalesce(j.after, j.before), '$.a')
  ) = about.id
  WHERE j.entity NOT IN ('convened', 'attendances', 'numbers', 'import_keys', 'document_rows')
)
SELECT j.step, j.op, j.undoes, j.actor, j.post, j.at, j.entity, j.id, j.revision, j.before, j.after
FROM about CROSS JOIN journal j ON j.village = ?1 AND j.id = about.id
ORDER BY j.clock, j.replica, j.seq
