// Made from the command list in src-tauri/crates/desk/src/commands by `make generated`. Do not edit.

/** Why two records look like one person. */
export type Alike = "id_tail" | "phone" | "birth" | "household" | "name";

/** A photo or file. */
export type AttachmentId = string;

/** Attendance as the sign-in page shows it. */
export type AttendanceView = {
  /** Households called (应到). */
  called: number;
  /** Households with somebody present (实到户). */
  households: number;
  /** Villagers, named and unnamed. */
  villagers: number;
  /** Cadres and guests, counted beside. */
  cadres: number;
  /** Of all, without names. */
  unnamed: number;
  grids: GridAttendance[];
  /** Newest first. */
  rows: AttendeeRow[];
  missing: MissingHousehold[];
  headcounts: HeadcountView[];
};

/** In what role somebody attended. */
export type AttendeeRole = "villager" | "representative" | "cadre" | "grid_chief" | "counterpart" | "cppcc_member" | "host" | "recorder" | "observer";

/** A person present. */
export type AttendeeRow = {
  person: PersonId;
  name: string;
  role: AttendeeRole;
  at: string;
  household: HouseholdId | null;
  household_name: string;
  is_head: boolean;
  grid_name: string;
  unit_name: string;
  added_here: boolean;
  /** The how-manieth household this brought (第61户); none if somebody of it was there, or has none. */
  household_nth: number | null;
};

/** The copy. */
export type BackupMade = {
  backup: BackupView;
  path: string;
};

/** The last copy that was made and verified. */
export type BackupView = {
  /** Instant, RFC 3339 in UTC. */
  at: string;
  /** Its civil day and time as people say them: 昨天 21:40. */
  words: string;
  file: string;
  bytes: number;
};

/** Categories in their order. */
export type Categories = {
  categories: CategoryView[];
};

/** A guess; none if no keyword stands in the text. */
export type CategoryGuessed = {
  category: CategoryView | null;
};

/** A category of issues. */
export type CategoryId = string;

/** A category. */
export type CategoryView = {
  id: CategoryId;
  name: string;
};

/** How a record changed. */
export type ChangeKind = "added" | "changed" | "removed";

/** What a check found; all is well if `findings` is empty. */
export type Checked = {
  journal_rows: number;
  rows: number;
  findings: FindingView[];
  /** The backup whose chain heads were compared; empty if there is none. */
  anchor: string;
};

/** Where an issue of the cohort stands on day D, in the order of the report sentence. */
export type Class = "resolved" | "planned" | "studied" | "referred" | "explained" | "raised" | "to_reopen" | "withdrawn";

/** How far the record of a held meeting is finished. */
export type Closing = "open" | "closed" | "archived";

/** A recognised column. */
export type ColumnView = {
  /** The header as it stands in the file. */
  header: string;
  /** What it was taken for; empty = not used. */
  field: string;
};

/** How much there is. */
export type Counts = {
  households: number;
  people: number;
  meetings: number;
  issues: number;
};

/** A day with what people want to see beside it. */
export type DayReading = {
  day: string;
  /** 2027年1月5日 */
  words: string;
  /** 星期二 */
  weekday: string;
  /** 冬月廿八; empty if unknown */
  lunar: string;
  /** Days from the base; negative = earlier. */
  days: number;
  /** 元旦; empty if it is none. */
  holiday: string;
  /** The next working day, if it falls on a holiday. */
  instead: string | null;
};

/** What one meeting decided about a matter. */
export type DeliberationView = {
  meeting: MeetingId;
  day: string;
  /** 亲加奔 第3场 */
  title: string;
  outcome: Outcome;
  outcome_name: string;
  words: string;
};

/** A responsible or partner unit (责任单位, 共建单位). */
export type DepartmentId = string;

/** The register a unit stands in. */
export type DepartmentKind = "responsible" | "partner";

/** A name with its id. */
export type DepartmentName = {
  id: DepartmentId;
  name: string;
};

/** A department. */
export type DepartmentView = {
  id: DepartmentId;
  name: string;
  kind: DepartmentKind;
  /** How often it is responsible already: the most used come first. */
  used: number;
  level: PlaceLevel | null;
  contact: string;
  phone: string;
  /** What it offers, in a few words. */
  resources: string;
  enabled: boolean;
  revision: number;
};

/** Departments, the most used first. */
export type Departments = {
  departments: DepartmentView[];
};

/** Done, nothing to tell. */
export type Done = Record<string, never>;

/** A draft; empty if there is none. */
export type Draft = {
  content: string;
  /** `HH:MM` it was kept, empty if none. */
  kept: string;
};

/** Who a sheet is for; public unless said. */
export type Edition = "public" | "internal";

/** What happened to an issue on a civil day (`issue_events.kind`). */
export type EventKind = "collected" | "raised" | "resolved_on_spot" | "committed" | "under_study" | "referred" | "explained" | "done" | "extended" | "discussed_again" | "answered" | "returned" | "visited" | "to_reopen" | "reopened" | "taken_up" | "struck_off" | "merged" | "withdrawn" | "restored" | "split";

/** What happened to an issue on a day. */
export type EventView = {
  kind: EventKind;
  /** 限期办理, 延期, … */
  name: string;
  day: string;
  state: State;
  round: number;
  words: string;
  person_name: string;
  meeting: MeetingId | null;
  /** Of an extension. */
  extension: ExtensionView | null;
  /** Order among all that happened: the step's clock. */
  order: number;
};

/** An extension's two days. */
export type ExtensionView = {
  from: string;
  to: string;
};

/** What a meeting feeds back first (上次事项反馈). */
export type Feedback = {
  /** The last meeting of this scope; none = this is the first. */
  before: MeetingRow | null;
  lines: FeedbackLine[];
};

/** One earlier matter, ready to be read out. */
export type FeedbackLine = {
  /** finished, moved, overdue */
  group: Group;
  issue: IssueView;
  /** 灌溉水渠淤塞300米：11月12日办结，清淤并修好闸板。 */
  words: string;
};

/** One field: null = nothing stood there. */
export type FieldChange = {
  field: string;
  old: unknown;
  new: unknown;
};

/** A figure that counts issues, or things that happened to them, and opens the rows behind it. */
export type Figure = "collected" | "resolved" | "planned" | "studied" | "remainder" | "referred" | "explained" | "raised" | "to_reopen" | "withdrawn" | "pending" | "promised" | "overdue" | "done_in_period" | "reopened" | "extensions" | "response" | "response_due" | "resolution" | "resolution_visited" | "satisfaction" | "satisfaction_rated" | "late";

/** One part of what was collected. */
export type FigurePart = {
  key: Class;
  /** 移交未回 */
  name: string;
  count: number;
  /** Of these, merged into another matter of this class (其中并入). */
  merged: number;
};

/** One row behind a figure. */
export type FigureRowView = {
  issue: IssueId;
  number: string;
  summary: string;
  /** Where it stands on day D; none for what was not raised by then. */
  class: Class | null;
  class_name: string;
  /** It stands there as merged into another. */
  merged: boolean;
  /** The day by which it counts: raised, done, reopened, extended, visited, due. */
  day: string | null;
  village: string;
};

/** The rows behind a figure; `total` is the figure. */
export type FigureRowsView = {
  figure: Figure;
  total: number;
  rows: FigureRowView[];
};

/** The figures; collected = resolved + planned + studied + remainder. */
export type FiguresView = {
  from: string;
  to: string;
  /** Day D: what happened after it does not count. */
  on: string;
  /** What was recorded later does not count; none = everything recorded counts. */
  known: string | null;
  /** 全村, 全镇, or the place's name. */
  place: string;
  villages_covered: number;
  villages_total: number;
  sessions: SessionCount[];
  sessions_by_month: MonthCount[];
  sessions_total: number;
  /** 人次 of villagers. */
  person_times: number;
  /** 人数: named villagers, each once. */
  people: number;
  /** 人次 of cadres and everybody else. */
  cadre_times: number;
  /** 人数 of cadres and everybody else. */
  cadres: number;
  /** 人次 without names. */
  unnamed: number;
  /** 收集问题 */
  collected: number;
  /** 已解决 */
  resolved: number;
  /** 列入解决计划 */
  planned: number;
  /** 跟进研究 */
  studied: number;
  /** 其余, all parts together. */
  remainder: number;
  /** The parts of 其余 that are not zero. */
  remainder_parts: FigurePart[];
  /** Every part of what was collected, zero or not; they add up to it. */
  parts: FigurePart[];
  /** 另有待议 */
  pending: number;
  /** Promises open on day D, whenever their matters were raised: overdue is counted of these. */
  promised: number;
  overdue: number;
  /** 本期办结, whoever raised them when. */
  done_in_period: number;
  reopened: number;
  extensions: number;
  /** 响应率 */
  response: RateView;
  /** 解决率 */
  resolution: RateView;
  /** 满意率 */
  satisfaction: RateView;
  /** 平均办理天数, `11.5`; none where no promise was done in the period. */
  mean_days: string | null;
  /** Promises done in the period: what the mean is taken over. */
  mean_days_of: number;
  /** 补记: matters that are counted otherwise now than by what was known then (at `known`, else at the end of day D). */
  late: number;
  /** The report sentence. */
  sentence: string;
};

/** One thing that is wrong, by name. */
export type FindingView = {
  /** row.changed, row.missing, row.extra, chain.broken, attachment.missing, … */
  code: string;
  entity: string;
  id: string;
  columns: string[];
};

