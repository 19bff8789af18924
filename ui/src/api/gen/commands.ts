// STAND-IN until the desk's command list is generated; same names and shapes as its Rust types.
/* eslint-disable */

export type Outcome = 'resolved_on_spot' | 'committed' | 'under_study' | 'referred' | 'explained' | 'discuss_again' | 'returned' | 'undecided' | 'merged' | 'withdrawn'

export type State = 'pending' | 'raised' | 'committed' | 'under_study' | 'referred' | 'explained' | 'done' | 'to_reopen' | 'struck_off' | 'merged' | 'withdrawn'

export type EventKind = 'collected' | 'raised' | 'resolved_on_spot' | 'committed' | 'under_study' | 'referred' | 'explained' | 'done' | 'extended' | 'discussed_again' | 'answered' | 'returned' | 'visited' | 'to_reopen' | 'reopened' | 'taken_up' | 'struck_off' | 'merged' | 'withdrawn' | 'restored' | 'split'

export type Scale = 'big' | 'small' | 'private'

export type Source = 'at_meeting' | 'collected' | 'hotline' | 'visit' | 'wish' | 'market' | 'card'

export type Rating = 'satisfied' | 'mostly_satisfied' | 'dissatisfied' | 'unrated'

export type Solved = 'yes' | 'partly' | 'no'

export type ProgressKind = 'progress' | 'site_visit' | 'coordination' | 'answer' | 'evidence'

export type Mode = 'meeting' | 'talk' | 'dialogue' | 'writing' | 'online'

export type MeetingState = 'planned' | 'held' | 'cancelled'

export type Closing = 'open' | 'closed' | 'archived'

export type AttendeeRole = 'villager' | 'representative' | 'cadre' | 'grid_chief' | 'counterpart' | 'cppcc_member' | 'host' | 'recorder' | 'observer'

export type DocumentKind = 'notice' | 'slips' | 'cards' | 'sign_in' | 'minutes' | 'commitments' | 'timetable' | 'ledger' | 'results' | 'handover' | 'monthly' | 'year_plan'

export type Edition = 'public' | 'internal'

export type Lamp = 'on_time' | 'due_soon' | 'overdue' | 'done' | 'under_study' | 'none'

export type PostKind = 'village_cadre' | 'grid_chief' | 'unit_chief' | 'counterpart' | 'supervisor' | 'cppcc_member' | 'party_member' | 'household_head' | 'volunteer'

export type HouseholdChange = 'split' | 'joined' | 'moved_in' | 'moved_out' | 'born' | 'married' | 'died' | 'headed'

export type PlaceLevel = 'county' | 'township' | 'village' | 'grid' | 'group' | 'unit'

export type Sex = 'male' | 'female'

export type DepartmentKind = 'responsible' | 'partner'

