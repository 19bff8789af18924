-- Schema 1. Every row belongs to a village (data-model.md, "Who owns what"): the key is (village, id),
-- and `revision` counts every value the record ever had. Civil days are TEXT 'YYYY-MM-DD', times of day
-- 'HH:MM', instants RFC 3339 in UTC; lists of words are JSON text. Columns marked "derived" are rebuilt
-- by code and are not in the journal. Foreign keys are deferred so that undo and replay may write in
-- the order of the journal.

CREATE TABLE villages (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, township TEXT NOT NULL DEFAULT '', county TEXT NOT NULL DEFAULT '',
  place TEXT, code TEXT NOT NULL DEFAULT '', sample INTEGER NOT NULL DEFAULT 0, began_on TEXT NOT NULL,
  PRIMARY KEY (village, id), CHECK (village = id),
  FOREIGN KEY (village, place) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- One laptop is one replica; the first has no letter.
CREATE TABLE replicas (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  letter TEXT NOT NULL DEFAULT '', began_at TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id), UNIQUE (village, letter)
) STRICT;

CREATE TABLE settings (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, key)
) STRICT;

-- ---------------------------------------------------------------- places, households, people
CREATE TABLE level_names (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  level TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, level)
) STRICT;

CREATE TABLE places (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  parent TEXT, level TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0, from_day TEXT, to_day TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, parent) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX places_parent ON places (village, parent, position);

CREATE TABLE households (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  place TEXT NOT NULL, code TEXT NOT NULL DEFAULT '', head TEXT, note TEXT NOT NULL DEFAULT '',
  from_day TEXT, to_day TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, place) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, head) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX households_place ON households (village, place);
CREATE INDEX households_code ON households (village, code);

CREATE TABLE people (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, sex TEXT, birth TEXT NOT NULL DEFAULT '', relation TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', phone_public INTEGER NOT NULL DEFAULT 0,
  id_tail TEXT NOT NULL DEFAULT '', id_number TEXT NOT NULL DEFAULT '',
  party_member INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
  left_on TEXT, merged_into TEXT, merged_on TEXT,
  pinyin_key TEXT NOT NULL DEFAULT '', -- derived
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, merged_into) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX people_name ON people (village, name);
CREATE INDEX people_pinyin ON people (village, pinyin_key);

CREATE TABLE memberships (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  person TEXT NOT NULL, household TEXT NOT NULL, from_day TEXT, to_day TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX memberships_person ON memberships (village, person);
CREATE INDEX memberships_household ON memberships (village, household);

CREATE TABLE household_changes (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  household TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, other TEXT, person TEXT,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, other) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE departments (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, kind TEXT NOT NULL, level TEXT, contact TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  resources TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id)
) STRICT;

CREATE TABLE posts (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  person TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL DEFAULT '',
  place TEXT, department TEXT, from_day TEXT, to_day TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, place) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX posts_person ON posts (village, person);

-- ---------------------------------------------------------------- kinds, procedures, categories, quotas
CREATE TABLE procedures (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, scales TEXT NOT NULL DEFAULT '[]', for_money INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id)
) STRICT;