/** One grid's attendance. */
export type GridAttendance = {
  grid: PlaceId | null;
  /** The grid's name, or 其他. */
  name: string;
  /** Households called (应到). */
  called: number;
  households: number;
  people: number;
};

/** Why an earlier matter is told. */
export type Group = "finished" | "moved" | "overdue";

/** People without names. */
export type HeadcountView = {
  grid: PlaceId | null;
  grid_name: string;
  role: AttendeeRole;
  people: number;
};

/** What was done to a record and to what hangs on it, newest first. */
export type History = {
  lines: HistoryLine[];
};

/** One step of it. */
export type HistoryLine = {
  step: string;
  /** The command. */
  op: string;
  actor: string;
  /** Day and time it was written down, in China Standard Time. */
  day: string;
  time: string;
  /** It took an earlier step back. */
  undoes: boolean;
  /** It was taken back later. */
  undone: boolean;
  changes: RecordChange[];
};

/** A place where personal data was found in free text. */
export type HitView = {
  /** 第n件 */
  item: number;
  /** summary, measure, progress, … */
  field: string;
  /** phone, id, account, name, household, health */
  kind: string;
  /** What stands on the page instead. */
  shown: string;
  /** Held for a look: masked all the same until confirmed. */
  held: boolean;
};

/** A household somebody belongs or belonged to. */
export type HomeOverTime = {
  household: HouseholdId;
  household_name: string;
  code: string;
  grid_name: string;
  from: string | null;
  to: string | null;
};

/** What happened to a household on a day. */
export type HouseholdChange = "split" | "joined" | "moved_in" | "moved_out" | "returned" | "moved" | "born" | "married" | "died" | "headed";

/** Something that happened to a household on a day. */
export type HouseholdChangeView = {
  id: RecordId;
  day: string;
  kind: HouseholdChange;
  /** Whose change it is: of a split the household that was split, of a join the one that went in. */
  household: HouseholdId;
  household_name: string;
  /** The other household of a split or join. */
  other: HouseholdId | null;
  other_name: string;
  person: PersonId | null;
  person_name: string;
  note: string;
};

/** A household. */
export type HouseholdId = string;

/** A household with everybody in it and its history. */
export type HouseholdShown = {
  id: HouseholdId;
  revision: number;
  code: string;
  /** 张义华户 */
  name: string;
  note: string;
  head: PersonId | null;
  place: PlaceId;
  grid_name: string;
  unit_name: string;
  from: string | null;
  /** The day it was no longer there; none = still there. */
  to: string | null;
  /** Head first. */
  members: MemberView[];
  former: MemberView[];
  /** Oldest first. */
  changes: HouseholdChangeView[];
  /** Matters it has brought up. */
  matters: number;
};

/** A household. */
export type HouseholdView = {
  id: HouseholdId;
  code: string;
  /** 张义华户 */
  name: string;
  grid_name: string;
  unit_name: string;
  members: number;
  /** The day it was no longer there; none = still there. */
  left_on: string | null;
};

/** Households. */
export type Households = {
  total: number;
  households: HouseholdView[];
};

/** How many households got a number. */
export type HouseholdsNumbered = {
  numbered: number;
  /** How many have one now. */
  coded: number;
  total: number;
};

/** What an import did (architecture.md, "Command-line contract"). */
export type Imported = {
  added: number;
  updated: number;
  unchanged: number;
  refused: RowNote[];
  warnings: RowNote[];
};

/** An invitation. */
export type InvitationView = {
  id: RecordId;
  person: PersonId | null;
  name: string;
  department: DepartmentId | null;
  department_name: string;
  role: AttendeeRole;
  answer: string;
  stand_in: string;
};

/** An issue. */
export type IssueId = string;

/** A matter with its life. */
export type IssueLife = {
  issue: IssueView;
  /** Oldest first. */
  events: EventView[];
  /** What may happen next, by the table of transitions. */
  possible: EventKind[];
  /** 工作进展, oldest first. */
  progress: ProgressView[];
  /** Every meeting that dealt with it, oldest first. */
  deliberations: DeliberationView[];
  visits: VisitView[];
  referrals: ReferralView[];
  related: RelatedView[];
  photos: PhotoView[];
};

/** A matter as lists and pages show it (internal: it names the reporter). */
export type IssueView = {
  id: IssueId;
  revision: number;
  /** 2026-013; empty while pending. */
  number: string;
  /** Its number in its meeting's list; 0 outside a meeting's list. */
  position: number;
  summary: string;
  short_title: string;
  reporter: Reporter;
  /** Name as shown, empty = 没有记名. */
  reporter_name: string;
  grid: PlaceId | null;
  grid_name: string;
  category: CategoryId | null;
  category_name: string;
  source: Source;
  scale: Scale;
  note: string;
  state: State;
  state_name: string;
  round: number;
  lamp: LampView;
  raised_on: string | null;
  collected_on: string | null;
  meeting: MeetingId | null;
  meeting_day: string | null;
  /** What the asked meeting (or else the last one) decided; none = not sorted. */
  outcome: Outcome | null;
  outcome_name: string;
  words: string;
  measure: string;
  department: DepartmentId | null;
  department_name: string;
  person: PersonId | null;
  person_name: string;
  /** The responsible person's name may stand on public paper. */
  person_public: boolean;
  supervisor: PersonId | null;
  supervisor_name: string;
  co_handlers: DepartmentName[];
  /** 协办人 */
  helpers: PersonName[];
  promised_on: string | null;
  deadline: string | null;
  extensions: number;
  milestones: MilestoneView[];
  collective_money: boolean | null;
  money_fen: number | null;
  due_back: string | null;
  review_due: string | null;
  accepted: boolean | null;
  done_on: string | null;
  struck_off_on: string | null;
  rating: Rating | null;
};

/** Matters found; `lamps` counts all that the query finds, whatever lamps were chosen. */
export type Issues = {
  total: number;
  lamps: LampCount[];
  issues: IssueView[];
};

/** A meeting kind (板凳会, 亲加奔, …). */
export type KindId = string;

/** A meeting kind. */
export type KindView = {
  id: KindId;
  name: string;
  title: string;
  list_name: string;
  motto: string;
  steps: string[];
  /** How many per period; 0 = no quota. */
  quota_count: number;
  /** month, quarter, year */
  quota_period: string;
  /** Whether this village is bound by it. */
  quota_on: boolean;
};

/** Meeting kinds in their order. */
export type Kinds = {
  kinds: KindView[];
};

/** How an issue stands to its day (`lamp` says which). */
export type Lamp = "on_time" | "due_soon" | "overdue" | "done" | "under_study" | "none";

/** How many matters have one lamp. */
export type LampCount = {
  lamp: Lamp;
  name: string;
  count: number;
};

/** A lamp with its words. */
export type LampView = {
  lamp: Lamp;
  /** 还有 14 天, 超 3 天, 12月1日办结; empty without a lamp. */
  words: string;
  /** Days left, negative when over. */
  days: number | null;
  /** A review day that was missed. */
  missed: boolean;
};

/** A need met, or to be met, by an offer. */
export type MatchView = {
  id: RecordId;
  revision: number;
  resource: ResourceId;
  resource_name: string;
  department_name: string;
  issue: IssueId | null;
  wish: WishId | null;
  words: string;
  on: string;
  note: string;
  ended_on: string | null;
  result: string;
};

/** A meeting. */
export type MeetingId = string;

/** A meeting in a list. */
export type MeetingRow = {
  id: MeetingId;
  revision: number;
  /** 会2026-011; empty until opened. */
  number: string;
  kind: KindId;
  kind_name: string;
  title: string;
  list_name: string;
  day: string;
  weekday: string;
  lunar: string;
  /** 今天, 明天, 11月21日, 去年8月30日 */
  day_words: string;
  /** `19:30` */
  time: string;
  place: string;
  state: MeetingState;
  closing: Closing;
  /** 第n场 */
  session: number | null;
  /** 人次: named and unnamed, villagers and cadres. */
  present: number;
  issues: number;
  unsorted: number;
  /** Planned, and its day has passed: 漏开. */
  missed: boolean;
};

/** Whether a meeting took place. A planned one whose day has passed is 漏开, which is derived. */
export type MeetingState = "planned" | "held" | "cancelled";

/** A meeting with everything its pages show but attendance and issues. */
export type MeetingView = {
  row: MeetingRow;
  motto: string;
  mode: Mode;
  ended: string;
  rain_place: string;
  host: Someone;
  recorder: Someone;
  scope: PlaceId[];
  /** 第三、四、五网格, or 全村. */
  scope_words: string;
  /** Households that the scope calls. */
  called: number;
  note: string;
  opened_at: string | null;
  steps: StepOfMeeting[];
  invitations: InvitationView[];
  outcomes: OutcomeCount[];
  /** The closing sentence: 到会327人，收集问题27件，其中现场办结7件、… */
  summary: string;
  /** How the minutes will name it: 青山村2026年第11场板凳会. */
  name: string;
};

/** Meetings. */
export type Meetings = {
  total: number;
  meetings: MeetingRow[];
};

/** Somebody who belongs or belonged to a household. */
export type MemberView = {
  person: PersonId;
  name: string;
  relation: string;
  is_head: boolean;
  /** Unknown = always. */
  from: string | null;
  /** None = still there. */
  to: string | null;
};

/** A record that was merged into another: it stays as it was. */
export type MergedRecord = {
  id: PersonId;
  name: string;
  birth: string;
  phone: string;
  id_tail: string;
  note: string;
  on: string | null;
};