export interface AttendanceAdd {
  meeting: string
  person: string
  role?: AttendeeRole | null
}
export interface AttendanceAddNew {
  meeting: string
  name: string
  household?: string | null
  role?: AttendeeRole | null
}
export interface AttendanceRemove {
  meeting: string
  person: string
}
export interface HeadcountPut {
  meeting: string
  grid?: string | null
  role: AttendeeRole
  people: number
}
export interface SignedIn {
  already: boolean
  row: AttendeeRow
}
export interface AttendeeRow {
  person: string
  name: string
  role: AttendeeRole
  at: string
  household: string | null
  household_name: string
  is_head: boolean
  grid_name: string
  unit_name: string
  added_here: boolean
  household_nth: number | null
}
export interface GridAttendance {
  grid: string | null
  name: string
  called: number
  households: number
  people: number
}
export interface MissingHousehold {
  household: string
  name: string
  grid_name: string
}
export interface HeadcountView {
  grid: string | null
  grid_name: string
  role: AttendeeRole
  people: number
}
export interface AttendanceView {
  called: number
  households: number
  villagers: number
  cadres: number
  unnamed: number
  grids: GridAttendance[]
  rows: AttendeeRow[]
  missing: MissingHousehold[]
  headcounts: HeadcountView[]
}
export type AttendanceShow = MeetingShow
export interface DayRead {
  text: string
  base?: string | null
}
export interface DayReading {
  day: string
  words: string
  weekday: string
  lunar: string
  days: number
  holiday: string
  instead: string | null
}
export interface DocumentWanted {
  document: DocumentKind
  meeting?: string | null
  issue?: string | null
  place?: string | null
  from?: string | null
  to?: string | null
  edition?: Edition | null
  paper?: string | null
  form?: string | null
  columns?: string[]
  colour?: boolean
}
export interface PageView {
  width_mm: number
  height_mm: number
  svg: string
}
export interface HitView {
  item: number
  field: string
  kind: string
  shown: string
  held: boolean
}
export interface Preview {
  title: string
  edition: Edition
  pages: PageView[]
  hits: HitView[]
  missing: string[]
  file_name: string
  items: number
}
export interface DocumentPreview {
  wanted: DocumentWanted
}
export interface DocumentPrint {
  wanted: DocumentWanted
  out?: string | null
}
export interface Printed {
  path: string
  pages: number
  bytes: number
  number: string
  code: string
  edition: Edition
  hits: HitView[]
  missing: string[]
}
export interface FiguresShow {
  from?: string | null
  to?: string | null
  place?: string | null
}
export interface RemainderPart {
  key: string
  name: string
  count: number
}
export interface SessionCount {
  kind: string
  count: number
}
export interface FiguresView {
  from: string
  to: string
  sessions: SessionCount[]
  person_times: number
  people: number
  unnamed: number
  collected: number
  resolved: number
  planned: number
  studied: number
  remainder: number
  remainder_parts: RemainderPart[]
  pending: number
  sentence: string
}
export interface Reporter {
  person?: string | null
  household?: string | null
  name?: string
}
export interface IssueCollect {
  summary: string
  reporter?: Reporter
  category?: string | null
  source?: Source | null
  scale?: Scale | null
  collected_on?: string | null
  note?: string
}
export interface IssueRaise {
  meeting: string
  summary: string
  reporter?: Reporter
  category?: string | null
  source?: Source | null
  scale?: Scale | null
  note?: string
}
export interface IssueLay {
  meeting: string
  issue: string
}
export interface IssueEdit {
  issue: string
  revision: number
  summary: string
  short_title?: string
  reporter: Reporter
  category?: string | null
  source: Source
  scale: Scale
  note?: string
}
export interface MilestoneGiven {
  day: string
  name: string
}
export interface IssueSort {
  meeting: string
  issue: string
  revision: number
  outcome: Outcome
  words?: string
  measure?: string
  department?: string | null
  person?: string | null
  supervisor?: string | null
  co_handlers?: string[]
  deadline?: string | null
  milestones?: MilestoneGiven[]
  collective_money?: boolean | null
  money_fen?: number | null
  due_back?: string | null
  review_due?: string | null
  accepted?: boolean | null
}
export interface LampView {
  lamp: Lamp
  words: string
  days: number | null
  missed: boolean
}
export interface MilestoneView {
  day: string
  name: string
  reached_on: string | null
}
export interface DepartmentName {
  id: string
  name: string
}
export interface IssueView {
  id: string
  revision: number
  number: string
  position: number
  summary: string
  short_title: string
  reporter: Reporter
  reporter_name: string
  grid: string | null
  grid_name: string
  category: string | null
  category_name: string
  source: Source
  scale: Scale
  note: string
  state: State
  state_name: string
  round: number
  lamp: LampView
  raised_on: string | null
  collected_on: string | null
  meeting: string | null
  meeting_day: string | null
  outcome: Outcome | null
  outcome_name: string
  words: string
  measure: string
  department: string | null
  department_name: string
  person: string | null
  person_name: string
  person_public: boolean
  supervisor: string | null
  supervisor_name: string
  co_handlers: DepartmentName[]
  promised_on: string | null
  deadline: string | null
  extensions: number
  milestones: MilestoneView[]
  collective_money: boolean | null
  money_fen: number | null
  due_back: string | null
  review_due: string | null
  accepted: boolean | null
  done_on: string | null
  struck_off_on: string | null
  rating: Rating | null
}
export interface EventView {
  kind: EventKind
  name: string
  day: string
  state: State
  round: number
  words: string
  person_name: string
  meeting: string | null
}
export interface IssueShow {
  issue: string
  meeting?: string | null
}
export interface IssueLife {
  issue: IssueView
  events: EventView[]
}
export interface IssueList {
  meeting?: string | null
  states?: State[]
  lamps?: Lamp[]
  grid?: string | null
  from?: string | null
  to?: string | null
  query?: string
  offset?: number
  limit?: number | null
}
export interface LampCount {
  lamp: Lamp
  name: string
  count: number
}
export interface Issues {
  total: number
  lamps: LampCount[]
  issues: IssueView[]
}
export interface IssueSimilar {
  summary: string
  limit?: number | null
}
export interface SimilarIssues {
  issues: IssueView[]
}
export interface TodayList {
  total: number
  sections: TodaySection[]
  lamps: LampCount[]
  next_meeting: MeetingView | null
  collected: number
  quotas: QuotaView[]
}
export interface TodaySection {
  key: string
  issues: IssueView[]
}
export interface QuotaView {
  kind_name: string
  count: number
  held: number[]
  days_left: number | null
}
export interface JournalList {
  limit?: number | null
}
export interface Steps {
  steps: StepView[]
}
export interface TakenBack {
  step: StepView
}
export interface FindingView {
  code: string
  entity: string
  id: string
  columns: string[]
}
export interface Checked {
  journal_rows: number
  rows: number
  findings: FindingView[]
  anchor: string
}
export interface BackupMake {
  out?: string | null
}
export interface BackupMade {
  backup: BackupView
  path: string
}
export interface DraftKeep {
  place: string
  content: string
}
export interface DraftRead {
  place: string
}
export interface Draft {
  content: string
  kept: string
}
export interface Done {
}
export interface MeetingRow {
  id: string
  revision: number
  number: string
  kind: string
  kind_name: string
  title: string
  list_name: string
  day: string
  weekday: string
  lunar: string
  day_words: string
  time: string
  place: string
  state: MeetingState
  closing: Closing
  session: number | null
  present: number
  issues: number
  unsorted: number
  missed: boolean
}
export interface MeetingList {
  offset?: number
  limit?: number | null
}
export interface Meetings {
  total: number
  meetings: MeetingRow[]
}
export interface Someone {
  person?: string | null
  name?: string
}
export interface MeetingPlan {
  kind: string
  mode?: Mode | null
  day: string
  time?: string
  place?: string
  rain_place?: string
  host?: Someone
  recorder?: Someone
  scope?: string[]
  note?: string
}
export interface MeetingEdit {
  meeting: string
  revision: number
  plan: MeetingPlan
  ended?: string | null
  speakers_consent?: boolean | null
}
export interface MeetingShow {
  meeting: string
}
export interface MeetingCancel {
  meeting: string
  reason?: string
}
export interface MeetingClose {
  meeting: string
  ended?: string
}
export interface MeetingInvite {
  meeting: string
  person?: string | null
  department?: string | null
  name?: string
  role?: AttendeeRole | null
}
export interface MeetingUninvite {
  invitation: string
}
export interface InvitationAnswer {
  invitation: string
  answer: string
  stand_in?: string
}
export interface MeetingStepNext {
  meeting: string
  position?: number | null
}
export interface StepOfMeeting {
  position: number
  name: string
  started_at: string | null
  ended_at: string | null
}
export interface InvitationView {
  id: string
  person: string | null
  name: string
  department: string | null
  department_name: string
  role: AttendeeRole
  answer: string
  stand_in: string
}
export interface OutcomeCount {
  outcome: Outcome
  name: string
  count: number
}
export interface MeetingView {
  row: MeetingRow
  motto: string
  mode: Mode
  ended: string
  rain_place: string
  host: Someone
  recorder: Someone
  scope: string[]
  scope_words: string
  called: number
  note: string
  opened_at: string | null
  steps: StepOfMeeting[]
  invitations: InvitationView[]
  outcomes: OutcomeCount[]
  summary: string
  name: string
}
export interface Syllable {
  text: string
  pinyin: string
  matched: number
}
export interface PersonHit {
  id: string
  name: string
  syllables: Syllable[]
  household: string | null
  household_name: string
  is_head: boolean
  grid_name: string
  unit_name: string
  phone_tail: string
  posts: string[]
  signed_in: string | null
}
export interface PeopleSearch {
  query: string
  limit?: number | null
  meeting?: string | null
  in_post?: boolean
}
export interface PeopleFound {
  hits: PersonHit[]
}
export interface PeopleList {
  place?: string | null
  query?: string
  offset?: number
  limit?: number | null
}
export interface PostView {
  kind: PostKind
  title: string
  department: string | null
  department_name: string
  words: string
}
export interface PersonView {
  id: string
  revision: number
  name: string
  sex: Sex | null
  birth: string
  relation: string
  phone: string
  id_tail: string
  party_member: boolean
  note: string
  household: string | null
  household_code: string
  household_name: string
  is_head: boolean
  grid: string | null
  grid_name: string
  unit_name: string
  posts: PostView[]
}
export interface PeoplePage {
  total: number
  people: PersonView[]
}
export interface PersonShow {
  person: string
}
export interface PostGiven {
  kind: PostKind
  title?: string
  department?: string | null
}
export interface PersonAdd {
  name: string
  sex?: Sex | null
  birth?: string
  phone?: string
  relation?: string
  party_member?: boolean
  note?: string
  household?: string | null
  new_household_in?: string | null
  household_code?: string
  post?: PostGiven | null
}
export interface PersonEdit {
  person: string
  revision: number
  name: string
  sex?: Sex | null
  birth?: string
  phone?: string
  relation?: string
  party_member?: boolean
  note?: string
  household?: string | null
  new_household_in?: string | null
  household_code?: string
  post?: PostGiven | null
}
export interface PlaceView {
  id: string
  parent: string | null
  level: PlaceLevel
  level_name: string
  name: string
  households: number
  people: number
}
export interface Places {
  places: PlaceView[]
}
export interface PlaceAdd {
  parent?: string | null
  level: PlaceLevel
  name: string
}
export interface HouseholdList {
  place?: string | null
  query?: string
  limit?: number | null
}
export interface HouseholdView {
  id: string
  code: string
  name: string
  grid_name: string
  unit_name: string
  members: number
}
export interface Households {
  total: number
  households: HouseholdView[]
}
export interface DepartmentView {
  id: string
  name: string
  kind: DepartmentKind
  used: number
}
export interface Departments {
  departments: DepartmentView[]
}
export interface DepartmentList {
  query?: string
}
export interface DepartmentAdd {
  name: string
  kind?: DepartmentKind | null
}
export interface KindView {
  id: string
  name: string
  title: string
  list_name: string
  motto: string
  steps: string[]
  quota_count: number
  quota_period: string
  quota_on: boolean
}
export interface Kinds {
  kinds: KindView[]
}
export interface QuotaSwitch {
  kind: string
  on: boolean
}
export interface CategoryView {
  id: string
  name: string
}
export interface Categories {
  categories: CategoryView[]
}
export interface CategoryGuess {
  text: string
}
export interface CategoryGuessed {
  category: CategoryView | null
}
export interface RosterPreview {
  path: string
}
export interface RosterImport {
  path: string
  strict?: boolean
}
export interface RowNote {
  sheet: string
  row: number
  column: string
  code: string
  params: Record<string, unknown>
  message: string
}
export interface ColumnView {
  header: string
  field: string
}
export interface RosterLine {
  sheet: string
  row: number
  landing: string
  name: string
  grid: string
  unit: string
  household: string
  relation: string
  phone: string
}
export interface RosterPlan {
  file: string
  source: string
  columns: ColumnView[]
  rows: number
  added: number
  updated: number
  unchanged: number
  households: number
  grids: number
  units: number
  refused: RowNote[]
  warnings: RowNote[]
  lines: RosterLine[]
}
export interface Imported {
  added: number
  updated: number
  unchanged: number
  refused: RowNote[]
  warnings: RowNote[]
}
export interface Nothing {
}
export interface VillageView {
  id: string
  name: string
  township: string
  county: string
  sample: boolean
}
export interface BackupView {
  at: string
  words: string
  file: string
  bytes: number
}
export interface StepView {
  step: string
  op: string
  actor: string
  at: string
  time: string
  rows: number
  about: string
  undoes: boolean
}
export interface Counts {
  households: number
  people: number
  meetings: number
  issues: number
}
export interface Status {
  village: VillageView | null
  villages: VillageView[]
  today: string
  weekday: string
  lunar: string
  now: string
  actor: string
  data_folder: string
  schema: number
  data_version: number
  counts: Counts
  backup: BackupView | null
  undo: StepView | null
  redo: StepView | null
  clock_behind: boolean
  running_meeting: string | null
  settings: Record<string, string>
}
export interface VillageInit {
  village: string
  township?: string
  county?: string
  recorder?: string
}
export interface VillageDemo {
  years?: number | null
  households?: number | null
  villages?: number | null
  seed?: number | null
}
export interface SettingPut {
  key: string
  value: string
}
export interface VillageEdit {
  name: string
  township: string
  county: string
}

