-- Issues of the place that are counted otherwise by what was recorded until :known than by what was recorded
-- until :since: in the cohort or not, or in another class. `class` is what they are counted in by :since.
, late AS (
  SELECT village, id,
    max(CASE WHEN known = :known THEN part END) AS then_part,
    max(CASE WHEN known = :since THEN part END) AS part,
    max(CASE WHEN known = :since THEN merged END) AS merged,
    max(raised_on) AS raised_on
  FROM cohort
  WHERE inside = 1
  GROUP BY village, id
  HAVING coalesce(max(CASE WHEN known = :known THEN part END), '')
    <> coalesce(max(CASE WHEN known = :since THEN part END), '')
)