/** A milestone of a commitment. */
export type MilestoneId = string;

/** A milestone. */
export type MilestoneView = {
  id: MilestoneId;
  day: string;
  name: string;
  reached_on: string | null;
};

/** A household that was called and has not come. */
export type MissingHousehold = {
  household: HouseholdId;
  name: string;
  grid_name: string;
};

/** How people consult. */
export type Mode = "meeting" | "talk" | "dialogue" | "writing" | "online";

/** Sessions of one month. */
export type MonthCount = {
  /** 2026-11 */
  month: string;
  count: number;
};

/** One row of the table of transitions. */
export type MoveView = {
  /** None: a new matter. */
  from: State | null;
  kind: EventKind;
  name: string;
  /** None: the state stays, or (恢复) it is the one before. */
  to: State | null;
  needs: Need[];
};

/** The table of transitions that window, commands and tests share. */
export type Moves = {
  moves: MoveView[];
};

/** Something a move cannot be written down without. The day is needed by every move. */
export type Need = "meeting_or_outside" | "commitment" | "review_date" | "referral" | "explanation" | "what_was_done" | "evidence" | "department_answer" | "reason" | "approver" | "later_deadline" | "merge_target" | "visit_answers" | "reviewer" | "accepted_or_reviewer" | "child_summary";

/** A matter or wish that still waits for help. */
export type NeedView = {
  issue: IssueId | null;
  wish: WishId | null;
  /** 2026-013; wishes have none. */
  number: string;
  words: string;
  grid_name: string;
  since: string | null;
  /** The likeliest first. */
  suggested: Suggested[];
};

/** Needs that wait, and those that are matched. */
export type Needs = {
  /** Oldest first. */
  needs: NeedView[];
  /** Newest first. */
  matches: MatchView[];
};

/** What one meeting decided about one issue (a deliberation); five outcomes of 分类 come first. */
export type Outcome = "resolved_on_spot" | "committed" | "under_study" | "referred" | "explained" | "discuss_again" | "returned" | "undecided" | "merged" | "withdrawn";

/** How many issues had one outcome. */
export type OutcomeCount = {
  outcome: Outcome;
  /** 现场办结 */
  name: string;
  count: number;
};

/** A page as the print engine laid it out. */
export type PageView = {
  width_mm: number;
  height_mm: number;
  /** The page as SVG, glyphs as outlines. */
  svg: string;
};

/** People found, best first. */
export type PeopleFound = {
  hits: PersonHit[];
};

/** A page of people. */
export type PeoplePage = {
  total: number;
  people: PersonView[];
};

/** A person found by a query. */
export type PersonHit = {
  id: PersonId;
  name: string;
  syllables: Syllable[];
  household: HouseholdId | null;
  /** 张义华户 */
  household_name: string;
  is_head: boolean;
  grid_name: string;
  unit_name: string;
  /** Last four digits. */
  phone_tail: string;
  /** 治保主任, 镇水利站 对口干部, … */
  posts: string[];
  /** `HH:MM` if already signed in at the meeting that was asked about. */
  signed_in: string | null;
};

/** A person of the roster, villager or cadre. */
export type PersonId = string;

/** A person by name. */
export type PersonName = {
  id: PersonId;
  name: string;
};

/** Somebody's households and posts over time, and the duplicates that were merged into the record. */
export type PersonPast = {
  homes: HomeOverTime[];
  /** Changes of households that name the person, oldest first. */
  changes: HouseholdChangeView[];
  merged: MergedRecord[];
  /** On which day the person died or moved away. */
  left_on: string | null;
  /** Died rather than moved away. */
  died: boolean;
};

/** A person of the roster. */
export type PersonView = {
  id: PersonId;
  revision: number;
  name: string;
  sex: Sex | null;
  /** `1970-05-03`, `1970-05`, `1970` or empty. */
  birth: string;
  relation: string;
  phone: string;
  id_tail: string;
  party_member: boolean;
  note: string;
  household: HouseholdId | null;
  household_code: string;
  household_name: string;
  is_head: boolean;
  grid: PlaceId | null;
  grid_name: string;
  unit_name: string;
  posts: PostView[];
  /** Died or moved away on. */
  left_on: string | null;
};

/** What a photo shows. */
export type PhotoKind = "before" | "after" | "evidence";

/** A photo as the window shows it. */
export type PhotoShown = {
  /** `data:image/jpeg;base64,…` */
  url: string;
  width: number;
  height: number;
};

/** A photo kept with a matter. */
export type PhotoView = {
  id: AttachmentId;
  kind: PhotoKind;
  caption: string;
  day: string | null;
};

/** A place in the level tree, from county to unit. */
export type PlaceId = string;

/** A level of the place tree, from the widest to the narrowest. */
export type PlaceLevel = "county" | "township" | "village" | "grid" | "group" | "unit";

/** The whole tree over all villages of the store, each place before what lies in it. */
export type PlaceTree = {
  places: TreePlace[];
  counts: TreeCounts;
};

/** A place of the tree with how much lies in it. */
export type PlaceView = {
  id: PlaceId;
  parent: PlaceId | null;
  level: PlaceLevel;
  /** What the level is called here. */
  level_name: string;
  name: string;
  code: string;
  position: number;
  revision: number;
  households: number;
  people: number;
};

/** The places below the village, parents first. */
export type Places = {
  places: PlaceView[];
};

/** A post that a person holds from a day to a day. */
export type PostKind = "village_cadre" | "grid_chief" | "unit_chief" | "counterpart" | "supervisor" | "cppcc_member" | "party_member" | "household_head" | "volunteer";

/** A post from a day to a day. */
export type PostRow = {
  id: RecordId;
  revision: number;
  person: PersonId;
  person_name: string;
  kind: PostKind;
  title: string;
  /** As it is shown: 治保主任, 镇水利站 对口干部. */
  words: string;
  place: PlaceId | null;
  place_name: string;
  department: DepartmentId | null;
  department_name: string;
  from: string | null;
  to: string | null;
  /** Held on the day that was asked for. */
  in_force: boolean;
};

/** A post in words and parts. */
export type PostView = {
  id: RecordId;
  kind: PostKind;
  title: string;
  department: DepartmentId | null;
  department_name: string;
  /** As it is shown: 治保主任, 镇水利站 对口干部. */
  words: string;
};

/** Posts by kind, then by person. */
export type Posts = {
  posts: PostRow[];
};

/** The pages to be seen. */
export type Preview = {
  title: string;
  edition: Edition;
  pages: PageView[];
  hits: HitView[];
  /** Characters that no face has; printed as boxed code points. */
  missing: string[];
  /** A sensible file name: `2026-11-21 板凳会 承诺清单 公开版.pdf`. */
  file_name: string;
  /** Items on the paper. */
  items: number;
};

/** A paper that was printed. */
export type Printed = {
  path: string;
  pages: number;
  bytes: number;
  /** 诺2026-011 */
  number: string;
  /** 3F7A 91C2 0BD4 */
  code: string;
  edition: Edition;
  hits: HitView[];
  missing: string[];
};

/** The kind of a progress entry. */
export type ProgressKind = "progress" | "site_visit" | "coordination" | "answer" | "evidence" | "correction";

/** A progress entry (工作进展). */
export type ProgressView = {
  kind: ProgressKind;
  name: string;
  day: string;
  words: string;
  person_name: string;
  /** Order among all that happened: the step's clock. */
  order: number;
};

/** A quota month by month. */
export type QuotaView = {
  kind_name: string;
  count: number;
  /** Sessions held in each month from January to this month. */
  held: number[];
  /** Days left in this month, if it still lacks a session. */
  days_left: number | null;
};

/** A share with its denominator. */
export type RateView = {
  part: number;
  whole: number;
  /** `77.8%`; empty where there is nothing to divide by. */
  share: string;
};

/** What a villager says of the result at a return visit. */
export type Rating = "satisfied" | "mostly_satisfied" | "dissatisfied" | "unrated";

/** One record that the step changed. */
export type RecordChange = {
  entity: string;
  how: ChangeKind;
  /** What changed, or (of a new or removed record) what it says; ids are names already. */
  fields: FieldChange[];
};

/** Any record, where the noun is told beside it (journal, documents). */
export type RecordId = string;

/** A referral (移交). */
export type ReferralView = {
  department: DepartmentId;
  department_name: string;
  sent_on: string;
  due_back: string;
  request: string;
  answered_on: string | null;
  answer: string;
  returned_on: string | null;
  /** Still in force. */
  open: boolean;
};

/** Another matter that belongs to this one. */
export type RelatedView = {
  issue: IssueId;
  number: string;
  summary: string;
  state: State;
  relation: Relation;
  /** Of a link: what takes it away. */
  link: RecordId | null;
};

/** How another matter belongs to this one. */
export type Relation = "linked" | "merged_into" | "merged_from" | "split_from" | "split_into";

/** Who raised a matter: a person of the roster, a household, a name as written, or nobody. */
export type Reporter = {
  person: PersonId | null;
  household: HouseholdId | null;
  name: string;
};

/** What a partner unit offers. */
export type ResourceId = string;

/** What a unit offers. */
export type ResourceView = {
  id: ResourceId;
  revision: number;
  department: DepartmentId;
  department_name: string;
  /** 义诊 */
  name: string;
  /** Words in a need that speak for it. */
  keywords: string[];
  note: string;
  enabled: boolean;
  /** Matches that have not ended. */
  open: number;
  /** All matches ever. */
  matched: number;
};

