-- One row an issue: where it stands on day :on by what was recorded until :known, and once more by what was
-- recorded until :since (the same moment but for 补记). `rules::figures::class` is the definition.
-- The state is what the newest event led to; order: civil day, clock, replica, rowid.
, knowns (known) AS (
  SELECT :known UNION SELECT :since
),
newest AS (
  SELECT k.known, i.village, i.id, i.answer_due, e.state, e.target,
    CASE WHEN (:place IS NULL OR EXISTS (
      SELECT 1 FROM below b WHERE b.village = i.village AND b.id = coalesce(i.grid, a.place)))
      AND (:kind IS NULL OR EXISTS (
        SELECT 1 FROM of_kind k WHERE k.village = i.village AND k.issue = i.id)) THEN 1 ELSE 0 END AS inside
  FROM asked a
  JOIN issues i ON i.village = a.village
  CROSS JOIN knowns k
  JOIN issue_events e ON e.village = i.village AND e.id = (
    SELECT x.id FROM issue_events x
    WHERE x.village = i.village AND x.issue = i.id AND x.civil_day <= :on AND x.recorded_at <= k.known
    ORDER BY x.civil_day DESC, x.clock DESC, x.replica DESC, x.rowid DESC LIMIT 1)
),
-- Each merged issue with every issue that its chain of targets passes; a circle adds nothing new, and ends.
chain (known, village, id, at) AS (
  SELECT known, village, id, target FROM newest WHERE state = 'merged'
  UNION
  SELECT c.known, c.village, c.id, n.target FROM chain c
  JOIN newest n ON n.known = c.known AND n.village = c.village AND n.id = c.at
  WHERE n.state = 'merged'
),
-- The issue in whose class each stands: its chain's end, or itself. None for a chain without an end.
finals (known, village, id, final, state) AS (
  SELECT known, village, id, id, state FROM newest WHERE state <> 'merged'
  UNION ALL
  SELECT c.known, c.village, c.id, n.id, n.state FROM chain c
  JOIN newest n ON n.known = c.known AND n.village = c.village AND n.id = c.at
  WHERE n.state <> 'merged'
),
-- Kept as a table while the query runs: else each use of a column would look it up again.
stands AS MATERIALIZED (
  SELECT n.known, n.village, n.id, n.inside, n.answer_due, n.state,
    CASE WHEN n.state = 'merged' THEN 1 ELSE 0 END AS merged,
    (SELECT min(x.civil_day) FROM issue_events x
      WHERE x.village = n.village AND x.issue = n.id AND x.kind = 'raised'
      AND x.civil_day <= :on AND x.recorded_at <= n.known) AS raised_on,
    CASE f.state
      WHEN 'done' THEN 'resolved'
      WHEN 'struck_off' THEN CASE (
        SELECT x.state FROM issue_events x
        WHERE x.village = n.village AND x.issue = f.final AND x.state <> 'struck_off'
        AND x.civil_day <= :on AND x.recorded_at <= n.known
        ORDER BY x.civil_day DESC, x.clock DESC, x.replica DESC, x.rowid DESC LIMIT 1)
        WHEN 'explained' THEN 'explained' ELSE 'resolved' END
      WHEN 'committed' THEN 'planned'
      WHEN 'under_study' THEN 'studied'
      WHEN 'referred' THEN 'referred'
      WHEN 'explained' THEN 'explained'
      WHEN 'to_reopen' THEN 'to_reopen'
      WHEN 'withdrawn' THEN 'withdrawn'
      ELSE 'raised' END AS class
  FROM newest n
  LEFT JOIN finals f ON f.known = n.known AND f.village = n.village AND f.id = n.id
),
-- The class of an issue of the cohort A, no class for the others.
cohort AS (
  SELECT s.*,
    CASE WHEN s.raised_on >= :from AND s.raised_on <= :to THEN s.class END AS part
  FROM stands s
)