export interface Commands {
  village_status: { request: Nothing; response: Status }
  village_init: { request: VillageInit; response: Status }
  village_demo: { request: VillageDemo; response: Status }
  village_edit: { request: VillageEdit; response: Status }
  setting_put: { request: SettingPut; response: Status }
  people_search: { request: PeopleSearch; response: PeopleFound }
  people_list: { request: PeopleList; response: PeoplePage }
  person_show: { request: PersonShow; response: PersonView }
  person_add: { request: PersonAdd; response: PersonView }
  person_edit: { request: PersonEdit; response: PersonView }
  place_list: { request: Nothing; response: Places }
  place_add: { request: PlaceAdd; response: Places }
  household_list: { request: HouseholdList; response: Households }
  department_list: { request: DepartmentList; response: Departments }
  department_add: { request: DepartmentAdd; response: DepartmentView }
  kind_list: { request: Nothing; response: Kinds }
  quota_switch: { request: QuotaSwitch; response: Kinds }
  category_list: { request: Nothing; response: Categories }
  category_guess: { request: CategoryGuess; response: CategoryGuessed }
  roster_preview: { request: RosterPreview; response: RosterPlan }
  roster_import: { request: RosterImport; response: Imported }
  meeting_list: { request: MeetingList; response: Meetings }
  meeting_show: { request: MeetingShow; response: MeetingView }
  meeting_plan: { request: MeetingPlan; response: MeetingView }
  meeting_edit: { request: MeetingEdit; response: MeetingView }
  meeting_cancel: { request: MeetingCancel; response: MeetingView }
  meeting_open: { request: MeetingShow; response: MeetingView }
  meeting_invite: { request: MeetingInvite; response: MeetingView }
  meeting_uninvite: { request: MeetingUninvite; response: MeetingView }
  invitation_answer: { request: InvitationAnswer; response: MeetingView }
  meeting_step_next: { request: MeetingStepNext; response: MeetingView }
  meeting_close: { request: MeetingClose; response: MeetingView }
  meeting_reopen: { request: MeetingShow; response: MeetingView }
  attendance_show: { request: AttendanceShow; response: AttendanceView }
  attendance_add: { request: AttendanceAdd; response: SignedIn }
  attendance_add_new: { request: AttendanceAddNew; response: SignedIn }
  attendance_remove: { request: AttendanceRemove; response: AttendanceView }
  headcount_put: { request: HeadcountPut; response: AttendanceView }
  issue_collect: { request: IssueCollect; response: IssueView }
  issue_raise: { request: IssueRaise; response: IssueView }
  issue_lay: { request: IssueLay; response: IssueView }
  issue_edit: { request: IssueEdit; response: IssueView }
  issue_sort: { request: IssueSort; response: IssueView }
  issue_show: { request: IssueShow; response: IssueLife }
  issue_list: { request: IssueList; response: Issues }
  issue_similar: { request: IssueSimilar; response: SimilarIssues }
  today_list: { request: Nothing; response: TodayList }
  figures_show: { request: FiguresShow; response: FiguresView }
  day_read: { request: DayRead; response: DayReading }
  document_preview: { request: DocumentPreview; response: Preview }
  document_print: { request: DocumentPrint; response: Printed }
  journal_list: { request: JournalList; response: Steps }
  journal_undo: { request: Nothing; response: TakenBack }
  journal_redo: { request: Nothing; response: TakenBack }
  data_check: { request: Nothing; response: Checked }
  backup_make: { request: BackupMake; response: BackupMade }
  draft_keep: { request: DraftKeep; response: Done }
  draft_read: { request: DraftRead; response: Draft }
}