/** Offers by unit. */
export type Resources = {
  resources: ResourceView[];
};

/** What one respondent of a return visit said. */
export type RespondentView = {
  /** Empty = without a name. */
  name: string;
  solved: Solved;
  rating: Rating;
  words: string;
};

/** A row as it will land. */
export type RosterLine = {
  sheet: string;
  row: number;
  /** `add`, `update`, `unchanged` */
  landing: string;
  name: string;
  grid: string;
  unit: string;
  household: string;
  relation: string;
  phone: string;
};

/** What an import would do. */
export type RosterPlan = {
  file: string;
  /** xlsx, csv-utf8, csv-gb18030 */
  source: string;
  columns: ColumnView[];
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
  households: number;
  grids: number;
  units: number;
  refused: RowNote[];
  warnings: RowNote[];
  /** The first 200 rows as they will land. */
  lines: RosterLine[];
};

/** Something to say about a row. */
export type RowNote = {
  sheet: string;
  /** As the spreadsheet counts, from 1; 0 = the whole sheet. */
  row: number;
  /** The column's header; empty = the whole row. */
  column: string;
  code: string;
  /** The value concerned and what else the text needs. */
  params: Record<string, unknown>;
  /** In the user's language; filled by the CLI, empty for the window (it has its own wording). */
  message: string;
};

/** How large a matter is: big things big discussion, small things small discussion. */
export type Scale = "big" | "small" | "private";

/** Sessions of one kind. */
export type SessionCount = {
  kind: string;
  count: number;
};

/** Sex, as the register has it. */
export type Sex = "male" | "female";

/** What a sign-in gave. */
export type SignedIn = {
  /** Was there already: counted once. */
  already: boolean;
  row: AttendeeRow;
};

/** Matters that read alike, most alike first. */
export type SimilarIssues = {
  issues: IssueView[];
};

/** Two records that look like one person. */
export type SimilarPair = {
  one: PersonView;
  other: PersonView;
  why: Alike[];
};

/** Likely duplicates, the likeliest first. */
export type SimilarPeople = {
  total: number;
  pairs: SimilarPair[];
};

/** Whether a respondent holds the matter for solved. */
export type Solved = "yes" | "partly" | "no";

/** A person by id, or just a name as written. */
export type Someone = {
  person: PersonId | null;
  name: string;
};

/** Where an issue came from. */
export type Source = "at_meeting" | "collected" | "hotline" | "visit" | "wish" | "market" | "card";

/** Where an issue stands; derived from its events, never stored as the truth. */
export type State = "pending" | "raised" | "committed" | "under_study" | "referred" | "explained" | "done" | "to_reopen" | "struck_off" | "merged" | "withdrawn";

/** Where everything stands: what frame and status line show. */
export type Status = {
  /** None before the first start. */
  village: VillageView | null;
  villages: VillageView[];
  today: string;
  /** 星期六 */
  weekday: string;
  /** 农历十月十三 */
  lunar: string;
  /** `HH:MM` */
  now: string;
  /** Who sits at the keyboard. */
  actor: string;
  data_folder: string;
  schema: number;
  /** Changes whenever another process has written. */
  data_version: number;
  counts: Counts;
  backup: BackupView | null;
  undo: StepView | null;
  redo: StepView | null;
  /** The computer's clock is earlier than the newest record. */
  clock_behind: boolean;
  /** A meeting that was opened and not closed. */
  running_meeting: MeetingId | null;
  settings: Record<string, string>;
};

/** One step with its clock. */
export type StepOfMeeting = {
  position: number;
  name: string;
  /** Instants, RFC 3339 in UTC. */
  started_at: string | null;
  ended_at: string | null;
};

/** What one undo or redo would take back. */
export type StepView = {
  step: string;
  /** The command's name. */
  op: string;
  actor: string;
  /** Instant, RFC 3339 in UTC. */
  at: string;
  /** `HH:MM` of that instant, China Standard Time. */
  time: string;
  /** How many records it changed. */
  rows: number;
  /** Whom or what it was about, in a few words (a name, a matter); empty if nothing stands out. */
  about: string;
  /** It is an undo or redo itself. */
  undoes: boolean;
  /** It was taken back later (told by `journal_list`). */
  undone: boolean;
  /** The day of that instant, China Standard Time. */
  day: string | null;
};

/** Steps, newest first. */
export type Steps = {
  steps: StepView[];
};

/** An offer that may meet a need. */
export type Suggested = {
  resource: ResourceId;
  name: string;
  department_name: string;
  /** The words that speak for it. */
  words: string[];
};

/** One supervisor. */
export type SupervisorView = {
  person: PersonId;
  name: string;
  /** Promises open. */
  open: number;
  /** Of these overdue. */
  overdue: number;
};

/** Who supervises promises (督办), with how many. */
export type Supervisors = {
  supervisors: SupervisorView[];
};

/** One character of a name with its reading and how much of it was typed. */
export type Syllable = {
  text: string;
  /** Reading in pinyin without tone; empty if there is none. */
  pinyin: string;
  /** How many letters of the reading (or 1 for the character itself) the query matched. */
  matched: number;
};

/** What was undone or redone. */
export type TakenBack = {
  /** The step that was taken back (for redo: the undone step that is in force again). */
  step: StepView;
};

/** The list 今天要办, by urgency. */
export type TodayList = {
  total: number;
  sections: TodaySection[];
  /** Commitments by lamp. */
  lamps: LampCount[];
  next_meeting: MeetingView | null;
  /** Matters collected for the next meeting. */
  collected: number;
  /** Quotas that bind this village, month by month of this year. */
  quotas: QuotaView[];
};

/** One section of today's list. */
export type TodaySection = {
  /** to_reopen, overdue, due_soon, to_visit, to_review, to_answer, to_strike_off */
  key: string;
  issues: IssueView[];
};

/** How much the tree holds; closed places are not counted. */
export type TreeCounts = {
  counties: number;
  townships: number;
  /** Without communities. */
  villages: number;
  communities: number;
  grids: number;
  groups: number;
  units: number;
  households: number;
  /** Everybody on the rosters, cadres without a household too. */
  people: number;
};

/** A place of the whole tree. */
export type TreePlace = {
  id: PlaceId;
  parent: PlaceId | null;
  revision: number;
  level: PlaceLevel;
  /** What the level is called here. */
  level_name: string;
  name: string;
  code: string;
  position: number;
  /** How deep it lies; the roots 0. */
  depth: number;
  /** Households in it and below it. */
  households: number;
  people: number;
  /** A community (社区) rather than a village. */
  community: boolean;
  /** Its last day, if it is closed. */
  closed_on: string | null;
  /** The village whose record it is. */
  village: VillageId;
  /** The record is of the village that is worked on, so it can be edited here. */
  own: boolean;
};

/** A village (or community): the owner of every row. */
export type VillageId = string;

/** A village by name. */
export type VillageView = {
  id: VillageId;
  name: string;
  township: string;
  county: string;
  /** A sample village may be thrown away. */
  sample: boolean;
};

/** A return visit (回访). */
export type VisitView = {
  day: string;
  round: number;
  visitor_name: string;
  overall: Rating;
  /** More than half say it is solved. */
  solved: boolean;
  answers: RespondentView[];
  note: string;
};

/** A wish (微心愿). */
export type WishId = string;

/** Signs a person of the roster in. */
export type AttendanceAdd = {
  meeting: MeetingId;
  person: PersonId;
  /** Default: offered from the posts of that day. */
  role?: AttendeeRole | null;
};

/** Signs in somebody who is not on the roster: added there on the spot. */
export type AttendanceAddNew = {
  meeting: MeetingId;
  name: string;
  /** Household can follow later. */
  household?: HouseholdId | null;
  /** Default: 村民. */
  role?: AttendeeRole | null;
};

/** Takes a sign-in back. */
export type AttendanceRemove = {
  meeting: MeetingId;
  person: PersonId;
};

/** Makes a verified copy. */
export type BackupMake = {
  /** The file; default: a dated one in the data folder's `backups`. */
  out?: string | null;
};

/** How somebody comes into a household. */
export type Came = "born" | "married" | "moved_in";

/** Guesses a category from a matter's words. */
export type CategoryGuess = {
  text: string;
};

/** Changes measure, unit, people or helpers of the promise in force, on a day and with a reason; what was promised first stays. Not the deadline: that is an extension. */
export type CommitmentEdit = {
  issue: IssueId;
  revision: number;
  measure: string;
  department?: DepartmentId | null;
  person?: PersonId | null;
  supervisor?: PersonId | null;
  co_handlers?: DepartmentId[];
  helpers?: PersonId[];
  reason: string;
  /** Default: today. */
  day?: string | null;
};

/** Reads a typed day. */
export type DayRead = {
  /** 11-30, 1.5, +30, +30工, 下周五, 月底 … */
  text: string;
  /** The day it counts from; default today. */
  base?: string | null;
};

