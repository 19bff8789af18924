-- One row an issue of the place, with everything that some figure counts by.
, promised AS MATERIALIZED (
  SELECT c.*,
    CASE WHEN c.state = 'committed' THEN (
      SELECT x.commitment FROM issue_events x
      WHERE x.village = c.village AND x.issue = c.id AND x.commitment IS NOT NULL
      AND x.civil_day <= :on AND x.recorded_at <= :known
      ORDER BY x.civil_day DESC, x.clock DESC, x.replica DESC, x.rowid DESC LIMIT 1) END AS promise,
    CASE WHEN c.part IS NOT NULL AND c.answer_due <= :on THEN (
      SELECT min(day) FROM (
        SELECT x.civil_day AS day FROM issue_events x
        WHERE x.village = c.village AND x.issue = c.id AND x.civil_day <= :on AND x.recorded_at <= :known
        AND x.kind IN ('resolved_on_spot', 'committed', 'under_study', 'referred', 'explained', 'done', 'answered')
        UNION ALL
        SELECT p.civil_day FROM progress p
        WHERE p.village = c.village AND p.issue = c.id AND p.kind = 'answer'
        AND p.civil_day <= :on AND p.recorded_at <= :known)) END AS answered_on,
    CASE WHEN c.part IS NOT NULL THEN (
      SELECT v.id FROM visits v
      WHERE v.village = c.village AND v.issue = c.id AND v.day <= :on AND v.recorded_at <= :known
      ORDER BY v.day DESC, v.clock DESC, v.replica DESC, v.rowid DESC LIMIT 1) END AS visit,
    (SELECT max(x.civil_day) FROM issue_events x
      WHERE x.village = c.village AND x.issue = c.id AND x.kind IN ('done', 'resolved_on_spot')
      AND x.civil_day >= :from AND x.civil_day <= :to AND x.civil_day <= :on AND x.recorded_at <= :known) AS done_on
  FROM cohort c
  WHERE c.inside = 1 AND c.known = :known
),
issue_rows AS MATERIALIZED (
  SELECT p.village, p.id, p.state, p.part, p.merged, p.raised_on, p.class, p.answered_on, p.done_on, p.promise,
    CASE WHEN p.part IS NOT NULL AND p.answer_due <= :on THEN p.answer_due END AS answer_due,
    coalesce(
      (SELECT x.new_value FROM commitment_changes x
        WHERE x.village = p.village AND x.commitment = p.promise AND x.field = 'deadline'
        AND x.civil_day <= :on AND x.recorded_at <= :known
        ORDER BY x.civil_day DESC, x.clock DESC, x.replica DESC, x.rowid DESC LIMIT 1),
      (SELECT m.first_deadline FROM commitments m WHERE m.village = p.village AND m.id = p.promise)) AS deadline,
    v.day AS visited_on, v.overall AS rating,
    CASE WHEN v.id IS NOT NULL AND (
      SELECT coalesce(sum(CASE WHEN w.solved = 'yes' THEN 2 ELSE 0 END), 0) - count(*) FROM visit_answers w
      WHERE w.village = v.village AND w.visit = v.id) > 0 THEN 1 ELSE 0 END AS solved
  FROM promised p
  LEFT JOIN visits v ON v.village = p.village AND v.id = p.visit
)
