-- Promises of the place by who answers for them: those open on day :on with their deadline of that day, and those done
-- in the period with the deadline they had then. Who answers is read as of the same day; a promise that was not yet on
-- record when it was asked is nobody's, and counted.
, answered AS (
  SELECT r.village, r.promise, 1 AS open, 0 AS done, CASE WHEN r.deadline < :on THEN 1 ELSE 0 END AS overdue,
    0 AS late, 0 AS days, :on AS at
  FROM issue_rows r WHERE r.state = 'committed'
  UNION ALL
  SELECT h.village, h.promise, 0, 1, 0,
    CASE WHEN h.day > coalesce(
      (SELECT x.new_value FROM commitment_changes x
        WHERE x.village = h.village AND x.commitment = h.promise AND x.field = 'deadline'
        AND x.civil_day <= h.day AND x.recorded_at <= :known
        ORDER BY x.civil_day DESC, x.clock DESC, x.replica DESC, x.rowid DESC LIMIT 1),
      (SELECT m.first_deadline FROM commitments m WHERE m.village = h.village AND m.id = h.promise)) THEN 1 ELSE 0 END,
    CASE WHEN h.days > 0 THEN h.days ELSE 0 END, h.day
  FROM happened h WHERE h.kind = 'done' AND h.promise IS NOT NULL
),
named AS (
  SELECT n.*, nullif(coalesce(
    (SELECT x.new_value FROM commitment_changes x
      WHERE x.village = n.village AND x.commitment = n.promise AND x.field = 'person'
      AND x.civil_day <= n.at AND x.recorded_at <= :known
      ORDER BY x.civil_day DESC, x.clock DESC, x.replica DESC, x.rowid DESC LIMIT 1),
    (SELECT m.person FROM commitments m WHERE m.village = n.village AND m.id = n.promise)), '') AS person
  FROM answered n
)
SELECT village, person, sum(open), sum(overdue), sum(done), sum(late), sum(days)
FROM named GROUP BY village, person ORDER BY village, person
