-- One row an issue, as it stands: its newest event, the event that sorted it last (分类), the promise made
-- then with its changes, its newest open referral and review. ?1 is the village.
SELECT * FROM (
SELECT base.*, coalesce(dep.name, '') AS department_name, coalesce(per.name, '') AS person_name,
  coalesce(rev.name, '') AS reviewer_name
FROM (
  SELECT
    i.id, i.revision, coalesce(n.text, '') AS number, i.own_number, i.summary, i.short_title,
    i.reporter, i.reporter_household, i.reporter_text, i.household_text, i.grid, i.grid_text, i.unit_text,
    i.category, coalesce(k.name, '') AS category_name, i.scale, i.source, i.collected_on, i.note, i.search_text,
    e.state, e.round, e.civil_day AS state_day,
    r.civil_day AS raised_on, r.meeting, m.day AS meeting_day,
    CASE WHEN e.state NOT IN ('pending', 'raised') THEN
      CASE o.kind WHEN 'resolved_on_spot' THEN o.kind ELSE o.state END END AS outcome,
    CASE WHEN e.state IN ('pending', 'raised') THEN '' ELSE coalesce(o.words, '') END AS answer,
    CASE WHEN e.state = 'explained' THEN o.accepted END AS accepted,
    c.id AS commitment,
    coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'measure' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.measure, '') AS measure,
    -- Of a promise its own, where an empty value was taken away; else the referral's or the answer's.
    CASE WHEN c.id IS NOT NULL THEN nullif(coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'department' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.department), '')
      WHEN e.state NOT IN ('pending', 'raised') THEN coalesce(f.department, o.department) END AS department,
    CASE WHEN c.id IS NOT NULL THEN nullif(coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'person' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.person), '')
      WHEN e.state NOT IN ('pending', 'raised') THEN coalesce(f.person, o.person) END AS person,
    -- Since when: whose name may stand on public paper is asked of that day.
    coalesce((SELECT civil_day FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'person' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1),
      c.promised_on, f.sent_on, o.civil_day) AS person_since,
    nullif(coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'supervisor' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.supervisor), '') AS supervisor,
    c.promised_on, c.first_deadline, c.collective_money, c.money_fen,
    coalesce((SELECT new_value FROM commitment_changes x WHERE x.village = i.village AND x.commitment = c.id
      AND x.field = 'deadline' ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1), c.first_deadline) AS deadline,
    -- In this order: else every change of the village is looked at for each issue.
    (SELECT count(*) FROM commitments y CROSS JOIN commitment_changes x ON x.village = y.village AND x.commitment = y.id
      WHERE y.village = i.village AND y.issue = i.id AND y.round = e.round AND x.field = 'deadline') AS extensions,
    f.due_back, f.answered_on, v.due AS review_due,
    CASE WHEN e.state IN ('done', 'struck_off', 'to_reopen') THEN
      (SELECT civil_day FROM issue_events x WHERE x.village = i.village AND x.issue = i.id
        AND x.kind IN ('done', 'resolved_on_spot') ORDER BY civil_day DESC, clock DESC, rowid DESC LIMIT 1) END AS done_on,
    CASE WHEN e.state = 'struck_off' THEN e.civil_day END AS struck_off_on,
    CASE WHEN e.state = 'struck_off' THEN e.reviewer END AS reviewer,
    coalesce((SELECT overall FROM visits x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
      ORDER BY day DESC, clock DESC, rowid DESC LIMIT 1), '') AS rating
  FROM issues i
  -- In this order: else every event of the village is held against its issue's newest.
  CROSS JOIN issue_events e ON e.village = i.village AND e.issue = i.id AND e.id = (
    SELECT id FROM issue_events x WHERE x.village = i.village AND x.issue = i.id
    ORDER BY civil_day DESC, clock DESC, replica DESC, rowid DESC LIMIT 1)
  LEFT JOIN issue_events r ON r.village = i.village AND r.issue = i.id AND r.id = (
    SELECT id FROM issue_events x WHERE x.village = i.village AND x.issue = i.id AND x.kind = 'raised'
    ORDER BY civil_day, clock, replica, rowid LIMIT 1)
  LEFT JOIN meetings m ON m.village = i.village AND m.id = r.meeting
  LEFT JOIN numbers n ON n.village = i.village AND n.entity_id = i.id AND n.void = 0
  LEFT JOIN categories k ON k.village = i.village AND k.id = i.category
  LEFT JOIN issue_events o ON o.village = i.village AND o.issue = i.id AND o.id = (
    SELECT id FROM issue_events x WHERE x.village = i.village AND x.issue = i.id AND x.kind IN
    ('resolved_on_spot', 'committed', 'under_study', 'referred', 'explained', 'reopened', 'taken_up')
    ORDER BY civil_day DESC, clock DESC, replica DESC, rowid DESC LIMIT 1)
  LEFT JOIN commitments c ON c.village = i.village AND c.id = o.commitment
    AND e.state NOT IN ('pending', 'raised')
  LEFT JOIN referrals f ON f.village = i.village AND f.issue = i.id AND f.id = (
    SELECT id FROM referrals x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
    AND x.ended_on IS NULL ORDER BY sent_on DESC, id DESC LIMIT 1)
  LEFT JOIN reviews v ON v.village = i.village AND v.issue = i.id AND v.id = (
    SELECT id FROM reviews x WHERE x.village = i.village AND x.issue = i.id AND x.round = e.round
    AND x.ended_on IS NULL AND x.held_on IS NULL ORDER BY due DESC, id DESC LIMIT 1)
  WHERE i.village = ?1
) base
LEFT JOIN departments dep ON dep.village = ?1 AND dep.id = base.department
LEFT JOIN people per ON per.village = ?1 AND per.id = base.person
LEFT JOIN people rev ON rev.village = ?1 AND rev.id = base.reviewer
) found
