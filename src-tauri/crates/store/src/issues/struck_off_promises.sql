-- Of the matters whose newest event struck them off, those that a promise had settled: the event that sorted one
-- last (分类), as in list.sql, named a commitment. ?1 is the village.
SELECT count(*) FROM issues i WHERE i.village = ?1
AND (SELECT state FROM issue_events e WHERE e.village = i.village AND e.issue = i.id
  ORDER BY civil_day DESC, clock DESC, replica DESC, rowid DESC LIMIT 1) = 'struck_off'
AND (SELECT commitment FROM issue_events o WHERE o.village = i.village AND o.issue = i.id AND o.kind IN
  ('resolved_on_spot', 'committed', 'under_study', 'referred', 'explained', 'reopened', 'taken_up')
  ORDER BY civil_day DESC, clock DESC, replica DESC, rowid DESC LIMIT 1) IS NOT NULL