-- `quorum` is the rule as JSON (rules::quorum), empty where nothing is voted on.
CREATE TABLE procedure_steps (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  procedure TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, hint TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'step', quorum TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, procedure) REFERENCES procedures (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE meeting_kinds (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, title TEXT NOT NULL, short TEXT NOT NULL, list_name TEXT NOT NULL,
  motto TEXT NOT NULL DEFAULT '', symbol TEXT NOT NULL DEFAULT '', mode TEXT NOT NULL, procedure TEXT, documents TEXT NOT NULL DEFAULT '[]', roles TEXT NOT NULL DEFAULT '[]',
  ledger_columns TEXT NOT NULL DEFAULT '[]', quota_count INTEGER NOT NULL DEFAULT 0,
  quota_period TEXT NOT NULL DEFAULT 'month', position INTEGER NOT NULL DEFAULT 0,
  enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, procedure) REFERENCES procedures (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A quota binds only a village that switched it on; the id is derived from the kind.
CREATE TABLE quota_switches (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  kind TEXT NOT NULL, switched_on INTEGER NOT NULL, from_day TEXT,
  PRIMARY KEY (village, id), UNIQUE (village, kind),
  FOREIGN KEY (village, kind) REFERENCES meeting_kinds (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE categories (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  parent TEXT, name TEXT NOT NULL, keywords TEXT NOT NULL DEFAULT '[]', answer_days INTEGER,
  position INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, parent) REFERENCES categories (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- meetings
CREATE TABLE meetings (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, motto TEXT NOT NULL DEFAULT '', list_name TEXT NOT NULL DEFAULT '',
  mode TEXT NOT NULL, state TEXT NOT NULL, closing TEXT NOT NULL,
  day TEXT NOT NULL, time TEXT NOT NULL DEFAULT '', ended TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '', rain_place TEXT NOT NULL DEFAULT '',
  host TEXT, host_text TEXT NOT NULL DEFAULT '', recorder TEXT, recorder_text TEXT NOT NULL DEFAULT '',
  session INTEGER, note TEXT NOT NULL DEFAULT '', speakers_consent INTEGER NOT NULL DEFAULT 0,
  opened_at TEXT, closed_at TEXT, archived_at TEXT, cancel_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, kind) REFERENCES meeting_kinds (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, host) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, recorder) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meetings_day ON meetings (village, day);

CREATE TABLE meeting_scopes (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, place TEXT NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, meeting, place),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, place) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE meeting_steps (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, hint TEXT NOT NULL DEFAULT '',
  started_at TEXT, ended_at TEXT, who TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meeting_steps_meeting ON meeting_steps (village, meeting, position);

-- The households called, frozen when the meeting opens: 应到 comes from here.
CREATE TABLE convened (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, household TEXT NOT NULL, grid TEXT, grid_text TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id), UNIQUE (village, meeting, household),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Household, unit and grid as of that day, also as text.
CREATE TABLE attendances (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, at TEXT NOT NULL DEFAULT '',
  household TEXT, household_text TEXT NOT NULL DEFAULT '', unit TEXT, unit_text TEXT NOT NULL DEFAULT '',
  grid TEXT, grid_text TEXT NOT NULL DEFAULT '', added_here INTEGER NOT NULL DEFAULT 0,
  arrival INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (village, id), UNIQUE (village, meeting, person),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE headcounts (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, grid TEXT, role TEXT NOT NULL, people INTEGER NOT NULL CHECK (people >= 0),
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, grid) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE invitations (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, person TEXT, department TEXT, role TEXT NOT NULL,
  answer TEXT NOT NULL DEFAULT '', stand_in TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- issues
-- Reporter: a person, a household, or nobody. Grid, unit and household as of that day, also as text.
CREATE TABLE issues (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  summary TEXT NOT NULL, short_title TEXT NOT NULL DEFAULT '',
  reporter TEXT, reporter_household TEXT, reporter_text TEXT NOT NULL DEFAULT '',
  household_text TEXT NOT NULL DEFAULT '', unit_text TEXT NOT NULL DEFAULT '',
  grid TEXT, grid_text TEXT NOT NULL DEFAULT '', category TEXT, scale TEXT NOT NULL,
  source TEXT NOT NULL, collected_on TEXT, note TEXT NOT NULL DEFAULT '', split_from TEXT,
  answer_due TEXT, own_number TEXT NOT NULL DEFAULT '',
  search_text TEXT NOT NULL DEFAULT '', -- derived
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, reporter) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, reporter_household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, grid) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, category) REFERENCES categories (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, split_from) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What a meeting decided: a meeting's counts come from here and stay true for ever.
CREATE TABLE deliberations (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, meeting TEXT NOT NULL, position INTEGER NOT NULL, outcome TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '', department TEXT, person TEXT,
  PRIMARY KEY (village, id), UNIQUE (village, meeting, issue),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX deliberations_issue ON deliberations (village, issue);

-- Every transition with the day it happened; order: civil_day, clock, replica, rowid. The state is derived.
CREATE TABLE issue_events (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, kind TEXT NOT NULL, civil_day TEXT NOT NULL,
  state TEXT NOT NULL, round INTEGER NOT NULL, meeting TEXT, commitment TEXT, target TEXT,
  words TEXT NOT NULL DEFAULT '', person TEXT, department TEXT, approver TEXT, reviewer TEXT, accepted INTEGER,
  correction INTEGER NOT NULL DEFAULT 0,
  clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, approver) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, reviewer) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, commitment) REFERENCES commitments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, target) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX issue_events_issue ON issue_events (village, issue, civil_day, clock, replica);
CREATE INDEX issue_events_day ON issue_events (village, civil_day);

-- Dated changes of what a figure asks about an issue (its category).
CREATE TABLE issue_changes (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, field TEXT NOT NULL, civil_day TEXT NOT NULL,
  old_value TEXT NOT NULL DEFAULT '', new_value TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
  clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE issue_links (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  a TEXT NOT NULL, b TEXT NOT NULL, kind TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, a) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, b) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE progress (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, civil_day TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL,
  person TEXT, clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX progress_issue ON progress (village, issue, civil_day);

-- First values only; never rewritten: the state on a day is these plus the changes up to it.
CREATE TABLE commitments (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, round INTEGER NOT NULL, meeting TEXT,
  measure TEXT NOT NULL, department TEXT, person TEXT, supervisor TEXT,
  promised_on TEXT NOT NULL, first_deadline TEXT NOT NULL,
  collective_money INTEGER, money_fen INTEGER, note TEXT NOT NULL DEFAULT '',
  from_day TEXT NOT NULL, ended_on TEXT, ended_how TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, supervisor) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX commitments_in_force ON commitments (village, issue) WHERE ended_on IS NULL;
CREATE INDEX commitments_issue ON commitments (village, issue);

CREATE TABLE commitment_changes (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  commitment TEXT NOT NULL, field TEXT NOT NULL, civil_day TEXT NOT NULL,
  old_value TEXT NOT NULL DEFAULT '', new_value TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '', approver TEXT,
  clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, commitment) REFERENCES commitments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, approver) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX commitment_changes_commitment ON commitment_changes (village, commitment, civil_day);

CREATE TABLE co_handlers (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  commitment TEXT NOT NULL, department TEXT, person TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, commitment) REFERENCES commitments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX co_handlers_commitment ON co_handlers (village, commitment);

CREATE TABLE milestones (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  commitment TEXT NOT NULL, position INTEGER NOT NULL, day TEXT NOT NULL, name TEXT NOT NULL, reached_on TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, commitment) REFERENCES commitments (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX milestones_commitment ON milestones (village, commitment, day);

CREATE TABLE referrals (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, round INTEGER NOT NULL, meeting TEXT, department TEXT NOT NULL, person TEXT,
  sent_on TEXT NOT NULL, due_back TEXT NOT NULL, request TEXT NOT NULL DEFAULT '',
  answered_on TEXT, answer TEXT NOT NULL DEFAULT '', returned_on TEXT, ended_on TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX referrals_issue ON referrals (village, issue);

CREATE TABLE reviews (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, round INTEGER NOT NULL, due TEXT NOT NULL, held_on TEXT, meeting TEXT, ended_on TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX reviews_issue ON reviews (village, issue);

CREATE TABLE visits (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, round INTEGER NOT NULL, day TEXT NOT NULL, visitor TEXT,
  overall TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
  clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, visitor) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX visits_issue ON visits (village, issue, day);

CREATE TABLE visit_answers (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  visit TEXT NOT NULL, person TEXT, household TEXT, solved TEXT NOT NULL, rating TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, visit) REFERENCES visits (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- numbers, paper, attachments
CREATE TABLE numbers (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  replica TEXT NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL,
  text TEXT NOT NULL, entity TEXT NOT NULL, entity_id TEXT NOT NULL, void INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (village, id), UNIQUE (village, replica, series, year, n)
) STRICT;
CREATE INDEX numbers_entity ON numbers (village, entity_id);

CREATE TABLE documents (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  kind TEXT NOT NULL, edition TEXT NOT NULL, form TEXT NOT NULL DEFAULT '', paper TEXT NOT NULL,
  meeting TEXT, issue TEXT, from_day TEXT, to_day TEXT, known TEXT,
  number TEXT NOT NULL DEFAULT '', code TEXT NOT NULL, print_day TEXT NOT NULL, pages INTEGER NOT NULL,
  voided_on TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What a sheet shows: each row's id and the hash of its newest journal row.
CREATE TABLE document_rows (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  document TEXT NOT NULL, position INTEGER NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, document) REFERENCES documents (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX document_rows_document ON document_rows (village, document);
-- Undo asks of each row that it would write back whether a posted sheet shows it.
CREATE INDEX document_rows_row ON document_rows (village, row_id);

CREATE TABLE postings (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  document TEXT NOT NULL, board TEXT NOT NULL DEFAULT '', reviewer TEXT, reviewed_on TEXT,
  from_day TEXT NOT NULL, to_day TEXT NOT NULL, poster TEXT, taken_down_on TEXT,
  note TEXT NOT NULL DEFAULT '', voided_on TEXT, void_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, document) REFERENCES documents (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, reviewer) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, poster) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE attachments (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  owner_entity TEXT NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL, caption TEXT NOT NULL DEFAULT '',
  media_type TEXT NOT NULL, bytes INTEGER NOT NULL, hash TEXT NOT NULL, taken_on TEXT,
  PRIMARY KEY (village, id)
) STRICT;
CREATE INDEX attachments_owner ON attachments (village, owner);

-- Remembers each landed row of an import, so that the same file adds nothing again.
CREATE TABLE import_keys (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  source TEXT NOT NULL, fingerprint TEXT NOT NULL, n INTEGER NOT NULL, entity TEXT NOT NULL, entity_id TEXT NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, source, fingerprint, n)
) STRICT;

CREATE TABLE conflicts (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  entity TEXT NOT NULL, row_id TEXT NOT NULL, row_revision INTEGER NOT NULL,
  winner TEXT NOT NULL, loser TEXT NOT NULL, payload TEXT NOT NULL, seen INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (village, id)
) STRICT;

CREATE TABLE erasures (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  person TEXT NOT NULL, erased_at TEXT NOT NULL, list TEXT NOT NULL,
  PRIMARY KEY (village, id)
) STRICT;

-- ---------------------------------------------------------------- what is laid before a meeting, in order
-- The id is derived from meeting and issue.
CREATE TABLE agenda_items (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  meeting TEXT NOT NULL, issue TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, meeting, issue),
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- a matter on its way through a procedure
-- Name and steps are copied when it begins: editing the template rewrites no proceeding.
CREATE TABLE proceedings (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  issue TEXT NOT NULL, procedure TEXT NOT NULL, name TEXT NOT NULL, for_money INTEGER NOT NULL DEFAULT 0,
  began_on TEXT NOT NULL, ended_on TEXT, ended_how TEXT, reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, procedure) REFERENCES procedures (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Of a vote: who was entitled (`body`), how many there are, came, agreed, disagreed, abstained.
CREATE TABLE proceeding_steps (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  proceeding TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, hint TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL, quorum TEXT NOT NULL DEFAULT '',
  done_on TEXT, meeting TEXT, document TEXT, who TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  body TEXT, entitled INTEGER, present INTEGER, agreed INTEGER, disagreed INTEGER, abstained INTEGER,
  passed INTEGER,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, proceeding) REFERENCES proceedings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, document) REFERENCES documents (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- what partner units offer, and whom it meets
CREATE TABLE resources (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  department TEXT NOT NULL, name TEXT NOT NULL, keywords TEXT NOT NULL DEFAULT '[]', note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE resource_matches (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  resource TEXT NOT NULL, issue TEXT, wish TEXT, matched_on TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
  ended_on TEXT, result TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id), CHECK ((issue IS NULL) <> (wish IS NULL)),
  FOREIGN KEY (village, resource) REFERENCES resources (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, wish) REFERENCES wishes (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- wishes (微心愿)
CREATE TABLE wish_rounds (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, opened_on TEXT NOT NULL, closed_on TEXT,
  PRIMARY KEY (village, id)
) STRICT;

-- Whose wish it is: a person, a household, a name as written, or nobody; grid and household as of that day.
-- `posted_words` hang on the board in place of `words`; a sensitive wish never shows who.
CREATE TABLE wishes (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  words TEXT NOT NULL, posted_words TEXT NOT NULL DEFAULT '',
  person TEXT, household TEXT, name_text TEXT NOT NULL DEFAULT '', household_text TEXT NOT NULL DEFAULT '',
  grid TEXT, grid_text TEXT NOT NULL DEFAULT '', sensitive INTEGER NOT NULL DEFAULT 0,
  collected_on TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', issue TEXT,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, household) REFERENCES households (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, grid) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Where a wish stands is derived from these. `person`, `department` or `name_text` say who did it.
CREATE TABLE wish_events (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  wish TEXT NOT NULL, kind TEXT NOT NULL, civil_day TEXT NOT NULL, round TEXT,
  person TEXT, department TEXT, name_text TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '',
  due TEXT, clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, wish) REFERENCES wishes (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, round) REFERENCES wish_rounds (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- service markets (服务集市)
CREATE TABLE stall_kinds (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  name TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id)
) STRICT;

-- On a rota the market comes to a village of the township: its name is text. `unlisted_…`
-- count problems of old markets that nobody wrote down one by one.
CREATE TABLE markets (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  day TEXT NOT NULL, time TEXT NOT NULL DEFAULT '', host_village TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
  cancel_reason TEXT NOT NULL DEFAULT '', unlisted_taken INTEGER NOT NULL DEFAULT 0,
  unlisted_solved INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (village, id), CHECK (unlisted_solved BETWEEN 0 AND unlisted_taken)
) STRICT;
CREATE INDEX markets_day ON markets (village, day);

CREATE TABLE stalls (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  market TEXT NOT NULL, kind TEXT NOT NULL, department TEXT, person TEXT, name_text TEXT NOT NULL DEFAULT '',
  served INTEGER NOT NULL DEFAULT 0 CHECK (served >= 0), note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, market) REFERENCES markets (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, kind) REFERENCES stall_kinds (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, department) REFERENCES departments (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Problems taken at a market; whether one was solved on the day is told by its own life.
CREATE TABLE market_issues (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  market TEXT NOT NULL, issue TEXT NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, issue),
  FOREIGN KEY (village, market) REFERENCES markets (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, issue) REFERENCES issues (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- points (积分)
CREATE TABLE point_rules (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  subject TEXT NOT NULL, name TEXT NOT NULL, points INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0, enabled INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (village, id)
) STRICT;

-- Never rewritten: a wrong entry is met by a counter-entry that names it (`corrects`).
CREATE TABLE point_entries (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  subject TEXT NOT NULL, place TEXT, person TEXT, name_text TEXT NOT NULL DEFAULT '', rule TEXT,
  civil_day TEXT NOT NULL, points INTEGER NOT NULL, reason TEXT NOT NULL,
  witness TEXT, witness_text TEXT NOT NULL DEFAULT '', corrects TEXT,
  clock INTEGER NOT NULL, replica TEXT NOT NULL, recorded_at TEXT NOT NULL,
  PRIMARY KEY (village, id), UNIQUE (village, corrects),
  FOREIGN KEY (village, place) REFERENCES places (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, rule) REFERENCES point_rules (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, witness) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, corrects) REFERENCES point_entries (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX point_entries_day ON point_entries (village, subject, civil_day);

-- ---------------------------------------------------------------- disputes mediated on the spot: always internal
CREATE TABLE disputes (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  day TEXT NOT NULL, place TEXT NOT NULL DEFAULT '', title TEXT NOT NULL, words TEXT NOT NULL DEFAULT '',
  mediator TEXT, mediator_text TEXT NOT NULL DEFAULT '', meeting TEXT,
  state TEXT NOT NULL, settled_on TEXT, agreement TEXT NOT NULL DEFAULT '', handed_to TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, mediator) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, meeting) REFERENCES meetings (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE dispute_parties (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  dispute TEXT NOT NULL, position INTEGER NOT NULL, person TEXT, name_text TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (village, id),
  FOREIGN KEY (village, dispute) REFERENCES disputes (village, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (village, person) REFERENCES people (village, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- ---------------------------------------------------------------- words for the noticeboard
-- What stands on public paper instead of a text, decided by somebody who looked at what was found in it.
-- It is for these words only: another text, another look.
CREATE TABLE public_words (
  village TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  source TEXT NOT NULL, words TEXT NOT NULL, decided_on TEXT NOT NULL,
  PRIMARY KEY (village, id)
) STRICT;

-- ---------------------------------------------------------------- the journal and what stands outside it
CREATE TABLE journal (
  village TEXT NOT NULL, replica TEXT NOT NULL, seq INTEGER NOT NULL,
  clock INTEGER NOT NULL, step TEXT NOT NULL, undoes TEXT,
  op TEXT NOT NULL, actor TEXT NOT NULL, post TEXT NOT NULL, at TEXT NOT NULL, schema INTEGER NOT NULL,
  entity TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
  before TEXT, after TEXT, salt TEXT NOT NULL, digest TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (village, replica, seq)
) STRICT;
CREATE INDEX journal_row ON journal (village, id, revision);
CREATE INDEX journal_step ON journal (step);
CREATE INDEX journal_clock ON journal (village, clock, replica, seq);
-- Whose history a row belongs to: the record that it names first. Sign-ins are not told one by one.
CREATE INDEX journal_about ON journal (village, coalesce(
  json_extract(coalesce(after, before), '$.issue'), json_extract(coalesce(after, before), '$.commitment'),
  json_extract(coalesce(after, before), '$.visit'), json_extract(coalesce(after, before), '$.proceeding'),
  json_extract(coalesce(after, before), '$.owner'),
  json_extract(coalesce(after, before), '$.meeting'), json_extract(coalesce(after, before), '$.person'),
  json_extract(coalesce(after, before), '$.a')
)) WHERE entity NOT IN ('convened', 'attendances', 'numbers', 'import_keys', 'document_rows');

CREATE TABLE drafts (
  place TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, kept_at TEXT NOT NULL
) STRICT;

-- This laptop's own facts, never sent anywhere.
CREATE TABLE here (
  key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- an index for every foreign key
-- Whoever removes a person, household or meeting (an undo does) looks for what still points to it.
CREATE INDEX villages_place ON villages (village, place) WHERE place IS NOT NULL;
CREATE INDEX households_head ON households (village, head) WHERE head IS NOT NULL;
CREATE INDEX people_merged_into ON people (village, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX household_changes_household ON household_changes (village, household);
CREATE INDEX household_changes_other ON household_changes (village, other) WHERE other IS NOT NULL;
CREATE INDEX household_changes_person ON household_changes (village, person) WHERE person IS NOT NULL;
CREATE INDEX posts_place ON posts (village, place) WHERE place IS NOT NULL;
CREATE INDEX posts_department ON posts (village, department) WHERE department IS NOT NULL;
CREATE INDEX procedure_steps_procedure ON procedure_steps (village, procedure);
CREATE INDEX meeting_kinds_procedure ON meeting_kinds (village, procedure) WHERE procedure IS NOT NULL;
CREATE INDEX categories_parent ON categories (village, parent) WHERE parent IS NOT NULL;
CREATE INDEX meetings_kind ON meetings (village, kind);
CREATE INDEX meetings_host ON meetings (village, host) WHERE host IS NOT NULL;
CREATE INDEX meetings_recorder ON meetings (village, recorder) WHERE recorder IS NOT NULL;
CREATE INDEX meeting_scopes_place ON meeting_scopes (village, place);
CREATE INDEX convened_household ON convened (village, household);
CREATE INDEX attendances_person ON attendances (village, person);
CREATE INDEX attendances_household ON attendances (village, household) WHERE household IS NOT NULL;
CREATE INDEX headcounts_meeting ON headcounts (village, meeting);
CREATE INDEX headcounts_grid ON headcounts (village, grid) WHERE grid IS NOT NULL;
CREATE INDEX invitations_meeting ON invitations (village, meeting);
CREATE INDEX invitations_person ON invitations (village, person) WHERE person IS NOT NULL;
CREATE INDEX invitations_department ON invitations (village, department) WHERE department IS NOT NULL;
CREATE INDEX issues_reporter ON issues (village, reporter) WHERE reporter IS NOT NULL;
CREATE INDEX issues_reporter_household ON issues (village, reporter_household) WHERE reporter_household IS NOT NULL;
CREATE INDEX issues_grid ON issues (village, grid) WHERE grid IS NOT NULL;
CREATE INDEX issues_category ON issues (village, category) WHERE category IS NOT NULL;
CREATE INDEX issues_split_from ON issues (village, split_from) WHERE split_from IS NOT NULL;
CREATE INDEX deliberations_department ON deliberations (village, department) WHERE department IS NOT NULL;
CREATE INDEX deliberations_person ON deliberations (village, person) WHERE person IS NOT NULL;
CREATE INDEX issue_events_meeting ON issue_events (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX issue_events_commitment ON issue_events (village, commitment) WHERE commitment IS NOT NULL;
CREATE INDEX issue_events_target ON issue_events (village, target) WHERE target IS NOT NULL;
CREATE INDEX issue_events_person ON issue_events (village, person) WHERE person IS NOT NULL;
CREATE INDEX issue_events_approver ON issue_events (village, approver) WHERE approver IS NOT NULL;
CREATE INDEX issue_events_reviewer ON issue_events (village, reviewer) WHERE reviewer IS NOT NULL;
CREATE INDEX issue_events_department ON issue_events (village, department) WHERE department IS NOT NULL;
CREATE INDEX issue_changes_issue ON issue_changes (village, issue);
CREATE INDEX issue_links_a ON issue_links (village, a);
CREATE INDEX issue_links_b ON issue_links (village, b);
CREATE INDEX progress_person ON progress (village, person) WHERE person IS NOT NULL;
CREATE INDEX commitments_meeting ON commitments (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX commitments_department ON commitments (village, department) WHERE department IS NOT NULL;
CREATE INDEX commitments_person ON commitments (village, person) WHERE person IS NOT NULL;
CREATE INDEX commitments_supervisor ON commitments (village, supervisor) WHERE supervisor IS NOT NULL;
CREATE INDEX commitment_changes_approver ON commitment_changes (village, approver) WHERE approver IS NOT NULL;
CREATE INDEX co_handlers_department ON co_handlers (village, department) WHERE department IS NOT NULL;
CREATE INDEX co_handlers_person ON co_handlers (village, person) WHERE person IS NOT NULL;
CREATE INDEX referrals_meeting ON referrals (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX referrals_department ON referrals (village, department);
CREATE INDEX referrals_person ON referrals (village, person) WHERE person IS NOT NULL;
CREATE INDEX reviews_meeting ON reviews (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX visits_visitor ON visits (village, visitor) WHERE visitor IS NOT NULL;
CREATE INDEX visit_answers_visit ON visit_answers (village, visit);
CREATE INDEX visit_answers_person ON visit_answers (village, person) WHERE person IS NOT NULL;
CREATE INDEX visit_answers_household ON visit_answers (village, household) WHERE household IS NOT NULL;
CREATE INDEX documents_meeting ON documents (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX documents_issue ON documents (village, issue) WHERE issue IS NOT NULL;
CREATE INDEX postings_document ON postings (village, document);
CREATE INDEX postings_reviewer ON postings (village, reviewer) WHERE reviewer IS NOT NULL;
CREATE INDEX postings_poster ON postings (village, poster) WHERE poster IS NOT NULL;
CREATE INDEX agenda_items_issue ON agenda_items (village, issue);
CREATE INDEX proceedings_issue ON proceedings (village, issue);
CREATE INDEX proceedings_procedure ON proceedings (village, procedure);
CREATE INDEX proceeding_steps_proceeding ON proceeding_steps (village, proceeding);
CREATE INDEX proceeding_steps_meeting ON proceeding_steps (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX proceeding_steps_document ON proceeding_steps (village, document) WHERE document IS NOT NULL;
CREATE INDEX resources_department ON resources (village, department);
CREATE INDEX resource_matches_resource ON resource_matches (village, resource);
CREATE INDEX resource_matches_issue ON resource_matches (village, issue) WHERE issue IS NOT NULL;
CREATE INDEX resource_matches_wish ON resource_matches (village, wish) WHERE wish IS NOT NULL;
CREATE INDEX wishes_person ON wishes (village, person) WHERE person IS NOT NULL;
CREATE INDEX wishes_household ON wishes (village, household) WHERE household IS NOT NULL;
CREATE INDEX wishes_grid ON wishes (village, grid) WHERE grid IS NOT NULL;
CREATE INDEX wishes_issue ON wishes (village, issue) WHERE issue IS NOT NULL;
CREATE INDEX wish_events_wish ON wish_events (village, wish);
CREATE INDEX wish_events_round ON wish_events (village, round) WHERE round IS NOT NULL;
CREATE INDEX wish_events_person ON wish_events (village, person) WHERE person IS NOT NULL;
CREATE INDEX wish_events_department ON wish_events (village, department) WHERE department IS NOT NULL;
CREATE INDEX stalls_market ON stalls (village, market);
CREATE INDEX stalls_kind ON stalls (village, kind);
CREATE INDEX stalls_department ON stalls (village, department) WHERE department IS NOT NULL;
CREATE INDEX stalls_person ON stalls (village, person) WHERE person IS NOT NULL;
CREATE INDEX market_issues_market ON market_issues (village, market);
CREATE INDEX point_entries_place ON point_entries (village, place) WHERE place IS NOT NULL;
CREATE INDEX point_entries_person ON point_entries (village, person) WHERE person IS NOT NULL;
CREATE INDEX point_entries_rule ON point_entries (village, rule) WHERE rule IS NOT NULL;
CREATE INDEX point_entries_witness ON point_entries (village, witness) WHERE witness IS NOT NULL;
CREATE INDEX disputes_mediator ON disputes (village, mediator) WHERE mediator IS NOT NULL;
CREATE INDEX disputes_meeting ON disputes (village, meeting) WHERE meeting IS NOT NULL;
CREATE INDEX dispute_parties_dispute ON dispute_parties (village, dispute);
CREATE INDEX dispute_parties_person ON dispute_parties (village, person) WHERE person IS NOT NULL;
