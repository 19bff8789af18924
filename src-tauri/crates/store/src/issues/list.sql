-- One row an issue, as it stands: its newest event, its newest commitment with its extensions, its newest
-- referral and review, its last deliberation. ?1 is the village.
WITH changed AS (
  SELECT commitment, field, new_value,
    row_number() OVER (PARTITION BY commitment, field ORDER BY civil_day DESC, clock DESC, rowid DESC) AS n
  FROM commitment_changes WHERE village = ?1 AND field IN ('department', 'person', 'supervisor')
)
SELECT * FROM (
  SELECT
    i.id, i.revision, coalesce(n.text, '') AS number, i.own_number, i.summary, i.short_title,
    i.reporter, i.reporter_text, i.grid, i.grid_text, i.unit_text,
    i.category, coalesce(k.name, '') AS category_name, i.source, i.note, i.search_text,
    e.state, e.round, e.civil_day AS state_day,
    r.civil_day AS raised_on, r.meeting, m.day AS meeting_day, d.position, d.outcome, coalesce(d.words, '') AS answer,
    d.department AS answer_department, d.person AS answer_person,
    c.id AS commitment,
    coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'measure' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.measure, '') AS measure,
    coalesce(CASE WHEN cd.n = 1 THEN nullif(cd.new_value, '') ELSE c.department END, f.department, d.department) AS department,
    coalesce(dep.name, '') AS department_name,
    coalesce(CASE WHEN cp.n = 1 THEN nullif(cp.new_value, '') ELSE c.person END, f.person, d.person) AS person,
    coalesce(per.name, '') AS person_name,
    CASE WHEN cs.n = 1 THEN nullif(cs.new_value, '') ELSE c.supervisor END AS supervisor,
    c.promised_on, c.first_deadline,
    coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'deadline' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.first_deadline) AS deadline,
    (SELECT count(*) FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'deadline') AS extensions,
    f.due_back, f.answered_on, v.due AS review_due,
    CASE WHEN e.state IN ('done', 'struck_off', 'to_reopen') THEN
      (SELECT civil_day FROM issue_events x WHERE x.village = i.village AND x.issue = i.id
        AND x.kind IN ('done', 'resolved_on_spot') ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1) END AS done_on,
    CASE WHEN e.state = 'struck_off' THEN e.civil_day END AS struck_off_on,
    CASE WHEN e.state = 'struck_off' THEN coalesce(rev.name, '') ELSE '' END AS reviewer_name,
    coalesce((SELECT overall FROM visits x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
      ORDER BY day DESC, clock DESC, rowid DESC LIMIT 1), '') AS rating
  FROM issues i
  JOIN issue_events e ON e.village = i.village AND e.issue = i.id AND e.id = (
    SELECT id FROM issue_events x WHERE x.village = i.village AND x.issue = i.id
    ORDER BY civil_day DESC, clock DESC, replica DESC, rowid DESC LIMIT 1)
  LEFT JOIN issue_events r ON r.village = i.village AND r.issue = i.id AND r.id = (
    SELECT id FROM issue_events x WHERE x.village = i.village AND x.issue = i.id AND x.kind = 'raised'
    ORDER BY civil_day, clock, replica, rowid LIMIT 1)
  LEFT JOIN meetings m ON m.village = i.village AND m.id = r.meeting
  LEFT JOIN numbers n ON n.village = i.village AND n.entity_id = i.id AND n.void = 0
  LEFT JOIN categories k ON k.village = i.village AND k.id = i.category
  LEFT JOIN deliberations d ON d.village = i.village AND d.issue = i.id AND d.id = (
    SELECT x.id FROM deliberations x JOIN meetings y ON y.village = x.village AND y.id = x.meeting
    WHERE x.village = i.village AND x.issue = i.id ORDER BY y.day DESC, y.time DESC, x.id DESC LIMIT 1)
  LEFT JOIN commitments c ON c.village = i.village AND c.issue = i.id AND c.id = (
    SELECT id FROM commitments x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
    ORDER BY promised_on DESC, id DESC LIMIT 1)
  LEFT JOIN changed cd ON cd.commitment = c.id AND cd.field = 'department' AND cd.n = 1
  LEFT JOIN changed cp ON cp.commitment = c.id AND cp.field = 'person' AND cp.n = 1
  LEFT JOIN changed cs ON cs.commitment = c.id AND cs.field = 'supervisor' AND cs.n = 1
  LEFT JOIN referrals f ON f.village = i.village AND f.issue = i.id AND f.id = (
    SELECT id FROM referrals x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
    AND x.ended_on IS NULL ORDER BY sent_on DESC, id DESC LIMIT 1)
  LEFT JOIN reviews v ON v.village = i.village AND v.issue = i.id AND v.id = (
    SELECT id FROM reviews x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
    AND x.ended_on IS NULL AND x.held_on IS NULL ORDER BY due DESC, id DESC LIMIT 1)
  LEFT JOIN departments dep ON dep.village = i.village AND dep.id = coalesce(CASE WHEN cd.n = 1 THEN nullif(cd.new_value, '') ELSE c.department END, f.department, d.department)
  LEFT JOIN people per ON per.village = i.village AND per.id = coalesce(CASE WHEN cp.n = 1 THEN nullif(cp.new_value, '') ELSE c.person END, f.person, d.person)
  LEFT JOIN people rev ON rev.village = i.village AND rev.id = e.person
  WHERE i.village = ?1
)
