-- One row an event of the place that is counted by itself: reopenings, extensions, and promises done, with
-- the days they took.
, happened AS (
  SELECT e.village, e.issue AS id, e.id AS event, e.kind, e.civil_day AS day, e.commitment AS promise,
    -- A span of days is the one thing SQL writes differently everywhere.
    CASE WHEN e.kind = 'done' THEN CAST(julianday(e.civil_day) - julianday(m.promised_on) AS INTEGER) END AS days
  FROM asked a
  JOIN issue_events e ON e.village = a.village
  JOIN issues i ON i.village = e.village AND i.id = e.issue
  LEFT JOIN commitments m ON m.village = e.village AND m.id = e.commitment
  WHERE e.kind IN ('reopened', 'extended', 'done')
    AND e.civil_day >= :from AND e.civil_day <= :to AND e.civil_day <= :on AND e.recorded_at <= :known
    AND (:place IS NULL OR EXISTS (
      SELECT 1 FROM below b WHERE b.village = i.village AND b.id = coalesce(i.grid, a.place)))
    AND (:kind IS NULL OR EXISTS (SELECT 1 FROM of_kind k WHERE k.village = i.village AND k.issue = i.id))
)