/** What a matter comes to, with what the outcome needs. */
export type Decision = {
  /** committed, under_study, referred, explained; at a meeting any outcome. */
  outcome: Outcome;
  /** What was done (现场办结), the explanation (解释说明), what is asked for (移交). */
  words?: string;
  /** 工作举措 */
  measure?: string;
  department?: DepartmentId | null;
  person?: PersonId | null;
  supervisor?: PersonId | null;
  /** 协办单位 */
  co_handlers?: DepartmentId[];
  /** 协办人 */
  helpers?: PersonId[];
  /** 解决时限 */
  deadline?: string | null;
  milestones?: MilestoneGiven[];
  collective_money?: boolean | null;
  /** In fen (1/100 元). */
  money_fen?: number | null;
  /** Day the department's answer is due (移交). */
  due_back?: string | null;
  /** Next review day (长期跟踪, 再议). */
  review_due?: string | null;
  /** The villager accepted the explanation. */
  accepted?: boolean | null;
};

/** Adds a department, or gives the one that has that name. */
export type DepartmentAdd = {
  name: string;
  /** Default: responsible. */
  kind?: DepartmentKind | null;
};

/** Edits a unit. */
export type DepartmentEdit = {
  department: DepartmentId;
  revision: number;
  name: string;
  kind: DepartmentKind;
  level?: PlaceLevel | null;
  contact?: string;
  phone?: string;
  /** What it offers, in a few words. */
  resources?: string;
};

/** Offers a unit in lists again, or no longer. */
export type DepartmentEnable = {
  department: DepartmentId;
  revision: number;
  enabled: boolean;
};

/** Departments found by words (characters or pinyin initials); empty = all. */
export type DepartmentList = {
  query?: string;
  /** Only of this register. */
  kind?: DepartmentKind | null;
  /** Those no longer offered, too. */
  all?: boolean;
};

/** Removes a unit that nothing refers to. */
export type DepartmentRemove = {
  department: DepartmentId;
};

/** A document that the app prints. The command line writes `-` for `_`. */
export type DocumentKind = "notice" | "slips" | "cards" | "sign_in" | "minutes" | "commitments" | "timetable" | "ledger" | "results" | "handover" | "monthly" | "year_plan";

/** Shows one page or all of a paper. */
export type DocumentPreview = {
  wanted: DocumentWanted;
};

/** Prints a paper into a file. */
export type DocumentPrint = {
  wanted: DocumentWanted;
  /** The file to write; default: a file in the data folder's `papers`. */
  out?: string | null;
};

/** Which paper, of what, in which edition and form. */
export type DocumentWanted = {
  document: DocumentKind;
  meeting?: MeetingId | null;
  issue?: IssueId | null;
  place?: PlaceId | null;
  from?: string | null;
  to?: string | null;
  /** Default: public. */
  edition?: Edition | null;
  /** `a4` or `a3`; default as the document has it. */
  paper?: string | null;
  /** timetable: meeting, year; ledger: full, four, flat. */
  form?: string | null;
  /** Ledger columns, in order. */
  columns?: string[];
  colour?: boolean;
};

/** Keeps half-written words at their place. */
export type DraftKeep = {
  /** Page and field: `meeting/ID/record`. */
  place: string;
  /** Empty drops it. */
  content: string;
};

/** Where a draft may lie. */
export type DraftRead = {
  place: string;
};

/** The rows behind one figure; the other fields are those of `figures_show`. */
export type FiguresRows = {
  figure: Figure;
  from?: string | null;
  to?: string | null;
  place?: PlaceId | null;
  known?: string | null;
  all_villages?: boolean;
  /** Rows to skip. */
  offset?: number;
  /** Rows to give; 0 = all. */
  limit?: number;
};

/** Figures of a period and place. */
export type FiguresShow = {
  /** Default: 1 January of this year. */
  from?: string | null;
  /** Default: today. */
  to?: string | null;
  /** Default: the whole village. */
  place?: PlaceId | null;
  /** Only what was recorded by this instant; default: everything that is recorded. */
  known?: string | null;
  /** Every village of the store: for a township. */
  all_villages?: boolean;
};

/** Why an outcome changes, and by whose word; which of them is needed the table says. */
export type Grounds = {
  reason?: string;
  /** Who approved it; at a meeting the meeting has. */
  approver?: PersonId | null;
  /** 复核人, for taking up again what is struck off. */
  reviewer?: PersonId | null;
  /** The department's answer, where it has not been noted yet. */
  answer?: string;
  /** Into which issue (并入). */
  target?: IssueId | null;
};

/** Sets how many came without names (未列名的). */
export type HeadcountPut = {
  meeting: MeetingId;
  grid?: PlaceId | null;
  role: AttendeeRole;
  people: number;
};

/** Adds a household; its head may be somebody new or somebody without a household. */
export type HouseholdAdd = {
  place: PlaceId;
  /** Empty = without a number for now. */
  code?: string;
  note?: string;
  /** Somebody on the roster who becomes its head … */
  head?: PersonId | null;
  /** … or the name of somebody new. */
  head_name?: string;
  /** It came from elsewhere on this day (迁入); none = it was always there. */
  moved_in?: string | null;
};

/** Edits a household's number and note, and names a new head (换户主) as of a day. */
export type HouseholdEdit = {
  household: HouseholdId;
  /** The revision that was read. */
  revision: number;
  code?: string;
  note?: string;
  /** A member; none keeps the head. */
  head?: PersonId | null;
  /** Since when the head is head; none = today. */
  day?: string | null;
};

/** A household goes into another (并户). */
export type HouseholdJoin = {
  household: HouseholdId;
  into: HouseholdId;
  /** None = today. */
  day?: string | null;
  note?: string;
};

/** A whole household leaves the village (迁出). */
export type HouseholdLeave = {
  household: HouseholdId;
  /** None = today. */
  day?: string | null;
  note?: string;
};

/** Households of a place, or found by words. */
export type HouseholdList = {
  place?: PlaceId | null;
  /** Head's name (pinyin too) or household number. */
  query?: string;
  offset?: number;
  /** Default 50. */
  limit?: number | null;
  /** Also those that are no longer there. */
  past?: boolean;
};

/** A household moves within the village (村内搬迁). */
export type HouseholdMove = {
  household: HouseholdId;
  place: PlaceId;
  /** None = today. */
  day?: string | null;
  note?: string;
};

/** Gives every household without a number one. */
export type HouseholdNumber = {
  /** Only in this place; none = the whole village. */
  place?: PlaceId | null;
};

/** A household that left comes back (返乡). */
export type HouseholdReturn = {
  household: HouseholdId;
  /** None = today. */
  day?: string | null;
  /** Who comes; none = everybody who left with it and is still away. */
  members?: PersonId[] | null;
  /** Where to; none = where it lay before. */
  place?: PlaceId | null;
  note?: string;
};

/** One household. */
export type HouseholdShow = {
  household: HouseholdId;
};

/** Some members leave a household and found one of their own (分户). */
export type HouseholdSplit = {
  household: HouseholdId;
  /** Who goes. */
  members: PersonId[];
  /** Head of the new household, one of them. */
  head: PersonId;
  /** Who heads the old one, if its head goes; none = the only one left, or asked for. */
  old_head?: PersonId | null;
  /** None = today. */
  day?: string | null;
  /** Number of the new household; empty = without one for now. */
  code?: string;
  /** None = where the old one lies. */
  place?: PlaceId | null;
  note?: string;
};

/** Notes an invitation's answer. */
export type InvitationAnswer = {
  invitation: RecordId;
  /** `yes`, `no` or empty. */
  answer: string;
  stand_in?: string;
};

/** Collects a matter before a meeting (会前收集). */
export type IssueCollect = {
  summary: string;
  reporter?: ReporterInput;
  /** Default: guessed from the words. */
  category?: CategoryId | null;
  /** Default: 会前收集. */
  source?: Source | null;
  scale?: Scale | null;
  /** Default: today. */
  collected_on?: string | null;
  note?: string;
};

/** Gives a matter its outcome, or another one, outside a meeting; takes up again what was explained, done or struck off. */
export type IssueDecide = {
  issue: IssueId;
  revision: number;
  decision: Decision;
  grounds?: Grounds;
  /** Default: today. */
  day?: string | null;
};

/** Says that a matter is done (办结). */
export type IssueDone = {
  issue: IssueId;
  revision: number;
  /** What was done. */
  words: string;
  /** 佐证, in words; empty = there is none. */
  evidence?: string;
  person?: PersonId | null;
  department?: DepartmentId | null;
  /** Default: today. */
  day?: string | null;
};

/** Edits a matter's own words; every field is written as given. */
export type IssueEdit = {
  issue: IssueId;
  revision: number;
  summary: string;
  short_title?: string;
  reporter: ReporterInput;
  category?: CategoryId | null;
  source: Source;
  scale: Scale;
  note?: string;
};

/** Extends the deadline in force (延期). */
export type IssueExtend = {
  issue: IssueId;
  revision: number;
  /** The new deadline, later than the old one. */
  to: string;
  reason: string;
  approver?: PersonId | null;
  /** The day it was granted; default: today. */
  day?: string | null;
};

/** Lays a collected matter before a meeting. */
export type IssueLay = {
  meeting: MeetingId;
  issue: IssueId;
};

/** Says that two matters belong together without being one. */
export type IssueLinkPut = {
  issue: IssueId;
  other: IssueId;
};

/** A page of matters. */
export type IssueList = {
  /** Only this meeting's list, in its order. */
  meeting?: MeetingId | null;
  /** Only in these states; empty = all. */
  states?: State[];
  /** Only with these lamps; empty = all. */
  lamps?: Lamp[];
  grid?: PlaceId | null;
  /** Only promises that this person supervises (督办). */
  supervisor?: PersonId | null;
  /** First laid before a meeting in this period. */
  from?: string | null;
  to?: string | null;
  /** Words in matter, reporter, measure, unit, person or number. */
  query?: string;
  /** Default: by number; a meeting's list by its own. */
  order?: IssueOrder;
  offset?: number;
  /** Default 100. */
  limit?: number | null;
};

