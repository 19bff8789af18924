-- Who came to the meetings held, of the place by the grid of that day. People merged up to day :on came as
-- one, to one meeting once, as a villager if either record did; merged in a circle, everyone stays who they are.
, merging (village, id, at) AS (
  SELECT p.village, p.id, p.merged_into FROM asked a JOIN people p ON p.village = a.village
  WHERE p.merged_into IS NOT NULL AND (p.merged_on IS NULL OR p.merged_on <= :on)
  UNION
  SELECT c.village, c.id, p.merged_into FROM merging c JOIN people p ON p.village = c.village AND p.id = c.at
  WHERE p.merged_into IS NOT NULL AND (p.merged_on IS NULL OR p.merged_on <= :on)
),
same (village, id, final) AS (
  SELECT c.village, c.id, c.at FROM merging c
  WHERE NOT EXISTS (SELECT 1 FROM merging x WHERE x.village = c.village AND x.id = c.at)
),
came (person, villager, people) AS (
  SELECT coalesce(s.final, t.person),
    max(CASE WHEN t.role IN ('villager', 'representative') THEN 1 ELSE 0 END), 1
  FROM held h
  JOIN asked a ON a.village = h.village
  JOIN attendances t ON t.village = h.village AND t.meeting = h.id
  LEFT JOIN same s ON s.village = t.village AND s.id = t.person
  WHERE :place IS NULL OR EXISTS (
    SELECT 1 FROM below b WHERE b.village = t.village AND b.id = coalesce(t.grid, a.place))
  GROUP BY h.village, h.id, coalesce(s.final, t.person)
  UNION ALL
  SELECT NULL, CASE WHEN c.role IN ('villager', 'representative') THEN 1 ELSE 0 END, c.people
  FROM held h
  JOIN asked a ON a.village = h.village
  JOIN headcounts c ON c.village = h.village AND c.meeting = h.id
  WHERE :place IS NULL OR EXISTS (
    SELECT 1 FROM below b WHERE b.village = c.village AND b.id = coalesce(c.grid, a.place))
)
SELECT villager, sum(people) AS times, count(DISTINCT person) AS named,
  sum(CASE WHEN person IS NULL THEN people ELSE 0 END) AS unnamed
FROM came
GROUP BY villager
