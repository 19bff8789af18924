-- The matter that each row written after ?2 belongs to, of the tables named; NULL where many matters show the row, ''
-- where none does. ?1 is the village.
SELECT DISTINCT CASE
  WHEN j.entity = 'issues' THEN j.id
  WHEN j.entity IN ('issue_events', 'commitments', 'referrals', 'reviews', 'visits')
    THEN json_extract(coalesce(j.after, j.before), '$.issue')
  WHEN j.entity = 'commitment_changes' THEN (
    SELECT c.issue FROM commitments c
    WHERE c.village = j.village AND c.id = json_extract(coalesce(j.after, j.before), '$.commitment'))
  WHEN j.entity = 'numbers' THEN
    CASE WHEN json_extract(coalesce(j.after, j.before), '$.entity') = 'issues'
      THEN json_extract(coalesce(j.after, j.before), '$.entity_id') ELSE '' END
END AS issue
FROM journal j
WHERE j.rowid > ?2 AND j.village = ?1 AND j.entity IN (SELECT value FROM json_each(?3))
