-- One row a problem taken at a market of the villages asked, by what was recorded until :known. It was solved on
-- the day if it stood as done when the market's day ended; what was struck off stands as before.
, market_problems (village, market, issue, solved) AS MATERIALIZED (
  SELECT k.village, k.market, k.issue,
    CASE WHEN (
      SELECT e.state FROM issue_events e
      WHERE e.village = k.village AND e.issue = k.issue AND e.state <> 'struck_off'
      AND e.civil_day <= m.day AND e.recorded_at <= :known
      ORDER BY e.civil_day DESC, e.clock DESC, e.replica DESC, e.rowid DESC LIMIT 1) = 'done' THEN 1 ELSE 0 END
  FROM asked a
  JOIN market_issues k ON k.village = a.village
  JOIN markets m ON m.village = k.village AND m.id = k.market
  WHERE EXISTS (
    SELECT 1 FROM issue_events e
    WHERE e.village = k.village AND e.issue = k.issue AND e.recorded_at <= :known)
)
