-- Of each meeting asked for (?2, a JSON list of ids): who came, named and not, and what was laid before it. Somebody
-- signed in under two records that were merged since is one. ?1 is the village.
WITH RECURSIVE
-- Kept, and gone through first: else the list is read anew for each row of the village.
asked(meeting) AS MATERIALIZED (SELECT value FROM json_each(?2)),
merging(person, at) AS (
  SELECT id, merged_into FROM people WHERE village = ?1 AND merged_into IS NOT NULL
  UNION
  SELECT m.person, p.merged_into FROM merging m JOIN people p ON p.village = ?1 AND p.id = m.at
  WHERE p.merged_into IS NOT NULL),
root(person, at) AS (
  SELECT m.person, m.at FROM merging m JOIN people p ON p.village = ?1 AND p.id = m.at WHERE p.merged_into IS NULL),
named AS (
  SELECT a.meeting, count(DISTINCT coalesce(r.at, a.person)) AS people FROM asked
  CROSS JOIN attendances a ON a.village = ?1 AND a.meeting = asked.meeting
  LEFT JOIN root r ON r.person = a.person GROUP BY a.meeting),
unnamed AS (
  SELECT h.meeting, sum(h.people) AS people FROM asked
  CROSS JOIN headcounts h ON h.village = ?1 AND h.meeting = asked.meeting GROUP BY h.meeting),
laid AS (
  SELECT d.meeting, count(*) AS issues, sum(d.outcome = 'undecided') AS undecided FROM asked
  CROSS JOIN deliberations d ON d.village = ?1 AND d.meeting = asked.meeting GROUP BY d.meeting)
SELECT asked.meeting,
  coalesce(named.people, 0) + coalesce(unnamed.people, 0),
  coalesce(laid.issues, 0), coalesce(laid.undecided, 0),
  coalesce((SELECT text FROM numbers n WHERE n.village = ?1 AND n.entity_id = asked.meeting AND n.void = 0
    ORDER BY n.n LIMIT 1), '')
FROM asked
LEFT JOIN named ON named.meeting = asked.meeting
LEFT JOIN unnamed ON unnamed.meeting = asked.meeting
LEFT JOIN laid ON laid.meeting = asked.meeting