/** Merges a matter into another (并入). */
export type IssueMerge = {
  issue: IssueId;
  revision: number;
  target: IssueId;
  words?: string;
  /** Default: today. */
  day?: string | null;
};

/** In which order a list stands. */
export type IssueOrder = "number" | "urgency";

/** Records a matter at a meeting. */
export type IssueRaise = {
  meeting: MeetingId;
  summary: string;
  reporter?: ReporterInput;
  /** Default: guessed from the words. */
  category?: CategoryId | null;
  /** Default: 现场提出. */
  source?: Source | null;
  scale?: Scale | null;
  note?: string;
};

/** Counts a collected matter as raised without a meeting: market, hotline, visit. */
export type IssueRaiseOutside = {
  issue: IssueId;
  revision: number;
  /** Who dealt with it. */
  person?: PersonId | null;
  /** Where and how. */
  words?: string;
  /** Default: today. */
  day?: string | null;
};

/** Looks at a matter again (再议): a long-term one gets its next day, which is no extension. */
export type IssueReview = {
  issue: IssueId;
  revision: number;
  /** The next review day; needed for a long-term matter. */
  review_due?: string | null;
  words?: string;
  /** Default: today. */
  day?: string | null;
};

/** One matter. */
export type IssueShow = {
  issue: IssueId;
  /** Shows what this meeting decided. */
  meeting?: MeetingId | null;
};

/** Matters much like these words, for offering a link while typing. */
export type IssueSimilar = {
  summary: string;
  /** Default 3. */
  limit?: number | null;
};

/** Sorts a matter at its meeting: one of the five outcomes, 再议, 退回 or 待分类 (unsorts it). Sorting again replaces what this meeting decided. */
export type IssueSort = {
  meeting: MeetingId;
  issue: IssueId;
  /** The issue's revision that was read. */
  revision: number;
  outcome: Outcome;
  /** What was done (现场办结), the explanation (解释说明), what is asked for (移交). */
  words?: string;
  /** 工作举措 */
  measure?: string;
  department?: DepartmentId | null;
  person?: PersonId | null;
  supervisor?: PersonId | null;
  /** 协办 */
  co_handlers?: DepartmentId[];
  /** 解决时限 */
  deadline?: string | null;
  milestones?: MilestoneGiven[];
  collective_money?: boolean | null;
  /** In fen (1/100 元). */
  money_fen?: number | null;
  /** Day the department's answer is due (移交). */
  due_back?: string | null;
  /** Next review day (长期跟踪). */
  review_due?: string | null;
  /** The villager accepted the explanation. */
  accepted?: boolean | null;
  /** 协办人 */
  helpers?: PersonId[];
  /** Why, and by whose word, where an earlier outcome changes. */
  grounds?: Grounds;
};

/** Splits a matter off another (拆分): it gets its own number and waits to be sorted. */
export type IssueSplit = {
  issue: IssueId;
  revision: number;
  /** The new matter. */
  summary: string;
  /** Default: today. */
  day?: string | null;
};

/** Strikes a matter off (销号). */
export type IssueStrikeOff = {
  issue: IssueId;
  revision: number;
  /** 复核人; not needed where the villager accepted the explanation. */
  reviewer?: PersonId | null;
  /** The villager accepts the explanation now. */
  accepted?: boolean;
  words?: string;
  /** Default: today. */
  day?: string | null;
};

/** Takes such a link away. */
export type IssueUnlink = {
  issue: IssueId;
  link: RecordId;
};

/** Writes a return visit down (回访). 不满意 of the only respondent reopens the question by itself. */
export type IssueVisit = {
  issue: IssueId;
  revision: number;
  visitor?: PersonId | null;
  answers: VisitSaid[];
  /** Default: the lower median of the answers. */
  overall?: Rating | null;
  /** Whether one 不满意 among several leads to 待重开. */
  reopen?: boolean;
  note?: string;
  /** Default: today. */
  day?: string | null;
};

/** Takes a matter back (撤回), or brings back what was merged or withdrawn (恢复). */
export type IssueWithdraw = {
  issue: IssueId;
  revision: number;
  reason: string;
  /** Needed for a promise. */
  approver?: PersonId | null;
  /** Default: today. */
  day?: string | null;
};

/** The newest steps. */
export type JournalList = {
  /** Default 100. */
  limit?: number | null;
};

/** Why somebody is on the roster no longer. */
export type Leaving = "died" | "moved_out";

/** Cancels a planned meeting. */
export type MeetingCancel = {
  meeting: MeetingId;
  reason?: string;
};

/** Closes a meeting (收尾). */
export type MeetingClose = {
  meeting: MeetingId;
  /** `20:45`; default now if it is today. */
  ended?: string;
};

/** Edits a meeting that is not archived. */
export type MeetingEdit = {
  meeting: MeetingId;
  revision: number;
  plan: MeetingPlan;
  /** Default: as it was. */
  ended?: string | null;
  /** The speakers agreed that the minutes may be public; default: as it was. */
  speakers_consent?: boolean | null;
};

/** Invites a person, a department, or both. */
export type MeetingInvite = {
  meeting: MeetingId;
  person?: PersonId | null;
  department?: DepartmentId | null;
  /** A name that is not on the roster. */
  name?: string;
  /** Default: 对口干部. */
  role?: AttendeeRole | null;
};

/** A page of meetings, newest first. */
export type MeetingList = {
  offset?: number;
  /** Default 100. */
  limit?: number | null;
};

/** Plans a meeting. */
export type MeetingPlan = {
  kind: KindId;
  /** Default: 会议. */
  mode?: Mode | null;
  day: string;
  time?: string;
  place?: string;
  rain_place?: string;
  host?: SomeoneInput;
  recorder?: SomeoneInput;
  /** Places convened; empty = the whole village. */
  scope?: PlaceId[];
  note?: string;
};

/** One meeting. */
export type MeetingShow = {
  meeting: MeetingId;
};

/** Goes on to the next step of the procedure (or to the step at `position`). */
export type MeetingStepNext = {
  meeting: MeetingId;
  position?: number | null;
};

/** Takes an invitation back. */
export type MeetingUninvite = {
  invitation: RecordId;
};

/** A step on the way, as given. */
export type MilestoneGiven = {
  day: string;
  name: string;
};

/** Notes that a milestone was reached. */
export type MilestoneReach = {
  milestone: MilestoneId;
  /** `false` takes it back. */
  reached: boolean;
  /** Default: today. */
  day?: string | null;
};

/** Which needs are wanted. */
export type NeedList = {
  /** Matches that have ended, too. */
  past?: boolean;
};

/** Matches an offer to a matter or a wish, one of the two. */
export type NeedMatch = {
  resource: ResourceId;
  issue?: IssueId | null;
  wish?: WishId | null;
  /** None = today. */
  day?: string | null;
  note?: string;
};

/** Says what came of a match. */
export type NeedMatchEnd = {
  match: RecordId;
  revision: number;
  /** None = today. */
  day?: string | null;
  result: string;
};

/** Asks for nothing. */
export type Nothing = Record<string, never>;

/** A page of the roster. */
export type PeopleList = {
  /** Only in this place (grid, group, unit). */
  place?: PlaceId | null;
  query?: string;
  offset?: number;
  /** Default 100. */
  limit?: number | null;
  /** Also those who died or moved away. */
  past?: boolean;
};

/** Finds people by pinyin, initials, characters or phone tail. */
export type PeopleSearch = {
  query: string;
  /** Default 8. */
  limit?: number | null;
  /** Says who is already signed in there. */
  meeting?: MeetingId | null;
  /** Only people with a post (for host, responsible person, supervisor). */
  in_post?: boolean;
};

/** Adds a person by hand. */
export type PersonAdd = {
  name: string;
  sex?: Sex | null;
  birth?: string;
  phone?: string;
  relation?: string;
  party_member?: boolean;
  note?: string;
  /** An existing household … */
  household?: HouseholdId | null;
  /** … or a new one in this place (then the person is its head); neither = no household (cadres). */
  new_household_in?: PlaceId | null;
  household_code?: string;
  post?: PostGiven | null;
  /** How the person came into the household (出生, 婚入, 迁入); none = was always there. */
  came?: Came | null;
  /** On which day; none = today. */
  day?: string | null;
};

/** Edits a person; every field is written as given. */
export type PersonEdit = {
  person: PersonId;
  /** The revision that was read. */
  revision: number;
  name: string;
  sex?: Sex | null;
  birth?: string;
  phone?: string;
  relation?: string;
  party_member?: boolean;
  note?: string;
  household?: HouseholdId | null;
  new_household_in?: PlaceId | null;
  household_code?: string;
  /** A post held from today on, unless it is held already; none changes no post (`post_end` ends one). */
  post?: PostGiven | null;
};

/** Somebody died or moved away. */
export type PersonLeave = {
  person: PersonId;
  /** None = today. */
  day?: string | null;
  kind: Leaving;
  /** Who heads the household then; needed where several stay. */
  new_head?: PersonId | null;
  note?: string;
};

/** Merges a duplicate into another record of the same person. */
export type PersonMerge = {
  /** Stays, and gets what it lacks. */
  keep: PersonId;
  /** Is no longer listed; what names it means `keep` from now on. */
  gone: PersonId;
};

