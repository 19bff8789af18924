-- Held meetings of the period that concern the place: convened was the place itself, one below or one above
-- it; a meeting that names no place convened the whole village.
, held AS (
  SELECT m.village, m.id, m.kind, m.day
  FROM asked a
  JOIN meetings m ON m.village = a.village
  WHERE m.state = 'held' AND m.day >= :from AND m.day <= :to AND m.day <= :on
    AND (:kind IS NULL OR m.kind = :kind)
),
concerned AS (
  SELECT h.* FROM held h
  WHERE :place IS NULL
    OR NOT EXISTS (SELECT 1 FROM meeting_scopes s WHERE s.village = h.village AND s.meeting = h.id)
    OR EXISTS (
      SELECT 1 FROM meeting_scopes s WHERE s.village = h.village AND s.meeting = h.id AND (
        EXISTS (SELECT 1 FROM below b WHERE b.village = s.village AND b.id = s.place)
        OR EXISTS (SELECT 1 FROM above u WHERE u.village = s.village AND u.id = s.place)))
)
