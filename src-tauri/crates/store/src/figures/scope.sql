-- The villages asked (:village, or every one) and the places at, below and above :place (or every one).
-- `of_kind` are the matters first laid before a meeting of :kind; asked of only where a kind is.
-- What has no grid of its own belongs to the village's own place.
WITH RECURSIVE
asked (village, place) AS (
  SELECT id, place FROM villages WHERE :village IS NULL OR id = :village
),
below (village, id) AS (
  SELECT p.village, p.id FROM asked a JOIN places p ON p.village = a.village AND p.id = :place
  UNION
  SELECT p.village, p.id FROM below b JOIN places p ON p.village = b.village AND p.parent = b.id
),
above (village, id, parent) AS (
  SELECT p.village, p.id, p.parent FROM asked a JOIN places p ON p.village = a.village AND p.id = :place
  UNION
  SELECT p.village, p.id, p.parent FROM above u JOIN places p ON p.village = u.village AND p.id = u.parent
),
of_kind (village, issue) AS (
  SELECT r.village, r.issue FROM asked a
  JOIN issue_events r ON r.village = a.village AND r.kind = 'raised'
  JOIN meetings m ON m.village = r.village AND m.id = r.meeting AND m.kind = :kind
  WHERE r.id = (
    SELECT x.id FROM issue_events x WHERE x.village = r.village AND x.issue = r.issue AND x.kind = 'raised'
    ORDER BY x.civil_day, x.clock, x.replica, x.rowid LIMIT 1)
)