/** Removes somebody whom nothing refers to. */
export type PersonRemove = {
  person: PersonId;
};

/** Somebody who moved away comes back (返乡). */
export type PersonReturn = {
  person: PersonId;
  /** None = today. */
  day?: string | null;
  /** Into this household … */
  household?: HouseholdId | null;
  /** … or a new one in this place; neither = without a household (cadres). */
  new_household_in?: PlaceId | null;
  household_code?: string;
};

/** One person. */
export type PersonShow = {
  person: PersonId;
};

/** Likely duplicates. */
export type PersonSimilar = {
  /** Only of this person. */
  person?: PersonId | null;
  /** Default 50. */
  limit?: number | null;
};

/** Keeps a photo with a matter; place and camera are taken out of it. */
export type PhotoAdd = {
  issue: IssueId;
  kind: PhotoKind;
  /** The file; or else `data`. */
  path?: string;
  /** The photo itself, base64 (pasted). */
  data?: string;
  caption?: string;
  /** Default: today. */
  day?: string | null;
};

/** Takes a photo away; undo brings it back. */
export type PhotoRemove = {
  photo: AttachmentId;
};

/** Asks for a photo as it is kept. */
export type PhotoShow = {
  photo: AttachmentId;
  /** The longer side at most, in pixels; default: as kept. */
  side?: number | null;
};

/** Adds a place of any level. */
export type PlaceAdd = {
  /** None = for a grid, group or unit the village; for a village beside it; for a township the county. */
  parent?: PlaceId | null;
  level: PlaceLevel;
  name: string;
  code?: string;
};

/** Closes a place in which nobody lives any more; its records stay. */
export type PlaceClose = {
  place: PlaceId;
  /** Last day; none = today. */
  day?: string | null;
};

/** Renames a place, gives it a code, moves it under another one or among its siblings. */
export type PlaceEdit = {
  place: PlaceId;
  revision: number;
  name: string;
  code?: string;
  /** None = stays where it is. */
  parent?: PlaceId | null;
  position: number;
};

/** Removes a place that nothing refers to. */
export type PlaceRemove = {
  place: PlaceId;
};

/** The whole tree. */
export type PlaceTreeShow = {
  /** Closed places, too. */
  closed?: boolean;
};

/** Corrects a post that was written wrongly; a change of post ends one and gives another. */
export type PostEdit = {
  post: RecordId;
  revision: number;
  kind: PostKind;
  title?: string;
  place?: PlaceId | null;
  department?: DepartmentId | null;
  from?: string | null;
  to?: string | null;
};

/** Ends a post. */
export type PostEnd = {
  post: RecordId;
  revision: number;
  /** Last day; none = today. */
  to?: string | null;
};

/** Gives somebody a post; posts already held stay. */
export type PostGive = {
  person: PersonId;
  kind: PostKind;
  title?: string;
  place?: PlaceId | null;
  department?: DepartmentId | null;
  /** First day; none = unknown, open. */
  from?: string | null;
};

/** The post a person is given. */
export type PostGiven = {
  kind: PostKind;
  title?: string;
  department?: DepartmentId | null;
};

/** Which posts are wanted. */
export type PostList = {
  person?: PersonId | null;
  kind?: PostKind | null;
  /** For this place or one below it. */
  place?: PlaceId | null;
  /** Held on this day; none = today. */
  day?: string | null;
  /** Those that have ended, too. */
  past?: boolean;
};

/** Notes progress (工作进展). */
export type ProgressAdd = {
  issue: IssueId;
  kind: ProgressKind;
  words: string;
  /** Who did it. */
  person?: PersonId | null;
  /** Default: today. */
  day?: string | null;
};

/** Switches a kind's quota on or off for this village. */
export type QuotaSwitch = {
  kind: KindId;
  on: boolean;
};

/** Asks for a record's own history. */
export type RecordHistory = {
  /** issues, meetings, people, households, … */
  entity: string;
  id: string;
};

/** Notes a department's answer; `returned` sends the matter back to be sorted again. */
export type ReferralAnswer = {
  issue: IssueId;
  revision: number;
  answer: string;
  returned?: boolean;
  /** Default: today. */
  day?: string | null;
};

/** Who raised a matter: a person of the roster, a household, a name as written, or nobody. */
export type ReporterInput = {
  person?: PersonId | null;
  household?: HouseholdId | null;
  name?: string;
};

/** Adds an offer. */
export type ResourceAdd = {
  department: DepartmentId;
  name: string;
  keywords?: string[];
  note?: string;
};

/** Edits an offer. */
export type ResourceEdit = {
  resource: ResourceId;
  revision: number;
  name: string;
  keywords?: string[];
  note?: string;
  enabled: boolean;
};

/** Which offers are wanted. */
export type ResourceList = {
  department?: DepartmentId | null;
  /** Those no longer offered, too. */
  all?: boolean;
};

/** Removes an offer that was never matched. */
export type ResourceRemove = {
  resource: ResourceId;
};

/** Reads a roster and writes it in one step. */
export type RosterImport = {
  path: string;
  /** With a refused row nothing lands. */
  strict?: boolean;
};

/** Reads a roster without writing. */
export type RosterPreview = {
  path: string;
};

/** Sets one setting of the village. */
export type SettingPut = {
  /** recorder, duty_phone, duty_contact, answer_days, posting_days, due_soon_days, actor, … */
  key: string;
  /** Its value as text. */
  value: string;
};

/** A person by id, or just a name as written. */
export type SomeoneInput = {
  person?: PersonId | null;
  name?: string;
};

/** A sample village, or several. */
export type VillageDemo = {
  /** Years of meetings up to today; default 2. */
  years?: number | null;
  /** Households a village; default 96. */
  households?: number | null;
  /** How many villages; default 1. */
  villages?: number | null;
  /** Same seed and same day, same rows; default 1. */
  seed?: number | null;
};

/** Edits the village's own names. */
export type VillageEdit = {
  name: string;
  township: string;
  county: string;
};

/** The first start. */
export type VillageInit = {
  village: string;
  township?: string;
  county?: string;
  recorder?: string;
};

/** What one respondent of a return visit said. */
export type VisitSaid = {
  /** A person, or a household, or neither: a respondent without a name. */
  person?: PersonId | null;
  household?: HouseholdId | null;
  solved: Solved;
  rating: Rating;
  words?: string;
};

