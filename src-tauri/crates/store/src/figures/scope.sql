-- The villages asked (:village, or every one) and the places at, below and above :place (or every one).
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
)