/** Every command with its request and response. */
export interface Commands {
  /** Where everything stands: village, day, counts, last backup, what undo would take back. */
  village_status: { request: Nothing; response: Status };
  /** Begins a village (the first start). */
  village_init: { request: VillageInit; response: Status };
  /** Builds a sample village, or several. */
  village_demo: { request: VillageDemo; response: Status };
  /** Edits the village's own names. */
  village_edit: { request: VillageEdit; response: Status };
  /** Sets one setting. */
  setting_put: { request: SettingPut; response: Status };
  /** Finds people by pinyin, initials, characters or phone tail. */
  people_search: { request: PeopleSearch; response: PeopleFound };
  /** A page of the roster. */
  people_list: { request: PeopleList; response: PeoplePage };
  /** One person. */
  person_show: { request: PersonShow; response: PersonView };
  /** Adds a person by hand. */
  person_add: { request: PersonAdd; response: PersonView };
  /** Edits a person. */
  person_edit: { request: PersonEdit; response: PersonView };
  /** The places below the village. */
  place_list: { request: Nothing; response: Places };
  /** Adds a place of any level. */
  place_add: { request: PlaceAdd; response: Places };
  /** Households of a place, or found by words. */
  household_list: { request: HouseholdList; response: Households };
  /** Departments, the most used first. */
  department_list: { request: DepartmentList; response: Departments };
  /** Adds a department, or gives the one of that name. */
  department_add: { request: DepartmentAdd; response: DepartmentView };
  /** Meeting kinds. */
  kind_list: { request: Nothing; response: Kinds };
  /** Switches a kind's quota on or off for this village. */
  quota_switch: { request: QuotaSwitch; response: Kinds };
  /** Categories. */
  category_list: { request: Nothing; response: Categories };
  /** Guesses a category from a matter's words. */
  category_guess: { request: CategoryGuess; response: CategoryGuessed };
  /** One household: who belongs and belonged to it, and what happened to it. */
  household_show: { request: HouseholdShow; response: HouseholdShown };
  /** Adds a household. */
  household_add: { request: HouseholdAdd; response: HouseholdShown };
  /** Edits a household's number and note, and names a new head (换户主). */
  household_edit: { request: HouseholdEdit; response: HouseholdShown };
  /** Splits members off a household (分户); gives the new one. */
  household_split: { request: HouseholdSplit; response: HouseholdShown };
  /** Joins a household to another (并户); gives the other one. */
  household_join: { request: HouseholdJoin; response: HouseholdShown };
  /** Moves a household within the village (村内搬迁). */
  household_move: { request: HouseholdMove; response: HouseholdShown };
  /** A whole household leaves the village (迁出). */
  household_leave: { request: HouseholdLeave; response: HouseholdShown };
  /** A household comes back (返乡). */
  household_return: { request: HouseholdReturn; response: HouseholdShown };
  /** Gives every household without a number one. */
  household_number: { request: HouseholdNumber; response: HouseholdsNumbered };
  /** Removes a household that nothing refers to. */
  household_remove: { request: HouseholdShow; response: Households };
  /** Somebody died or moved away (故, 迁出). */
  person_leave: { request: PersonLeave; response: PersonView };
  /** Somebody comes back (返乡). */
  person_return: { request: PersonReturn; response: PersonView };
  /** Somebody's households over time, and the duplicates merged into the record. */
  person_past_show: { request: PersonShow; response: PersonPast };
  /** Merges a duplicate into another record of the same person. */
  person_merge: { request: PersonMerge; response: PersonView };
  /** Records that look like one person. */
  person_similar: { request: PersonSimilar; response: SimilarPeople };
  /** Removes somebody whom nothing refers to. */
  person_remove: { request: PersonRemove; response: PeopleFound };
  /** Posts, by person, kind, place and day. */
  post_list: { request: PostList; response: Posts };
  /** Gives somebody a post. */
  post_give: { request: PostGive; response: Posts };
  /** Ends a post. */
  post_end: { request: PostEnd; response: Posts };
  /** Corrects a post. */
  post_edit: { request: PostEdit; response: Posts };
  /** Edits a unit. */
  department_edit: { request: DepartmentEdit; response: DepartmentView };
  /** Offers a unit in lists again, or no longer. */
  department_enable: { request: DepartmentEnable; response: DepartmentView };
  /** Removes a unit that nothing refers to. */
  department_remove: { request: DepartmentRemove; response: Departments };
  /** What units offer. */
  resource_list: { request: ResourceList; response: Resources };
  /** Adds an offer. */
  resource_add: { request: ResourceAdd; response: ResourceView };
  /** Edits an offer. */
  resource_edit: { request: ResourceEdit; response: ResourceView };
  /** Removes an offer that was never matched. */
  resource_remove: { request: ResourceRemove; response: Resources };
  /** Matters and wishes that wait for help, with offers that fit, and those that are matched. */
  need_list: { request: NeedList; response: Needs };
  /** Matches an offer to a matter or wish. */
  need_match: { request: NeedMatch; response: Needs };
  /** Says what came of a match. */
  need_match_end: { request: NeedMatchEnd; response: Needs };
  /** Renames or moves a place. */
  place_edit: { request: PlaceEdit; response: PlaceTree };
  /** Closes a place in which nobody lives any more. */
  place_close: { request: PlaceClose; response: PlaceTree };
  /** Removes a place that nothing refers to. */
  place_remove: { request: PlaceRemove; response: PlaceTree };
  /** The whole tree over all villages of the store. */
  place_tree_show: { request: PlaceTreeShow; response: PlaceTree };
  /** Reads a roster file without writing: what would land, what is refused and why. */
  roster_preview: { request: RosterPreview; response: RosterPlan };
  /** Imports a roster file in one step. */
  roster_import: { request: RosterImport; response: Imported };
  /** Meetings, newest first. */
  meeting_list: { request: MeetingList; response: Meetings };
  /** One meeting. */
  meeting_show: { request: MeetingShow; response: MeetingView };
  /** Plans a meeting. */
  meeting_plan: { request: MeetingPlan; response: MeetingView };
  /** Edits a meeting. */
  meeting_edit: { request: MeetingEdit; response: MeetingView };
  /** Cancels a planned meeting. */
  meeting_cancel: { request: MeetingCancel; response: MeetingView };
  /** Opens a meeting: number, 第n场, steps, and the households called are fixed. */
  meeting_open: { request: MeetingShow; response: MeetingView };
  /** Invites a person or department. */
  meeting_invite: { request: MeetingInvite; response: MeetingView };
  /** Takes an invitation back. */
  meeting_uninvite: { request: MeetingUninvite; response: MeetingView };
  /** Notes an invitation's answer. */
  invitation_answer: { request: InvitationAnswer; response: MeetingView };
  /** Goes on to the next step of the procedure. */
  meeting_step_next: { request: MeetingStepNext; response: MeetingView };
  /** Closes a meeting (收尾). */
  meeting_close: { request: MeetingClose; response: MeetingView };
  /** Opens a closed meeting again. */
  meeting_reopen: { request: MeetingShow; response: MeetingView };
  /** What became of earlier matters, to be read out first (上次事项反馈). */
  meeting_feedback: { request: MeetingShow; response: Feedback };
  /** Who came, by grid and household, and who is missing. */
  attendance_show: { request: MeetingShow; response: AttendanceView };
  /** Signs a person in; twice counts once. */
  attendance_add: { request: AttendanceAdd; response: SignedIn };
  /** Signs in somebody who is not on the roster. */
  attendance_add_new: { request: AttendanceAddNew; response: SignedIn };
  /** Takes a sign-in back. */
  attendance_remove: { request: AttendanceRemove; response: AttendanceView };
  /** Sets how many came without names. */
  headcount_put: { request: HeadcountPut; response: AttendanceView };
  /** Collects a matter before a meeting. */
  issue_collect: { request: IssueCollect; response: IssueView };
  /** Records a matter at a meeting. */
  issue_raise: { request: IssueRaise; response: IssueView };
  /** Lays a collected matter before a meeting. */
  issue_lay: { request: IssueLay; response: IssueView };
  /** Edits a matter's own words. */
  issue_edit: { request: IssueEdit; response: IssueView };
  /** Sorts a matter at its meeting (分类). */
  issue_sort: { request: IssueSort; response: IssueView };
  /** Notes progress (工作进展). */
  progress_add: { request: ProgressAdd; response: IssueLife };
  /** Extends the deadline in force (延期). */
  issue_extend: { request: IssueExtend; response: IssueLife };
  /** Says that a matter is done (办结). */
  issue_done: { request: IssueDone; response: IssueLife };
  /** Writes a return visit down (回访). */
  issue_visit: { request: IssueVisit; response: IssueLife };
  /** Strikes a matter off by a second person (销号). */
  issue_strike_off: { request: IssueStrikeOff; response: IssueLife };
  /** Gives a matter its outcome, or another one, outside a meeting; takes it up again (重开, 再受理). */
  issue_decide: { request: IssueDecide; response: IssueLife };
  /** Counts a collected matter as raised without a meeting. */
  issue_raise_outside: { request: IssueRaiseOutside; response: IssueLife };
  /** Notes a department's answer, or that it sends the matter back (答复, 退回). */
  referral_answer: { request: ReferralAnswer; response: IssueLife };
  /** Looks at a matter again; a long-term one gets its next day (再议). */
  issue_review: { request: IssueReview; response: IssueLife };
  /** Takes a matter back (撤回). */
  issue_withdraw: { request: IssueWithdraw; response: IssueLife };
  /** Brings back what was merged or withdrawn (恢复). */
  issue_restore: { request: IssueWithdraw; response: IssueLife };
  /** Merges a matter into another (并入). */
  issue_merge: { request: IssueMerge; response: IssueLife };
  /** Splits a matter off another (拆分). */
  issue_split: { request: IssueSplit; response: IssueLife };
  /** Says that two matters belong together. */
  issue_link: { request: IssueLinkPut; response: IssueLife };
  /** Takes such a link away. */
  issue_unlink: { request: IssueUnlink; response: IssueLife };
  /** Notes that a milestone was reached. */
  milestone_reach: { request: MilestoneReach; response: IssueLife };
  /** Changes measure, unit, people or helpers of the promise in force, with a reason. */
  commitment_edit: { request: CommitmentEdit; response: IssueLife };
  /** Keeps a photo with a matter. */
  photo_add: { request: PhotoAdd; response: IssueLife };
  /** A photo as the window shows it. */
  photo_show: { request: PhotoShow; response: PhotoShown };
  /** Takes a photo away. */
  photo_remove: { request: PhotoRemove; response: IssueLife };
  /** The table of transitions. */
  transition_list: { request: Nothing; response: Moves };
  /** Who supervises promises, with how many. */
  supervisor_list: { request: Nothing; response: Supervisors };
  /** One matter with its life. */
  issue_show: { request: IssueShow; response: IssueLife };
  /** Matters by meeting, state, lamp, place, period and words. */
  issue_list: { request: IssueList; response: Issues };
  /** Matters much like these words. */
  issue_similar: { request: IssueSimilar; response: SimilarIssues };
  /** What to do today, by urgency. */
  today_list: { request: Nothing; response: TodayList };
  /** The figures people report, with the report sentence. */
  figures_show: { request: FiguresShow; response: FiguresView };
  /** The rows behind one figure; their number is the figure. */
  figures_rows: { request: FiguresRows; response: FigureRowsView };
  /** Reads a day as people type it. */
  day_read: { request: DayRead; response: DayReading };
  /** Lays a paper out for the screen. */
  document_preview: { request: DocumentPreview; response: Preview };
  /** Prints a paper into a PDF file and registers the sheet. */
  document_print: { request: DocumentPrint; response: Printed };
  /** The newest steps. */
  journal_list: { request: JournalList; response: Steps };
  /** A record's own history. */
  record_history: { request: RecordHistory; response: History };
  /** Takes back the newest step. */
  journal_undo: { request: Nothing; response: TakenBack };
  /** Takes back the newest undo. */
  journal_redo: { request: Nothing; response: TakenBack };
  /** Replays the journal and compares it with the tables. */
  data_check: { request: Nothing; response: Checked };
  /** Makes a verified copy of everything. */
  backup_make: { request: BackupMake; response: BackupMade };
  /** Keeps half-written words. */
  draft_keep: { request: DraftKeep; response: Done };
  /** Reads half-written words. */
  draft_read: { request: DraftRead; response: Draft };
}

export type CommandName = keyof Commands;
