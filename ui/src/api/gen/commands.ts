// Made from the command list in src-tauri/crates/desk/src/commands by `make generated`. Do not edit.

/** A meeting's agenda and what it can be filled from. */
export type Agenda = {
  items: AgendaItemView[];
  /** Collected and not laid before any meeting: of the places convened first, then the longest waiting. */
  pool: IssueView[];
  /** To be talked about again: a review that falls due by then, or waiting to be reopened. */
  again: IssueView[];
};

/** A matter on the agenda. */
export type AgendaItemView = {
  issue: IssueView;
  /** It stands in the meeting's list already. */
  laid: boolean;
};

/** How many were laid. */
export type AgendaLaid = {
  laid: number;
  agenda: Agenda;
};

/** Why two records look like one person. */
export type Alike = "id_tail" | "phone" | "birth" | "household" | "name";

/** One file of a pack. */
export type ArchiveItem = {
  /** Names it in a request: `minutes`, `photo:…`. */
  key: string;
  /** `01`; photos are counted by themselves. */
  number: string;
  /** The paper; none of a photo. */
  document: DocumentKind | null;
  edition: Edition | null;
  /** The photo; none of a paper. */
  photo: AttachmentId | null;
  /** It belongs to the meeting itself and can be taken away again. */
  own_photo: boolean;
  /** 件名 */
  name: string;
  /** `01 会议通知.pdf`, `照片/01 签到表.jpg` */
  file: string;
  pages: number;
  /** 形成日期 */
  formed_on: string;
  /** 保管期限 */
  retention: Retention;
};

/** Something that a pack lacks, or that is still open. It is said, and hinders nothing. */
export type ArchiveLack = "signed_sheet" | "minutes" | "board" | "unsorted" | "open" | "lost_photos";

/** A lack with how many it is about, where it is about several. */
export type ArchiveNotice = {
  lack: ArchiveLack;
  count: number;
};

/** What a pack would hold, and what it lacks. */
export type ArchivePlan = {
  /** `2026-11-21 板凳会 第11场 归档` */
  folder: string;
  items: ArchiveItem[];
  notices: ArchiveNotice[];
  /** The day it was archived; such a meeting is not archived again. */
  archived_on: string | null;
};

/** A pack that was made up. */
export type Archived = {
  /** The whole path of the pack's folder. */
  folder: string;
  archived_on: string;
  files: ArchivedFile[];
  notices: ArchiveNotice[];
};

/** One file as it lies in the pack. */
export type ArchivedFile = {
  number: string;
  name: string;
  file: string;
  pages: number;
  bytes: number;
  formed_on: string;
  retention: Retention;
  /** SHA-256, 64 hexadecimal digits. */
  sha256: string;
  /** The registered sheet; none of photos and of what is bound together. */
  sheet: DocumentId | null;
  /** 诺2026-011 */
  sheet_number: string;
  /** 3F7A 91C2 0BD4 */
  code: string;
};

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

/** What a copy holds. */
export type BackupHolds = {
  path: string;
  villages: HeldVillage[];
  photos: number;
  /** Photos that lie neither beside the copy nor here. */
  photos_missing: number;
  schema: number;
  /** Steps that were taken here and that the copy does not have; none where the data cannot be read. */
  beyond: number | null;
};

/** The copy. */
export type BackupMade = {
  backup: BackupView;
  path: string;
};

/** What was made. */
export type BackupRenewed = {
  made: BackupView[];
  /** Old copies that went. */
  thinned: number;
  /** Copies that were written anew without people who were erased since. */
  erased: number;
  /** Why there is none in the second place though it is there: a fault's code; empty if all is well. */
  second_fault: string;
};

/** The last copy that was made and verified. */
export type BackupView = {
  /** Instant, RFC 3339 in UTC. */
  at: string;
  /** Its civil day and time as people say them: 昨天 21:40. */
  words: string;
  file: string;
  bytes: number;
  place: CopyPlace;
};

/** All copies that are known, newest first. */
export type Backups = {
  copies: CopyView[];
  second: SecondPlace | null;
};

/** A photo of the board. */
export type BoardPhoto = {
  id: AttachmentId;
  caption: string;
  day: string | null;
};

/** A cadre's promises. Those for which only a unit answers stand under nobody. */
export type CadreLine = {
  person: PersonId | null;
  /** Empty for nobody. */
  name: string;
  /** Promises open on day D. */
  open: number;
  overdue: number;
  /** Done in the period. */
  done: number;
  /** Of these, in time. */
  in_time: RateView;
  /** 平均办理天数, `11.5`. */
  mean_days: string | null;
  /** 积分; none for nobody. */
  points: number | null;
};

/** Categories in their order, those below right after the one above. */
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
  revision: number;
  name: string;
  /** The category above. */
  parent: CategoryId | null;
  /** As a picker shows it: 基础设施 › 路灯; of a category without one above, its name. */
  path: string;
  keywords: string[];
  /** None: that of the category above, else the village's own. */
  answer_days: number | null;
  enabled: boolean;
  /** How many matters are or were in it. */
  issues: number;
};

/** How a record changed. */
export type ChangeKind = "added" | "changed" | "removed";

/** A row that has changed since a sheet was printed. */
export type ChangedRow = {
  entity: string;
  id: string;
  /** What it is about: a matter's words, a name. */
  about: string;
  /** The newest command that changed it, by whom, on which day. */
  op: string;
  actor: string;
  day: string | null;
};

/** What a check found; all is well if `findings` is empty. */
export type Checked = {
  journal_rows: number;
  rows: number;
  findings: FindingView[];
  /** Holes in the chain that a salvage found and wrote down: no finding any more. */
  gaps: number;
  /** The backup whose chain heads were compared; empty if there is none. */
  anchor: string;
};

/** Where an issue of the cohort stands on day D, in the order of the report sentence. */
export type Class = "resolved" | "planned" | "studied" | "referred" | "explained" | "raised" | "to_reopen" | "withdrawn";

/** How far the record of a held meeting is finished. */
export type Closing = "open" | "closed" | "archived";

/** What was collected, in the order given. */
export type CollectedMany = {
  issues: IssueId[];
};

/** A recognised column. */
export type ColumnView = {
  /** From the left, from 0. */
  column: number;
  /** The header as it stands in the file. */
  header: string;
  /** What it was taken for; empty = not used. */
  field: string;
};

/** Why a copy was made. */
export type CopyKind = "regular" | "before_restore" | "before_upgrade";

/** Where a copy lies. */
export type CopyPlace = "here" | "second" | "elsewhere";

/** One copy in a list. */
export type CopyView = {
  path: string;
  file: string;
  place: CopyPlace;
  kind: CopyKind;
  /** When it was made (RFC 3339, UTC). */
  at: string;
  /** 昨天 21:40 */
  words: string;
  bytes: number;
};

/** How much there is. */
export type Counts = {
  households: number;
  people: number;
  meetings: number;
  issues: number;
};

/** The file. */
export type DataExported = {
  path: string;
  tables: number;
  rows: number;
  bytes: number;
};

/** Where the data lie now. */
export type DataMoved = {
  folder: string;
  /** The old folder; what lay there is kept. */
  kept: string;
};

/** What was read out of damaged data. */
export type DataSalvaged = {
  status: Status;
  rows: number;
  /** How many of them the journal alone still had. */
  from_journal: number;
  journal_rows: number;
  /** Holes in the journal. */
  gaps: number;
  /** Rows that could not be placed, with all that they say. */
  left_out: LeftOutView[];
  /** The list of the same as a file; empty if nothing was left out. */
  report: string;
  /** Where the damaged files lie. */
  kept: string;
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

/** A dispute mediated on the spot. */
export type DisputeId = string;

/** Where a mediated dispute stands. */
export type DisputeState = "open" | "agreed" | "not_agreed" | "handed_over";

/** How many disputes stand in one state. */
export type DisputeStateCount = {
  state: DisputeState;
  name: string;
  count: number;
};

/** A dispute (internal). */
export type DisputeView = {
  id: DisputeId;
  revision: number;
  day: string;
  place: string;
  title: string;
  words: string;
  parties: Someone[];
  mediator: Someone;
  meeting: MeetingId | null;
  meeting_title: string;
  state: DisputeState;
  /** 调解中 */
  state_name: string;
  settled_on: string | null;
  agreement: string;
  handed_to: string;
  note: string;
};

/** A page of disputes, open ones first, then the newest. */
export type Disputes = {
  total: number;
  /** Every state with all that the words find, whatever states were chosen. */
  states: DisputeStateCount[];
  disputes: DisputeView[];
};

/** The sheet, and what has changed since it was printed. */
export type DocumentChecked = {
  document: DocumentId;
  kind: DocumentKind;
  edition: Edition;
  number: string;
  /** `3F7A 91C2 0BD4` */
  code: string;
  printed: string;
  pages: number;
  voided: boolean;
  /** Whether the rows that are kept with the sheet still give its code. */
  genuine: boolean;
  /** How many rows it shows. */
  rows: number;
  /** Those that have changed since. */
  changed: ChangedRow[];
};

/** The papers, each form a row, a paper's default form first. */
export type DocumentForms = {
  rows: DocumentRow[];
  /** All columns that a ledger can have. */
  columns: LedgerColumn[];
};

/** A printed document. */
export type DocumentId = string;

/** A document that the app prints. The command line writes `-` for `_`. */
export type DocumentKind = "notice" | "slips" | "cards" | "sign_in" | "minutes" | "commitments" | "timetable" | "ledger" | "results" | "handover" | "monthly" | "year_plan";

/** One form of a paper. */
export type DocumentRow = {
  document: DocumentKind;
  /** Empty where the paper has one form. */
  form: string;
  /** It has a public edition; minutes only once the speakers' consent is recorded. */
  public: boolean;
  /** `a4`, `a3`; its own first. */
  sizes: string[];
  /** Of one meeting; else of a period or of matters. */
  of_meeting: boolean;
  /** What a paper that is not of one meeting tells of: `days` (from one to another), `month`, `year`; empty for a meeting's. */
  period: string;
  /** It can be of one place only. */
  of_place: boolean;
  /** The sizes on which it can be set in large type. */
  large: string[];
  /** The columns it has where none are chosen; empty where none can be chosen. */
  columns: string[];
  /** The files for other programs that it can be, the most wanted first. */
  formats: FileFormat[];
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

/** A file for other programs that was written. */
export type Exported = {
  /** Its entry in the register of what left. */
  sheet: DocumentId;
  path: string;
  format: FileFormat;
  /** Items in it. */
  items: number;
  bytes: number;
  /** 台2026-003 */
  number: string;
  /** 3F7A 91C2 0BD4 */
  code: string;
  edition: Edition;
  hits: HitView[];
  /** What is wrong in the county's files; where something is, the shipped form was taken. */
  template_faults: TemplateFaultView[];
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
  /** Its category, as it is now. */
  category: CategoryId | null;
  village: string;
};

/** The rows behind a figure; `total` is the figure. */
export type FigureRowsView = {
  figure: Figure;
  total: number;
  rows: FigureRowView[];
};

/** The figures of another period, by the name under which they are compared. */
export type FiguresBeside = {
  /** 上月, 上月同期, 上季度, 上年同期 */
  name: string;
  /** Nothing is recorded of it: there is nothing to compare with. */
  nothing: boolean;
  figures: FiguresView;
};

/** The file. */
export type FiguresExported = {
  path: string;
  bytes: number;
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
  /** 服务集市, beside the meetings; none where a part of a village is asked, to which no market comes. */
  markets: MarketFigures | null;
  /** The report sentence. */
  sentence: string;
};

/** A file for other programs. */
export type FileFormat = "xlsx" | "csv" | "docx" | "json" | "png";

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

/** A grid's figures. What has no grid stands under no place. */
export type GridLine = {
  /** None: what belongs to the village as a whole. */
  place: PlaceId | null;
  name: string;
  person_times: number;
  collected: number;
  resolved: number;
  overdue: number;
  response: RateView;
  satisfaction: RateView;
  /** 积分; none for what belongs to the village as a whole. */
  points: number | null;
};

/** Why an earlier matter is told. */
export type Group = "finished" | "moved" | "overdue";

/** What became of a posting, in the order of precedence: void, taken down, else by its last day. */
export type Hanging = "up" | "due" | "late" | "down" | "void";

/** People without names. */
export type HeadcountView = {
  grid: PlaceId | null;
  grid_name: string;
  role: AttendeeRole;
  people: number;
};

/** One village in a copy. */
export type HeldVillage = {
  name: string;
  township: string;
  county: string;
  households: number;
  people: number;
  meetings: number;
  issues: number;
  /** When the newest step was written (RFC 3339, UTC). */
  newest: string;
  /** 11月20日 21:40 */
  newest_words: string;
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
  /** The whole text it was found in, as it was written. */
  source: string;
  /** The whole text as the sheet has it. */
  instead: string;
  /** A few words before it. */
  before: string;
  /** What was found. */
  found: string;
  /** A few words after it. */
  after: string;
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
  /** Its ways through procedures, oldest first. */
  proceedings: ProceedingView[];
  /** Procedures that its scale or its money suggests. */
  procedures: ProcedureOffered[];
};

/** A matter as it will land. */
export type IssueLine = {
  sheet: string;
  row: number;
  /** `add`, `unchanged` */
  landing: string;
  own_number: string;
  raised_on: string;
  /** Whether a meeting of that day is known. */
  at_meeting: boolean;
  place: string;
  reporter: string;
  /** Whether the reporter is on the roster. */
  reporter_known: boolean;
  category: string;
  summary: string;
  outcome: Outcome | null;
  state: State;
  department: string;
  /** Whether the unit is new here. */
  department_new: boolean;
  person: string;
  measure: string;
  deadline: string | null;
  done_on: string | null;
  note: string;
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

/** What an import of a ledger would do. */
export type IssuesPlan = {
  file: string;
  /** xlsx, xls, csv utf-8, csv gb18030, pasted */
  source: string;
  columns: ColumnView[];
  /** What a column may hold. */
  fields: string[];
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
  /** Units that are new here. */
  departments: number;
  refused: RowNote[];
  warnings: RowNote[];
  /** The first 200 rows as they will land. */
  lines: IssueLine[];
};

/** What was recorded, in the order given. */
export type IssuesRaised = {
  issues: IssueView[];
};

/** Somebody who keeps the records here. */
export type KeeperView = {
  name: string;
  /** Whether they must give a PIN to sit down. */
  has_pin: boolean;
};

/** Who shares this computer, and who sits at it. */
export type Keepers = {
  keepers: KeeperView[];
  /** Who chose their name since the program started; empty if nobody did. */
  sits: string;
  /** After so many minutes without a key the screen is locked; 0 = never. */
  idle_minutes: number;
};

/** A meeting kind (板凳会, 亲加奔, …). */
export type KindId = string;

/** A meeting kind. */
export type KindView = {
  id: KindId;
  revision: number;
  name: string;
  title: string;
  /** Where room is scarce. */
  short: string;
  list_name: string;
  motto: string;
  /** Its sign in the year plan. */
  symbol: string;
  mode: Mode;
  procedure: ProcedureId | null;
  procedure_name: string;
  /** The steps' names. */
  steps: string[];
  /** What it prints unless said otherwise. */
  documents: DocumentKind[];
  roles: AttendeeRole[];
  /** Empty: the form's own columns. */
  ledger_columns: string[];
  /** How many per period; 0 = no quota. */
  quota_count: number;
  /** month, quarter, year */
  quota_period: string;
  /** Whether this village is bound by it. */
  quota_on: boolean;
  /** Disabled ones are no longer offered. */
  enabled: boolean;
  /** How many meetings are of this kind; one that is used cannot be removed. */
  meetings: number;
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

/** Board and people of the newest posting. */
export type LastPosting = {
  board: string;
  reviewer: PersonId | null;
  reviewer_name: string;
  poster: PersonId | null;
  poster_name: string;
};

/** A column of the ledger. */
export type LedgerColumn = {
  column: string;
  /** It may stand on public paper. */
  public: boolean;
};

/** A row that could not be placed. */
export type LeftOutView = {
  entity: string;
  row: Record<string, unknown>;
};

/** What a level is called here. */
export type LevelNameView = {
  level: PlaceLevel;
  revision: number;
  name: string;
  /** The usual word. */
  usual: string;
};

/** What the levels are called here, the highest first. */
export type LevelNames = {
  levels: LevelNameView[];
};

/** Which list it is by its headers; none if it is none of them. */
export type ListGuessed = {
  list: ListName | null;
};

/** Which list a file holds. */
export type ListName = "roster" | "issues" | "meetings";

/** The whole manual. */
export type Manual = {
  parts: ManualPart[];
};

/** A task, a page of the window, a stage of a meeting. Keys of the keyboard stand in back quotes. */
export type ManualChapter = {
  key: string;
  title: string;
  lead: string;
  sections: ManualSection[];
};

/** The chapters that fit: by their names first, then by what they say. */
export type ManualFound = {
  chapters: ManualHit[];
};

/** A chapter that fits. */
export type ManualHit = {
  /** Its key. */
  key: string;
  /** The first sentence that has the words, if its title has them not. */
  sentence: string;
};

/** A part of it. */
export type ManualPart = {
  name: string;
  chapters: ManualChapter[];
};

/** A picture's name, what it shows, and its size in pixels. */
export type ManualPicture = {
  name: string;
  shows: string;
  width: number;
  height: number;
};

/** A picture's file. */
export type ManualPictureFile = {
  /** A PNG, as base64. */
  png: string;
};

/** Words, then steps, then a picture, then what to mind; what is not there is empty. */
export type ManualSection = {
  heading: string;
  text: string[];
  steps: string[];
  picture: ManualPicture | null;
  note: string;
};

/** The booklet's file. */
export type ManualWritten = {
  path: string;
  pages: number;
  bytes: number;
};

/** What became of many matters in one step. */
export type ManyChanged = {
  /** How many were changed. */
  changed: number;
  /** Those that could not take it, and why; they are as before. */
  passed: PassedOver[];
};

/** Figures of markets up to day D: days = held + cancelled + missed + waiting; stalls and served are the sums over `kinds` and over `by_village`. */
export type MarketFigures = {
  from: string;
  to: string;
  /** Day D: later market days do not count. */
  on: string;
  /** Days on the rota. */
  days: number;
  held: number;
  cancelled: number;
  /** 漏办 */
  missed: number;
  /** Planned for today. */
  waiting: number;
  /** Villages with a day held … */
  villages_reached: number;
  /** … of those on the rota. */
  villages: number;
  stalls: number;
  /** How many people were served. */
  served: number;
  /** Problems taken. */
  taken: number;
  /** Solved on the day, of those taken. */
  solved: RateView;
  /** Of those taken, never written down one by one. */
  unlisted_taken: number;
  /** Of those solved, never written down one by one. */
  unlisted_solved: number;
  kinds: MarketKindFigure[];
  by_village: MarketVillageFigure[];
};

/** A service market (服务集市). */
export type MarketId = string;

/** The stalls of one kind. */
export type MarketKindFigure = {
  kind: StallKindId;
  name: string;
  /** Of the days held, those with such a stall. */
  days: number;
  stalls: number;
  served: number;
};

/** A problem taken at a market. */
export type MarketProblem = {
  issue: IssueId;
  number: string;
  summary: string;
  /** Empty: nobody was named. */
  reporter: string;
  /** Where it stands now. */
  state: State;
  /** It was solved on the market's day. */
  solved: boolean;
};

/** A market day in a list. */
export type MarketRow = {
  id: MarketId;
  revision: number;
  day: string;
  time: string;
  host_village: string;
  place: string;
  state: MeetingState;
  /** 漏办: planned, and the day has passed. */
  missed: boolean;
  note: string;
  cancel_reason: string;
  stalls: number;
  /** How many people were served. */
  served: number;
  /** Problems taken, unlisted ones too. */
  taken: number;
  /** Of these, solved on the day. */
  solved: number;
  unlisted_taken: number;
  unlisted_solved: number;
};

/** A market day with its stalls and problems. */
export type MarketView = {
  row: MarketRow;
  stalls: StallView[];
  problems: MarketProblem[];
};

/** The market days of one village of the rota. */
export type MarketVillageFigure = {
  name: string;
  /** Days on the rota up to day D. */
  days: number;
  /** Of these, held. */
  held: number;
  stalls: number;
  served: number;
  taken: number;
  solved: number;
};

/** The market days of a year, in their order. */
export type Markets = {
  year: number;
  markets: MarketRow[];
  /** Villages that a market ever came to, or is to come to, to pick from. */
  host_villages: string[];
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

/** A meeting as it will land. */
export type MeetingLine = {
  sheet: string;
  row: number;
  /** `add`, `unchanged` */
  landing: string;
  day: string;
  time: string;
  kind: string;
  scope: string;
  place: string;
  host: string;
  villagers: number | null;
  cadres: number | null;
  note: string;
};

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
  /** The day it was archived. */
  archived_on: string | null;
  steps: StepOfMeeting[];
  invitations: InvitationView[];
  outcomes: OutcomeCount[];
  /** The closing sentence: 到会327人，收集问题27件，其中现场办结7件、… */
  summary: string;
  /** How the minutes will name it: 青山村2026年第11场板凳会. */
  name: string;
  /** What its kind prints unless said otherwise, in the kind's order; offered first. */
  documents: DocumentKind[];
  /** Who its kind expects, in the kind's order; offered first at the sign-in. */
  roles: AttendeeRole[];
  /** The columns that its kind's ledger has instead of the form's own, in order. */
  ledger_columns: string[];
  /** The speakers agreed that the minutes may be public. */
  speakers_consent: boolean;
  /** Just planned, the first of a kind whose quota this village was never asked about: it is asked now, once. */
  quota_question?: boolean;
};

/** Meetings. */
export type Meetings = {
  total: number;
  meetings: MeetingRow[];
};

/** What an import of meetings would do. */
export type MeetingsPlan = {
  file: string;
  source: string;
  columns: ColumnView[];
  fields: string[];
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: RowNote[];
  warnings: RowNote[];
  lines: MeetingLine[];
};

/** What was planned. */
export type MeetingsPlanned = {
  meetings: MeetingId[];
  /** The first of a kind whose quota this village was never asked about: it is asked now, once. */
  quota_question: KindId | null;
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

/** A matter that was left as it is. */
export type PassedOver = {
  issue: IssueId;
  number: string;
  summary: string;
  /** Why: a fault's code, and what its text needs. */
  code: string;
  params: Record<string, unknown>;
};

/** The recovery code, which is told this once. */
export type PassphraseKept = {
  recovery: string;
  status: Status;
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

/** How a period stands. */
export type PeriodStanding = "met" | "open" | "missed" | "to_come";

/** What was erased. */
export type PersonErased = {
  /** Records that read otherwise now. */
  records: number;
  /** Rows of the journal that were emptied or redacted. */
  journal_rows: number;
  photos: number;
  drafts: number;
  /** Copies here that still tell; they are written anew when copies are next looked after. */
  copies: number;
};

/** The file. */
export type PersonExported = {
  path: string;
  rows: number;
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

/** One record that says something of them. */
export type PersonRow = {
  entity: string;
  /** The matter or meeting it belongs to. */
  about: string;
  /** What it says; ids are names already. None where it says nothing but whose it is. */
  change: RecordChange | null;
};

/** Everything that is known of a person, table by table. */
export type PersonRows = {
  person: PersonId;
  name: string;
  rows: PersonRow[];
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

/** A page of entries. */
export type PointEntries = {
  from: string;
  to: string;
  total: number;
  /** The points of all of them together. */
  sum: number;
  entries: PointEntryView[];
};

/** An entry. */
export type PointEntryView = {
  id: RecordId;
  subject: PointSubject;
  place: PlaceId | null;
  person: PersonId | null;
  /** The name as of that day. */
  name: string;
  rule: PointRuleId | null;
  /** As the rule is called now; empty where points were given freely. */
  rule_name: string;
  day: string;
  points: number;
  reason: string;
  witness: string;
  /** The entry that this one takes back. */
  corrects: RecordId | null;
  /** The entry that takes this one back. */
  corrected_by: RecordId | null;
};

/** A rule that gives points. */
export type PointRuleId = string;

/** A rule. */
export type PointRuleView = {
  id: PointRuleId;
  revision: number;
  subject: PointSubject;
  name: string;
  points: number;
  note: string;
  position: number;
  enabled: boolean;
};

/** Rules in their order. */
export type PointRules = {
  rules: PointRuleView[];
};

/** Whom points are given to. */
export type PointSubject = "village" | "grid" | "cadre";

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

/** The log with what a new line begins with. */
export type PostingLog = {
  postings: PostingView[];
  /** Boards used before, the latest first. */
  boards: string[];
  /** The last day a sheet may hang that is posted today. */
  until: string;
  /** The newest posting, whose board and people are offered again. */
  last: LastPosting | null;
};

/** One line of the log. */
export type PostingView = {
  id: RecordId;
  revision: number;
  sheet: SheetView;
  board: string;
  reviewer: PersonId | null;
  reviewer_name: string;
  reviewed_on: string | null;
  from: string;
  /** The last day it may hang. */
  to: string;
  poster: PersonId | null;
  poster_name: string;
  taken_down_on: string | null;
  note: string;
  voided_on: string | null;
  void_reason: string;
  hanging: Hanging;
  /** Days left while it hangs; negative when over. */
  days: number | null;
  /** 贴着，还有 3 天; 今天该取下; 超 2 天; 已取下; 作废 */
  words: string;
  photos: BoardPhoto[];
};

/** Posts by kind, then by person. */
export type Posts = {
  posts: PostRow[];
};

/** One way of being quorate: so large a share of a body is present. */
export type Presence = {
  /** Who is entitled. */
  body: VotingBody;
  /** How large a share of them must be there. */
  share: Share;
};

/** The pages to be seen. */
export type Preview = {
  title: string;
  edition: Edition;
  /** How many pages the paper has. */
  page_count: number;
  /** The page number of the first one here. */
  first: number;
  pages: PageView[];
  hits: HitView[];
  /** Texts that somebody wrote otherwise for the public. */
  settled: SettledText[];
  /** Characters that no face has; printed as boxed code points. */
  missing: string[];
  /** Items (第n件) with a photo whose file is gone or cannot be read: no frame stands for it. */
  lost_photos: number[];
  /** A sensible file name: `2026-11-21 板凳会 承诺清单 公开版.pdf`. */
  file_name: string;
  /** Items on the paper. */
  items: number;
};

/** A paper that was printed. */
export type Printed = {
  /** The sheet, for the posting log. */
  sheet: DocumentId;
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
  /** Items (第n件) with a photo whose file is gone or cannot be read: no frame stands for it. */
  lost_photos: number[];
  /** What is wrong in the county's files; where something is, the shipped form was printed. */
  template_faults: TemplateFaultView[];
};

/** A procedure: an ordered list of steps. */
export type ProcedureId = string;

/** A procedure that a matter's scale or money suggests. */
export type ProcedureOffered = {
  procedure: ProcedureId;
  name: string;
  /** The promise spends collective money: it must go this way. */
  for_money: boolean;
  /** The matter's scale suggests it. */
  for_scale: boolean;
};

/** One step of a procedure. */
export type ProcedureStepView = {
  name: string;
  hint: string;
  kind: StepKind;
  quorum: Quorum | null;
  /** 党员到会不少于三分之二，到会的过半数同意 */
  quorum_words: string;
};

/** A procedure. */
export type ProcedureView = {
  id: ProcedureId;
  revision: number;
  name: string;
  /** The scales of matters that it is suggested for. */
  scales: Scale[];
  /** Asked for by whatever spends collective money. */
  for_money: boolean;
  steps: ProcedureStepView[];
  enabled: boolean;
  /** The kinds that follow it. */
  kinds: string[];
  /** How many matters walk or walked it. */
  proceedings: number;
};

/** Procedures in their order. */
export type Procedures = {
  procedures: ProcedureView[];
};

/** How a matter's way through a procedure ended. */
export type ProceedingEnd = "completed" | "rejected" | "dropped";

/** A matter's way through a procedure. */
export type ProceedingId = string;

/** One step of a proceeding. */
export type ProceedingStepView = {
  position: number;
  name: string;
  hint: string;
  kind: StepKind;
  quorum: Quorum | null;
  /** 党员到会不少于三分之二，到会的过半数同意; empty if nothing is voted on. */
  quorum_words: string;
  done_on: string | null;
  meeting: MeetingId | null;
  /** 亲加奔 第3场 */
  meeting_title: string;
  document: DocumentId | null;
  who: string;
  note: string;
  result: string;
  vote: VoteView | null;
  /** Of a vote that was held. */
  passed: boolean | null;
};

/** A matter's way through a procedure. */
export type ProceedingView = {
  id: ProceedingId;
  procedure: ProcedureId;
  name: string;
  for_money: boolean;
  began_on: string;
  ended_on: string | null;
  ended_how: ProceedingEnd | null;
  ended_name: string;
  reason: string;
  steps: ProceedingStepView[];
  /** How many steps are done. */
  done: number;
  /** The step to come, while it is going. */
  next: number | null;
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

/** A wish as it may hang. */
export type PublicWish = {
  /** The words, masked. */
  words: string;
  /** The grid; of a sensitive wish nothing. */
  place: string | null;
  /** Somebody took it. */
  claimed: boolean;
  /** It was fulfilled. */
  fulfilled: boolean;
  /** How many places of the words were masked. */
  masked: number;
};

/** What stands on public paper for a text; the same where nothing was said. */
export type PublicWordsView = {
  source: string;
  words: string;
};

/** A quorum rule: any one of the ways of being present, and the share of those present that must agree. */
export type Quorum = {
  /** 村民会议: more than half of the adults, or two thirds of the households. */
  any_of: Presence[];
  /** Of those present. */
  agree: Share;
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

/** A line of the ranking. */
export type RankLine = {
  /** 1, 1, 3: equal sums share a rank. */
  rank: number;
  place: PlaceId | null;
  person: PersonId | null;
  name: string;
  /** The village, where several are asked. */
  village: string;
  sum: number;
  entries: number;
};

/** The ranking; the lines add up to `sum` and `entries`. */
export type Ranking = {
  subject: PointSubject;
  from: string;
  to: string;
  sum: number;
  entries: number;
  lines: RankLine[];
};

/** Grids, or cadres, side by side over a period. */
export type RankingList = {
  from: string;
  to: string;
  on: string;
  grids: GridLine[];
  cadres: CadreLine[];
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

/** Where the refused rows stand now. */
export type RefusedWritten = {
  path: string;
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

/** What a report says beyond the figures. */
export type ReportView = {
  /** The period before, and the same a year earlier; one where both are the same. */
  beside: FiguresBeside[];
  /** The paragraph, ready to paste. */
  paragraph: string;
};

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

/** What was put back. */
export type Restored = {
  status: Status;
  /** Where what was replaced lies; empty if there was nothing. */
  kept: string;
  photos_missing: number;
  /** People who were erased from it once more: the copy was older than their erasure. */
  erased: number;
};

/** How long a file is kept. */
export type Retention = "permanent" | "thirty_years" | "ten_years";

/** The file. */
export type RosterExported = {
  path: string;
  people: number;
  bytes: number;
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
  /** xlsx, xls, csv utf-8, csv gb18030, pasted */
  source: string;
  columns: ColumnView[];
  /** What a column may hold. */
  fields: string[];
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

/** What was planned in one step. */
export type RotaPlanned = {
  markets: MarketRow[];
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

/** The second place. */
export type SecondPlace = {
  folder: string;
  /** Whether it is there now. */
  reachable: boolean;
  /** Whether it lies on the same disk as the data, as far as can be told: then one fault takes both. */
  same_disk: boolean;
  last: BackupView | null;
  /** Why the last try failed: a fault's code; empty if it did not. */
  fault: string;
};

/** Sessions of one kind. */
export type SessionCount = {
  kind: string;
  count: number;
};

/** A text, and what was decided to stand for it on public paper. */
export type SettledText = {
  source: string;
  /** What stands on the page instead, masked where it must be. */
  instead: string;
};

/** Sex, as the register has it. */
export type Sex = "male" | "female";

/** A share of a number: at least, or more than, `part` in `of`. */
export type Share = {
  /** 2 of 2/3. */
  part: number;
  /** 3 of 2/3; never 0. */
  of: number;
  /** More than that share (过半数), not just that much. */
  more: boolean;
};

/** A printed sheet. */
export type SheetView = {
  id: DocumentId;
  kind: DocumentKind;
  /** 承诺清单, or as the meeting calls its list. */
  name: string;
  edition: Edition;
  /** Its form; empty where the paper has one. */
  form: string;
  /** `a4`, `a3` */
  paper: string;
  /** 诺2026-011 */
  number: string;
  /** 3F7A 91C2 0BD4 */
  code: string;
  print_day: string;
  pages: number;
  meeting: MeetingId | null;
  /** 青山村2026年第11场板凳会; empty if it is of a period. */
  meeting_name: string;
  /** The period it tells of, if it is not of a meeting. */
  from: string | null;
  to: string | null;
  /** It may be posted: the public edition, and not void. */
  postable: boolean;
  /** The boards where it hangs now. */
  boards: string[];
  /** Its file, while it lies where papers are kept. */
  file: string | null;
};

/** The sheet's file. */
export type SheetWritten = {
  path: string;
  pages: number;
};

/** Printed sheets. */
export type Sheets = {
  total: number;
  sheets: SheetView[];
};

/** What a sign-in gave. */
export type SignedIn = {
  /** Was there already: counted once. */
  already: boolean;
  row: AttendeeRow;
};

/** What signing several in gave. */
export type SignedInMany = {
  /** Those who were not there yet, in the order given. */
  signed: PersonId[];
  /** How many were: counted once. */
  already: number;
  attendance: AttendanceView;
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

/** A kind of stall (理发, 义诊, …). */
export type StallKindId = string;

/** A kind of stall. */
export type StallKindView = {
  id: StallKindId;
  revision: number;
  name: string;
  position: number;
  enabled: boolean;
};

/** Kinds of stall in their order. */
export type StallKinds = {
  kinds: StallKindView[];
};

/** A stall. */
export type StallView = {
  id: RecordId;
  revision: number;
  kind: StallKindId;
  kind_name: string;
  department: DepartmentId | null;
  department_name: string;
  person: PersonId | null;
  /** Who serves. */
  name: string;
  served: number;
  note: string;
};

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
  /** Whether they can be moved: not where the folder was named for this start. */
  movable: boolean;
  schema: number;
  /** A passphrase locks the data at rest. */
  locked: boolean;
  /** Changes whenever another process has written. */
  data_version: number;
  counts: Counts;
  backup: BackupView | null;
  /** The second place of copies; empty if there is none. */
  backup_folder: string;
  /** The last one there. */
  backup_second: BackupView | null;
  undo: StepView | null;
  redo: StepView | null;
  /** The computer's clock is earlier than the newest record. */
  clock_behind: boolean;
  /** A meeting that was opened and not closed. */
  running_meeting: MeetingId | null;
  settings: Record<string, string>;
  /** Who shares this computer, and who sits at it. */
  keepers: Keepers;
};

/** What a step of a procedure asks for. */
export type StepKind = "step" | "vote" | "publication";

/** One step with its clock. */
export type StepOfMeeting = {
  position: number;
  name: string;
  /** What it means, for the one who chairs. */
  hint: string;
  /** Instants, RFC 3339 in UTC. */
  started_at: string | null;
  ended_at: string | null;
  /** Who led it. */
  who: string;
  note: string;
  result: string;
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

/** One row that a file adds or changes. */
export type TemplateChange = {
  /** The table: meeting_kinds, procedures, categories, … */
  entity: string;
  /** The name it has now, or is to have; of a wording its key. */
  name: string;
  how: ChangeKind;
  fields: FieldChange[];
};

/** Something wrong in a file. */
export type TemplateFaultView = {
  /** template.twice, template.no_such_procedure, … */
  code: string;
  file: string;
  /** From 1. */
  line: number;
  /** The word that it is about, or the reader's own words. */
  detail: string;
};

/** A file in the county's folder. */
export type TemplateInFolder = {
  name: string;
  path: string;
  /** Whether its words, dates, titles, mottos and columns are printed. A file with something wrong does not count. */
  counts: boolean;
  faults: TemplateFaultView[];
  /** Rows that the village has otherwise, for it to take in if it wants to. */
  to_take_in: number;
};

/** The county's folder. */
export type TemplateListed = {
  folder: string;
  files: TemplateInFolder[];
};

/** What a file would change. With faults nothing lands. */
export type TemplatePlan = {
  changes: TemplateChange[];
  /** Rows that say what the village has already. */
  unchanged: number;
  faults: TemplateFaultView[];
};

/** Where it was written. */
export type TemplateWritten = {
  path: string;
};

/** A matter behind a theme. */
export type ThemeMatter = {
  issue: IssueId;
  number: string;
  summary: string;
  raised_on: string | null;
  /** One like it was raised in the year before, it was opened again, or it is the same as another. */
  repeated: boolean;
  /** It is not settled. */
  open: boolean;
};

/** A category of the period's matters. */
export type ThemeView = {
  category: CategoryId;
  name: string;
  count: number;
  /** Of these, come back. */
  repeated: number;
  /** Of these, not settled. */
  open: number;
  /** Matters of this category in the period before. */
  before: number;
  /** Those that came back first. */
  matters: ThemeMatter[];
};

/** The themes, the proposed one first. */
export type Themes = {
  from: string;
  to: string;
  /** 上月, 上月同期 */
  before_name: string;
  /** Matters of the period; those without a category propose nothing. */
  collected: number;
  unsorted: number;
  themes: ThemeView[];
};

/** The list 今天要办, by urgency. */
export type TodayList = {
  total: number;
  sections: TodaySection[];
  /** Commitments by lamp. */
  lamps: LampCount[];
  next_meeting: MeetingView | null;
  /** The newest meeting of the last seven days, while its promises stand on no paper. */
  unprinted: UnprintedView | null;
  /** Matters collected for the next meeting. */
  collected: number;
  /** Quotas that bind this village, month by month of this year. */
  quotas: QuotaView[];
  /** Sheets that must come down today, and those that hang too long; counted in `total`. */
  postings: PostingView[];
  /** 微心愿 */
  wishes: WishesToday;
};

/** One section of today's list. */
export type TodaySection = {
  /** to_reopen, overdue, due_soon, to_visit, to_review, to_answer, to_strike_off */
  key: string;
  /** How many there are, more than are listed where the request has a limit. */
  total: number;
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

/** A meeting that was held and promised something that nobody has printed. */
export type UnprintedView = {
  meeting: MeetingId;
  kind_name: string;
  day: string;
  /** How many matters it promised. */
  promises: number;
};

/** What a vote came to. */
export type Verdict = {
  /** How many had to be there. */
  present_needed: number;
  /** Enough were there. */
  quorate: boolean;
  /** How many had to agree. */
  agreed_needed: number;
  /** Quorate, and enough agreed. */
  passed: boolean;
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

/** The verdict; none if that body has no say by the rule. */
export type VotePreviewed = {
  verdict: Verdict | null;
};

/** A vote with what it came to. */
export type VoteView = {
  body: VotingBody;
  body_name: string;
  entitled: number;
  present: number;
  agreed: number;
  disagreed: number;
  abstained: number;
  verdict: Verdict | null;
  /** 党员应到40人，实到27人，同意14人 */
  words: string;
};

/** Who is entitled to vote at a step (field guide §1: 四议两公开). */
export type VotingBody = "committee" | "party_members" | "adults" | "households" | "representatives";

/** A round as it may hang: no names, no households, in the order of the board. */
export type WishBoard = {
  /** Empty: there is no round yet. */
  round_name: string;
  opened_on: string | null;
  closed_on: string | null;
  wishes: PublicWish[];
};

/** What happened to a wish on a civil day (field guide §2: 微心愿). */
export type WishEventKind = "collected" | "verified" | "refused" | "posted" | "rolled_over" | "claimed" | "contacted" | "released" | "fulfilled" | "withdrawn";

/** What happened to a wish on a day. */
export type WishEventView = {
  kind: WishEventKind;
  /** 认领 */
  name: string;
  day: string;
  who: string;
  words: string;
  round_name: string;
  due: string | null;
};

/** A wish (微心愿). */
export type WishId = string;

/** A wish with all that happened to it, newest first. It says whose the wish is, a sensitive one, too. */
export type WishLife = {
  wish: WishView;
  person: PersonId | null;
  household: HouseholdId | null;
  grid: PlaceId | null;
  /** The name as written on that day. */
  name: string;
  household_name: string;
  note: string;
  events: WishEventView[];
};

/** A round of wishes. */
export type WishRoundId = string;

/** A round. */
export type WishRoundView = {
  id: WishRoundId;
  name: string;
  opened_on: string;
  closed_on: string | null;
  /** Wishes that hung in it. */
  posted: number;
  /** Of these: nobody took them while it ran, or yet. */
  unclaimed: number;
  /** Of these: fulfilled by now. */
  fulfilled: number;
};

/** Rounds, newest first. */
export type WishRounds = {
  rounds: WishRoundView[];
  /** A name for the next one: 2026年第四季度. */
  next_name: string;
};

/** Where a wish stands; derived from its events. */
export type WishState = "collected" | "verified" | "posted" | "claimed" | "contacted" | "fulfilled" | "refused" | "withdrawn";

/** How many wishes stand in one state. */
export type WishStateCount = {
  state: WishState;
  name: string;
  count: number;
};

/** A wish as lists show it. Of a sensitive one `whose` is empty: lists are looked at over a shoulder. */
export type WishView = {
  id: WishId;
  revision: number;
  words: string;
  posted_words: string;
  whose: string;
  grid_name: string;
  sensitive: boolean;
  collected_on: string;
  state: WishState;
  /** 待认领 */
  state_name: string;
  /** The day it came into this state. */
  since: string;
  round: WishRoundId | null;
  round_name: string;
  /** How many rounds closed without anybody taking it. */
  rolled_over: number;
  /** Who took it. */
  claimer: string;
  contact_due: string | null;
  /** Of the contact that is due. */
  lamp: LampView | null;
  /** What was done, or why not. */
  result: string;
  issue: IssueId | null;
  /** What may happen next. */
  possible: WishEventKind[];
};

/** A page of wishes, by what is to be done next. */
export type Wishes = {
  total: number;
  /** Every state with all that round and words find, whatever states were chosen; together: all of them. */
  states: WishStateCount[];
  /** The round that runs. */
  running: WishRoundView | null;
  wishes: WishView[];
};

/** What wishes need today. */
export type WishesToday = {
  /** Taken, and the claimer has not made contact. */
  to_contact: number;
  /** Of these: the day is over. */
  overdue: number;
  /** On the board, and nobody took them. */
  unclaimed: number;
};

/** The sessions of one month, or of the whole year. */
export type YearCell = {
  /** Planned for today or later. */
  planned: number;
  /** Held. */
  held: number;
  /** Cancelled. */
  cancelled: number;
  /** Planned, and the day has passed: 漏开. */
  missed: number;
  /** In a grid's row: held for the whole village, this grid too; counted in the village's row alone. */
  whole: number;
};

/** One kind's year. */
export type YearKind = {
  kind: KindId;
  name: string;
  /** Sign in the plan; empty if it has none. */
  symbol: string;
  /** How people usually consult at it. */
  mode: Mode;
  /** It is still offered. */
  enabled: boolean;
  /** How many per period; 0 = no quota. */
  quota_count: number;
  /** month, quarter, year */
  quota_period: string;
  /** Whether this village is bound by it. */
  quota_on: boolean;
  /** The whole village first, then each grid. */
  rows: YearRow[];
};

/** A meeting of the year. */
export type YearMeeting = {
  id: MeetingId;
  kind: KindId;
  day: string;
  /** `19:30` */
  time: string;
  place: string;
  state: MeetingState;
  /** Planned, and its day has passed: 漏开. */
  missed: boolean;
  /** 第n场 */
  session: number | null;
  /** The grids convened; empty = the whole village. */
  grids: PlaceId[];
};

/** One period of the quota. */
export type YearPeriod = {
  from: string;
  to: string;
  held: number;
  standing: PeriodStanding;
  /** Sessions still to be held, or not held. */
  missing: number;
  /** While it is open: days left, today included. */
  days_left: number | null;
};

/** The plan of a year. */
export type YearPlan = {
  year: number;
  /** Kinds that are offered, and those that were used in the year. */
  kinds: YearKind[];
  /** All kinds together, for the whole village. */
  months: YearCell[];
  total: YearCell;
  /** Every meeting of the year, oldest first. */
  meetings: YearMeeting[];
};

/** The whole village, or a grid. */
export type YearRow = {
  /** None = the whole village. */
  place: PlaceId | null;
  name: string;
  /** January to December. */
  months: YearCell[];
  total: YearCell;
  /** How the quota's periods stand; empty unless the village switched the quota on. */
  periods: YearPeriod[];
};

/** Lays matters of the agenda before the open meeting; none named = all that are not there yet. */
export type AgendaLay = {
  meeting: MeetingId;
  issues?: IssueId[];
};

/** Sets a meeting's agenda: these matters, in this order. */
export type AgendaPut = {
  meeting: MeetingId;
  issues: IssueId[];
};

/** How long one file is kept, other than usual. */
export type ArchiveKept = {
  key: string;
  retention: Retention;
};

/** Signs a person of the roster in; of somebody who is there already, a role that is given is the new one. */
export type AttendanceAdd = {
  meeting: MeetingId;
  person: PersonId;
  /** Default: offered from the posts of that day. */
  role?: AttendeeRole | null;
};

/** Signs several people of the roster in, in one step. */
export type AttendanceAddMany = {
  meeting: MeetingId;
  people: PersonId[];
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

/** Where copies lie a second time. */
export type BackupPlace = {
  /** A folder on a stick or in the network; empty: no second place any more. */
  folder: string;
};

/** Makes the copies that are due, in the data folder and in the second place, and lets old ones go. */
export type BackupRenew = {
  /** The window closes: whatever has changed since the last copy is reason enough. Else one a day is. */
  closing?: boolean;
};

/** Puts a copy in the place of the data. */
export type BackupRestore = {
  path: string;
  /** What opens it, where it is locked with another key than the data here. */
  passphrase?: string | null;
};

/** Asks what a copy holds. */
export type BackupShow = {
  path: string;
  /** What opens it, where it is locked with another key than the data here. */
  passphrase?: string | null;
};

/** How somebody comes into a household. */
export type Came = "born" | "married" | "moved_in";

/** Edits a category. */
export type CategoryEdit = {
  category: CategoryId;
  /** The revision that was read. */
  revision: number;
  to: CategoryGiven;
};

/** Offers a category, or no longer; one that is not offered takes those below it along. */
export type CategoryEnable = {
  category: CategoryId;
  on: boolean;
};

/** A category as given. */
export type CategoryGiven = {
  name: string;
  parent?: CategoryId | null;
  keywords?: string[];
  answer_days?: number | null;
};

/** Guesses a category from a matter's words. */
export type CategoryGuess = {
  text: string;
};

/** Which categories: those that are offered, or all. */
export type CategoryList = {
  /** Disabled ones, too. */
  all?: boolean;
};

/** A new order; categories that are not named follow in their old order. */
export type CategoryOrder = {
  categories: CategoryId[];
};

/** Removes a category that nothing uses. */
export type CategoryRemove = {
  category: CategoryId;
};

/** A column whose meaning was changed. */
export type ColumnGiven = {
  /** From the left, from 0. */
  column: number;
  /** What it holds; empty = it is not read. */
  field?: string;
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

/** Writes every table into one JSON file. */
export type DataExport = {
  out: string;
};

/** Moves the data folder. */
export type DataMove = {
  /** A folder on another disk or a stick; the data come into one of their own in it. */
  to: string;
};

/** Opens locked data. */
export type DataUnlock = {
  /** The passphrase, or the recovery code from the sheet. */
  passphrase: string;
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

/** What a dispute is, as given. */
export type DisputeAdd = {
  /** Default: today. */
  day?: string | null;
  place?: string;
  /** In a few words. */
  title: string;
  words?: string;
  /** At least two. */
  parties: SomeoneInput[];
  mediator: SomeoneInput;
  /** At which meeting it came up. */
  meeting?: MeetingId | null;
  note?: string;
};

/** Edits a dispute; every field is written as given. */
export type DisputeEdit = {
  dispute: DisputeId;
  revision: number;
  day: string;
  place?: string;
  title: string;
  words?: string;
  parties: SomeoneInput[];
  mediator: SomeoneInput;
  meeting?: MeetingId | null;
  note?: string;
};

/** Disputes by state and words. */
export type DisputeList = {
  /** Only in these states; empty = all. */
  states?: DisputeState[];
  /** Words in title, account, agreement, place, parties or mediator. */
  query?: string;
  offset?: number;
  /** Default 100. */
  limit?: number | null;
};

/** Takes a mediation up again; how it ended before goes into the note. */
export type DisputeReopen = {
  dispute: DisputeId;
  revision: number;
  reason: string;
  /** Default: today. */
  day?: string | null;
};

/** Says how a mediation ended. */
export type DisputeSettle = {
  dispute: DisputeId;
  revision: number;
  /** `agreed`, `not_agreed` or `handed_over`. */
  state: DisputeState;
  /** What was agreed (达成协议), or why not. */
  agreement?: string;
  /** To whom (移交上级). */
  handed_to?: string;
  /** Default: today. */
  day?: string | null;
};

/** Asks for one dispute. */
export type DisputeShow = {
  dispute: DisputeId;
};

/** Asks for a printed sheet by its code. */
export type DocumentCheck = {
  /** As it stands on paper, with or without its gaps; its first four signs do. */
  code: string;
};

/** Writes what a paper says into a file for other programs. */
export type DocumentExport = {
  wanted: DocumentWanted;
  format: FileFormat;
  /** The file to write; default: a file in the data folder's `papers`. */
  out?: string | null;
};

/** A page of printed sheets, newest first. */
export type DocumentList = {
  offset?: number;
  /** Default 100. */
  limit?: number | null;
  /** Say where their files lie, too. */
  files?: boolean;
};

/** Shows one page or all of a paper. */
export type DocumentPreview = {
  wanted: DocumentWanted;
  /** From this page on, counted from 1. */
  first?: number | null;
  /** So many pages; default: all that follow. */
  count?: number | null;
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
  /** monthly: only meetings of this kind, and what was first laid before one. */
  kind?: KindId | null;
  from?: string | null;
  to?: string | null;
  /** Default: public. */
  edition?: Edition | null;
  /** `a4` or `a3`; default as the document has it. */
  paper?: string | null;
  /** timetable: meeting, year; sign_in: sheet, thumb; cards: sheet, households; ledger: full, four, flat. */
  form?: string | null;
  /** Ledger columns, in order. */
  columns?: string[];
  colour?: boolean;
  /** Larger type, on the sizes that the form names for it. */
  large?: boolean;
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

/** Writes the figures of a period into a file. */
export type FiguresExport = {
  /** Which figures, as `figures_show` asks for them. */
  wanted?: FiguresShow;
  /** `xlsx`, `csv` or `json`. */
  format: FileFormat;
  out: string;
};

/** The rows behind one figure; the other fields are those of `figures_show`. */
export type FiguresRows = {
  figure: Figure;
  from?: string | null;
  to?: string | null;
  place?: PlaceId | null;
  kind?: KindId | null;
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
  /** Only meetings of this kind and what was first laid before one; default: every kind. */
  kind?: KindId | null;
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

/** Changes many matters alike; what is not given stays. */
export type IssueChangeMany = {
  /** Which. */
  issues: IssueSeen[];
  /** Their category. */
  category?: CategoryId | null;
  /** Which unit answers for the promise in force. */
  department?: DepartmentId | null;
  /** Who answers for it. */
  person?: PersonId | null;
  /** Who supervises it (督办). */
  supervisor?: PersonId | null;
  /** Why a promise changes hands. */
  reason?: string;
  /** Default: today. */
  day?: string | null;
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

/** Collects many matters in one step. */
export type IssueCollectMany = {
  matters: IssueCollect[];
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
  category?: CategoryId | null;
  /** Only what this department answers for. */
  department?: DepartmentId | null;
  /** Only what this person answers for. */
  person?: PersonId | null;
  /** Only promises that this person supervises (督办). */
  supervisor?: PersonId | null;
  /** First laid before a meeting in this period. */
  from?: string | null;
  to?: string | null;
  /** Done in this period. */
  done_from?: string | null;
  done_to?: string | null;
  /** Words in matter, reporter, measure, unit, person or number; matter and names by their pinyin, too. */
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

/** Records several matters at a meeting. */
export type IssueRaiseMany = {
  matters: IssueRaise[];
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

/** A matter as it was read. */
export type IssueSeen = {
  issue: IssueId;
  revision: number;
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

/** Strikes many matters off by one reviewer (销号). */
export type IssueStrikeOffMany = {
  issues: IssueSeen[];
  reviewer?: PersonId | null;
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

/** Adds somebody. */
export type KeeperAdd = {
  name: string;
  /** Four to twelve digits; none = no PIN. */
  pin?: string;
};

/** They forgot their PIN: it is taken away, and the journal says so. */
export type KeeperForgot = {
  name: string;
};

/** After how many minutes without a key the screen is locked. */
export type KeeperIdle = {
  /** 0 = never; at most 120. */
  minutes: number;
};

/** Gives somebody another PIN, or none. */
export type KeeperPin = {
  name: string;
  /** The one they have; empty if they have none. */
  old?: string;
  /** Empty: none any more. */
  new?: string;
};

/** Takes somebody off. */
export type KeeperRemove = {
  name: string;
  /** Theirs; empty if they have none. */
  pin?: string;
};

/** Sits down: what is done from now on is theirs. */
export type KeeperSit = {
  name: string;
  pin?: string;
};

/** Edits a kind. Meetings that were planned keep title, motto and list name. */
export type KindEdit = {
  kind: KindId;
  /** The revision that was read. */
  revision: number;
  to: KindGiven;
};

/** Offers a kind, or no longer. */
export type KindEnable = {
  kind: KindId;
  on: boolean;
};

/** A meeting kind as given. Empty title: the name; empty short: its first characters; empty list name: 承诺清单. */
export type KindGiven = {
  name: string;
  title?: string;
  short?: string;
  list_name?: string;
  motto?: string;
  symbol?: string;
  /** None: as it was; of a new one 对话. */
  mode?: Mode | null;
  /** None: no procedure. */
  procedure?: ProcedureId | null;
  /** None: as it was; of a new one the usual six. */
  documents?: DocumentKind[] | null;
  /** None: as it was; of a new one the usual ones. */
  roles?: AttendeeRole[] | null;
  /** Identifiers or headers of columns; empty: the form's own. */
  ledger_columns?: string[];
  /** 0 = no quota. */
  quota_count?: number;
  /** None: as it was; of a new one a month. */
  quota_period?: QuotaPeriod | null;
};

/** Which kinds: those that are offered, or all. */
export type KindList = {
  /** Disabled ones, too. */
  all?: boolean;
};

/** A new order; kinds that are not named follow in their old order. */
export type KindOrder = {
  kinds: KindId[];
};

/** Removes a kind that no meeting has. */
export type KindRemove = {
  kind: KindId;
};

/** Why somebody is on the roster no longer. */
export type Leaving = "died" | "moved_out";

/** Gives a level another name; empty: the usual word. */
export type LevelEdit = {
  level: PlaceLevel;
  /** The revision that was read. */
  revision: number;
  name: string;
};

/** A file, or a block pasted from a spreadsheet program, to be read without writing. */
export type ListFile = {
  path?: string;
  /** In place of a file. */
  text?: string;
  /** Columns whose meaning was changed; none = as the headers say, or as it was changed before for such files. */
  columns?: ColumnGiven[];
  /** The year of days without one. */
  year?: number | null;
  /** The day on which matters without one were raised. */
  day?: string | null;
};

/** A file whose kind is asked for. */
export type ListGuess = {
  path?: string;
  text?: string;
};

/** The same, to be written in one step. */
export type ListImport = {
  path?: string;
  text?: string;
  columns?: ColumnGiven[];
  year?: number | null;
  day?: string | null;
  /** With a refused row nothing lands. */
  strict?: boolean;
};

/** Which picture. */
export type ManualPictureRead = {
  name: string;
};

/** What is looked for: characters, or the pinyin or initials of a title or of another word for it. */
export type ManualSearch = {
  query: string;
};

/** The booklet as a PDF. */
export type ManualSheet = {
  /** The file; default: among the papers of the data folder. */
  out?: string | null;
};

/** Cancels a planned market day. */
export type MarketCancel = {
  market: MarketId;
  reason: string;
};

/** Edits a market day; every field is written as given. */
export type MarketEdit = {
  market: MarketId;
  revision: number;
  day: string;
  time?: string;
  host_village: string;
  place?: string;
  note?: string;
  /** Problems taken that nobody wrote down one by one. */
  unlisted_taken?: number;
  /** How many of those were solved on the day. */
  unlisted_solved?: number;
};

/** Figures of the markets of a period. */
export type MarketFiguresShow = {
  /** Default: 1 January of this year. */
  from?: string | null;
  /** Default: today. */
  to?: string | null;
  /** Every village of the store: for a township. */
  all_villages?: boolean;
};

/** Takes a problem at a market: a matter raised outside a meeting on that day. */
export type MarketIssueAdd = {
  market: MarketId;
  summary: string;
  reporter?: ReporterInput;
  /** Default: guessed from the words. */
  category?: CategoryId | null;
  /** What was done about it on the spot; none = not solved that day. */
  solved?: string | null;
};

/** Market days of a year. */
export type MarketList = {
  /** Default: this year. */
  year?: number | null;
};

/** Plans a market day; a day that is past may be entered, too. */
export type MarketPlan = {
  day: string;
  /** `09:00`; empty if not set. */
  time?: string;
  /** The village it comes to. */
  host_village: string;
  place?: string;
  note?: string;
};

/** Plans a rota: the villages in turn, every n days or each month on a day. */
export type MarketPlanRota = {
  from: string;
  /** Either so many days apart … */
  every_days?: number | null;
  /** … or each month on this day; on its last one where it is shorter. */
  monthly?: number | null;
  villages: string[];
  place?: string;
  time?: string;
  /** How many market days; default: one a village. */
  count?: number | null;
  /** Days on which none takes place. */
  skip?: string[];
};

/** One market day. */
export type MarketShow = {
  market: MarketId;
};

/** Makes a meeting's pack up in a folder of its own and archives the meeting. */
export type MeetingArchive = {
  meeting: MeetingId;
  /** An existing folder, on a stick or anywhere; the pack's own is made in it. */
  out: string;
  /** Files that are kept another time than usual. */
  papers?: ArchiveKept[];
};

/** What a meeting's archive pack would hold. */
export type MeetingArchivePreview = {
  meeting: MeetingId;
};

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
  /** Default: by the person's post, else 对口干部. */
  role?: AttendeeRole | null;
};

/** A page of meetings, newest first. */
export type MeetingList = {
  offset?: number;
  /** Default 100. */
  limit?: number | null;
};

/** Keeps a photo with a meeting; place and camera are taken out of it. */
export type MeetingPhotoAdd = {
  meeting: MeetingId;
  kind: MeetingPhotoKind;
  /** The file; or else `data`. */
  path?: string;
  /** The photo itself, base64 (pasted). */
  data?: string;
  caption?: string;
  /** Default: the meeting's day. */
  day?: string | null;
};

/** What a photo of a meeting shows. */
export type MeetingPhotoKind = "sign_in" | "scene";

/** Takes a photo of a meeting away; undo brings it back. */
export type MeetingPhotoRemove = {
  photo: AttachmentId;
};

/** Plans a meeting. */
export type MeetingPlan = {
  kind: KindId;
  /** Default: as the kind usually consults. */
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

/** Plans several meetings in one step, to fill a year. */
export type MeetingPlanMany = {
  /** At most 60. */
  plans: MeetingPlan[];
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

/** Notes who led a step and what came of it; every field is written as given. */
export type MeetingStepNote = {
  meeting: MeetingId;
  position: number;
  who?: string;
  note?: string;
  result?: string;
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

/** Another passphrase for the same key. */
export type PassphraseChange = {
  /** The passphrase as it is, or the recovery code. */
  old: string;
  /** At least eight characters. */
  new: string;
};

/** The data are plain again. */
export type PassphraseRemove = {
  /** The passphrase as it is, or the recovery code. */
  old: string;
};

/** A new recovery code; the old one opens nothing any more. */
export type PassphraseRenewRecovery = {
  /** The passphrase. */
  passphrase: string;
};

/** Locks the data. */
export type PassphraseSet = {
  /** At least eight characters. */
  new: string;
};

/** The recovery code on paper, for the safe. */
export type PassphraseSheet = {
  code: string;
  out: string;
};

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

/** Asks for everything that is known of a person. */
export type PersonData = {
  person: PersonId;
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

/** Erases a person: no undo brings them back. */
export type PersonErase = {
  person: PersonId;
};

/** Writes the same into a file. */
export type PersonExport = {
  person: PersonId;
  /** The file (JSON). */
  out: string;
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

/** Adds a rule, at the end of its subject's. */
export type PointRuleAdd = {
  subject: PointSubject;
  name: string;
  /** Negative for a deduction; never 0. */
  points: number;
  note?: string;
};

/** Edits a rule; entries keep the points they were given. */
export type PointRuleEdit = {
  rule: PointRuleId;
  revision: number;
  name: string;
  points: number;
  note?: string;
};

/** Offers a rule again, or no longer. */
export type PointRuleEnable = {
  rule: PointRuleId;
  revision: number;
  enabled: boolean;
};

/** Rules. */
export type PointRuleList = {
  /** Also those that are no longer offered. */
  all?: boolean;
};

/** Gives points, or takes some away, by a rule or freely. */
export type PointsAdd = {
  subject: PointSubject;
  /** The village (default: this one) or the grid. */
  place?: PlaceId | null;
  /** The cadre. */
  person?: PersonId | null;
  /** Either a rule, whose points are copied … */
  rule?: PointRuleId | null;
  /** … or so many. */
  points?: number | null;
  /** Default: today. */
  day?: string | null;
  reason: string;
  witness: SomeoneInput;
};

/** Takes an entry back by a counter-entry of today. */
export type PointsCorrect = {
  entry: RecordId;
  reason: string;
  witness: SomeoneInput;
};

/** Entries of a period, newest first. */
export type PointsList = {
  subject: PointSubject;
  place?: PlaceId | null;
  person?: PersonId | null;
  /** Default: 1 January of this year. */
  from?: string | null;
  /** Default: today. */
  to?: string | null;
  offset?: number;
  /** Default 100. */
  limit?: number | null;
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

/** Writes down that a public sheet was posted. */
export type PostingAdd = {
  document: DocumentId;
  /** Which board. */
  board: string;
  /** Of the village supervision committee (村务监督委员会). */
  reviewer?: PersonId | null;
  reviewed_on?: string | null;
  /** Default: today. */
  from?: string | null;
  /** Default: as many days later as the village lets a sheet hang. */
  to?: string | null;
  poster?: PersonId | null;
  note?: string;
};

/** The posting log, newest first. */
export type PostingList = {
  /** Only what hangs now, what must come down first in front. */
  open_only?: boolean;
  /** Default 200. */
  limit?: number | null;
};

/** Keeps a photo of the board; place and camera are taken out of it. */
export type PostingPhotoAdd = {
  posting: RecordId;
  /** The file; or else `data`. */
  path?: string;
  /** The photo itself, base64 (pasted). */
  data?: string;
  caption?: string;
  /** Default: today. */
  day?: string | null;
};

/** Takes a photo of the board away; undo brings it back. */
export type PostingPhotoRemove = {
  photo: AttachmentId;
};

/** Says that a sheet was not taken down after all. */
export type PostingPutBack = {
  posting: RecordId;
  revision: number;
};

/** Writes down that a sheet was taken down. */
export type PostingTakeDown = {
  posting: RecordId;
  revision: number;
  /** Default: today. */
  day?: string | null;
};

/** Voids a line that was written down by mistake. */
export type PostingVoid = {
  posting: RecordId;
  revision: number;
  reason: string;
};

/** Edits a procedure. Meetings that were opened, and matters on their way, keep their steps. */
export type ProcedureEdit = {
  procedure: ProcedureId;
  /** The revision that was read. */
  revision: number;
  to: ProcedureGiven;
};

/** Offers a procedure, or no longer. */
export type ProcedureEnable = {
  procedure: ProcedureId;
  on: boolean;
};

/** A procedure as given, with all its steps. */
export type ProcedureGiven = {
  name: string;
  scales?: Scale[];
  for_money?: boolean;
  steps: ProcedureStepGiven[];
};

/** Which procedures: those that are offered, or all. */
export type ProcedureList = {
  /** Disabled ones, too. */
  all?: boolean;
};

/** A new order; procedures that are not named follow in their old order. */
export type ProcedureOrder = {
  procedures: ProcedureId[];
};

/** Removes a procedure that nothing uses. */
export type ProcedureRemove = {
  procedure: ProcedureId;
};

/** A step as given. Only a vote keeps a quorum. */
export type ProcedureStepGiven = {
  name: string;
  hint?: string;
  /** None: a plain step. */
  kind?: StepKind | null;
  quorum?: Quorum | null;
};

/** Sends a matter on its way through a procedure; name and steps are copied. */
export type ProceedingBegin = {
  issue: IssueId;
  procedure: ProcedureId;
  /** Default: today. */
  day?: string | null;
};

/** Drops a proceeding that is still going. */
export type ProceedingDrop = {
  proceeding: ProceedingId;
  reason: string;
  /** Default: today. */
  day?: string | null;
};

/** Takes the newest step back: it is to come again. */
export type ProceedingStepClear = {
  proceeding: ProceedingId;
};

/** Writes a step down as done; the steps come in their order. Written again, it replaces what it said. */
export type ProceedingStepDone = {
  proceeding: ProceedingId;
  position: number;
  /** Default: the meeting's day, else today. */
  day?: string | null;
  meeting?: MeetingId | null;
  /** The sheet that hung on the board (公开). */
  document?: DocumentId | null;
  /** Who led it. */
  who?: string;
  note?: string;
  result?: string;
  /** Where the step is a vote. */
  vote?: VoteGiven | null;
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

/** Takes back what was said for a text. */
export type PublicWordsClear = {
  source: string;
};

/** Says what stands on public paper instead of a text: the text itself to let stand what was held for a look, or other words. Numbers and names that are certain stay masked in these words, too. */
export type PublicWordsSet = {
  source: string;
  words: string;
};

/** A calendar period. */
export type QuotaPeriod = "month" | "quarter" | "year";

/** Switches a kind's quota on or off for this village. */
export type QuotaSwitch = {
  kind: KindId;
  on: boolean;
};

/** The ranking of a period. */
export type RankingShow = {
  subject: PointSubject;
  /** Default: 1 January of this year. */
  from?: string | null;
  /** Default: today. */
  to?: string | null;
  /** Every village of the store: for a township. */
  all_villages?: boolean;
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

/** A refused row with the reason in words. */
export type RefusedRow = {
  sheet?: string;
  row: number;
  reason: string;
};

/** Refused rows to be written as a spreadsheet. */
export type RefusedSheet = {
  list: ListName;
  path?: string;
  text?: string;
  columns?: ColumnGiven[];
  rows: RefusedRow[];
  /** What heads the reasons. */
  title: string;
  /** Where to: an .xlsx. */
  out: string;
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

/** Writes the roster into a file; everything in it is for the office. */
export type RosterExport = {
  /** `xlsx`, `csv` or `json`. */
  format: FileFormat;
  out: string;
};

/** Sets one setting of the village. */
export type SettingPut = {
  /** recorder, duty_phone, duty_contact, answer_days, claim_days, posting_days, due_soon_days, actor, … */
  key: string;
  /** Its value as text. */
  value: string;
};

/** A share of a number: at least, or more than, `part` in `of`. */
export type ShareInput = {
  /** 2 of 2/3. */
  part: number;
  /** 3 of 2/3; never 0. */
  of: number;
  /** More than that share (过半数), not just that much. */
  more?: boolean;
};

/** A person by id, or just a name as written. */
export type SomeoneInput = {
  person?: PersonId | null;
  name?: string;
};

/** Adds a kind of stall, at the end. */
export type StallKindAdd = {
  name: string;
};

/** Edits a kind of stall; every field is written as given. */
export type StallKindEdit = {
  kind: StallKindId;
  revision: number;
  name: string;
  position: number;
  enabled: boolean;
};

/** Kinds of stall. */
export type StallKindList = {
  /** Also those that are no longer offered. */
  all?: boolean;
};

/** Writes a stall: a new one, or the one named. */
export type StallPut = {
  market: MarketId;
  stall?: RecordId | null;
  /** The revision that was read, where a stall is named. */
  revision?: number;
  kind: StallKindId;
  /** Which unit serves. */
  department?: DepartmentId | null;
  /** Who serves, if on the roster … */
  person?: PersonId | null;
  /** … or as written. */
  name?: string;
  /** How many were served. */
  served?: number;
  note?: string;
};

/** Takes a stall away. */
export type StallRemove = {
  stall: RecordId;
};

/** A county's file. */
export type TemplateFile = {
  path: string;
};

/** Writes the village's own as such a file. */
export type TemplateWrite = {
  out: string;
};

/** The themes that a period's matters propose (每月一题). */
export type ThemeList = {
  /** Default: the first of this month. */
  from?: string | null;
  /** Default: today. */
  to?: string | null;
  place?: PlaceId | null;
  kind?: KindId | null;
};

/** What to list of today's work. */
export type TodayListed = {
  /** At most so many of each section; none = all. */
  limit?: number | null;
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

/** What was counted at a vote. */
export type VoteGiven = {
  body: VotingBody;
  /** 应到 */
  entitled: number;
  /** 实到 */
  present: number;
  /** 同意 */
  agreed: number;
  /** 不同意 */
  disagreed?: number;
  /** 弃权 */
  abstained?: number;
};

/** What a vote would come to by this rule; without a rule, more than half of those present carry it. */
export type VotePreview = {
  quorum?: Quorum | null;
  vote: VoteGiven;
};

/** Asks for a round's board. */
export type WishBoardShow = {
  /** Default: the running one. */
  round?: WishRoundId | null;
};

/** Somebody takes a wish (认领): a person, a department, or a name as written. */
export type WishClaim = {
  wish: WishId;
  revision: number;
  person?: PersonId | null;
  department?: DepartmentId | null;
  name?: string;
  /** Default: today. */
  day?: string | null;
};

/** Writes a wish down (收集). */
export type WishCollect = {
  words: string;
  /** Whose: a person, a household, a name as written, or nobody. */
  whose?: ReporterInput;
  /** Never shows who. */
  sensitive?: boolean;
  note?: string;
  /** Default: today. */
  day?: string | null;
};

/** Edits a wish's own words; every field is written as given. */
export type WishEdit = {
  wish: WishId;
  revision: number;
  words: string;
  /** As it hangs on the board; empty = as said. */
  posted_words?: string;
  whose?: ReporterInput;
  sensitive?: boolean;
  note?: string;
};

/** Wishes by state, round and words. */
export type WishList = {
  /** Only in these states; empty = all. */
  states?: WishState[];
  /** Only what hung in this round last. */
  round?: WishRoundId | null;
  /** Words in the wish, who took it, whose it is (of a sensitive one never). */
  query?: string;
  offset?: number;
  /** Default 100. */
  limit?: number | null;
};

/** Hangs verified wishes into the running round (公布). */
export type WishPost = {
  wishes: WishId[];
  /** Default: today. */
  day?: string | null;
};

/** Makes a matter of a wish that a claimer cannot meet. */
export type WishRaise = {
  wish: WishId;
  revision: number;
  /** Default: today. */
  day?: string | null;
};

/** Opens a round; the one that runs closes on that day. */
export type WishRoundOpen = {
  /** 2026年第四季度 */
  name: string;
  /** Default: today. */
  day?: string | null;
};

/** Asks for one wish. */
export type WishShow = {
  wish: WishId;
};

/** One step of a wish: refused (不列入), contacted (联系), released (退回认领), fulfilled (实现), withdrawn (撤回). */
export type WishStep = {
  wish: WishId;
  revision: number;
  /** Why, or what was done. */
  words?: string;
  /** Default: today. */
  day?: string | null;
};

/** Says that a wish was looked into and holds (核实). */
export type WishVerify = {
  wish: WishId;
  revision: number;
  /** What was found. */
  words?: string;
  /** The words for the board; default: as they are. */
  posted_words?: string | null;
  /** Who looked into it. */
  person?: PersonId | null;
  /** Default: today. */
  day?: string | null;
};

/** A year's plan. */
export type YearPlanShow = {
  /** Default: this year. */
  year?: number | null;
};

/** Every command with its request and response. */
export interface Commands {
  /** Where everything stands: village, day, counts, last backup, what undo would take back. */
  village_status: { request: Nothing; response: Status };
  /** Begins a village (the first start). */
  village_init: { request: VillageInit; response: Status };
  /** Builds a sample village, or several. */
  village_demo: { request: VillageDemo; response: Status };
  /** Puts the sample village away, so that an own one can begin; a copy is kept. */
  sample_put_away: { request: Nothing; response: Status };
  /** Moves the data folder to another disk or a stick; what lay in the old one is kept there. */
  data_move: { request: DataMove; response: DataMoved };
  /** Edits the village's own names. */
  village_edit: { request: VillageEdit; response: Status };
  /** Sets one setting. */
  setting_put: { request: SettingPut; response: Status };
  /** Who shares this computer, and who sits at it. */
  keeper_list: { request: Nothing; response: Keepers };
  /** Adds somebody who shares it. */
  keeper_add: { request: KeeperAdd; response: Keepers };
  /** Gives somebody another PIN, or none. */
  keeper_pin: { request: KeeperPin; response: Keepers };
  /** Takes somebody off; what they did stays theirs. */
  keeper_remove: { request: KeeperRemove; response: Keepers };
  /** Sits down: what is done from now on is theirs. */
  keeper_sit: { request: KeeperSit; response: Keepers };
  /** Sits somebody down who forgot their PIN, which is gone then; the journal says so. */
  keeper_forgot: { request: KeeperForgot; response: Keepers };
  /** Sets after how long without a key the screen is locked. */
  keeper_idle: { request: KeeperIdle; response: Keepers };
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
  kind_list: { request: KindList; response: Kinds };
  /** Adds a meeting kind. */
  kind_add: { request: KindGiven; response: KindView };
  /** Edits a meeting kind; old paper keeps its words. */
  kind_edit: { request: KindEdit; response: KindView };
  /** Offers a meeting kind, or no longer. */
  kind_enable: { request: KindEnable; response: KindView };
  /** Puts meeting kinds in order. */
  kind_order: { request: KindOrder; response: Kinds };
  /** Removes a meeting kind that no meeting has. */
  kind_remove: { request: KindRemove; response: Kinds };
  /** Switches a kind's quota on or off for this village. */
  quota_switch: { request: QuotaSwitch; response: Kinds };
  /** Procedures with their steps. */
  procedure_list: { request: ProcedureList; response: Procedures };
  /** Adds a procedure. */
  procedure_add: { request: ProcedureGiven; response: ProcedureView };
  /** Edits a procedure and its steps. */
  procedure_edit: { request: ProcedureEdit; response: ProcedureView };
  /** Offers a procedure, or no longer. */
  procedure_enable: { request: ProcedureEnable; response: ProcedureView };
  /** Puts procedures in order. */
  procedure_order: { request: ProcedureOrder; response: Procedures };
  /** Removes a procedure that nothing uses. */
  procedure_remove: { request: ProcedureRemove; response: Procedures };
  /** Categories. */
  category_list: { request: CategoryList; response: Categories };
  /** Adds a category. */
  category_add: { request: CategoryGiven; response: CategoryView };
  /** Edits a category. */
  category_edit: { request: CategoryEdit; response: CategoryView };
  /** Offers a category, or no longer. */
  category_enable: { request: CategoryEnable; response: CategoryView };
  /** Puts categories in order. */
  category_order: { request: CategoryOrder; response: Categories };
  /** Removes a category that nothing uses. */
  category_remove: { request: CategoryRemove; response: Categories };
  /** Guesses a category from a matter's words. */
  category_guess: { request: CategoryGuess; response: CategoryGuessed };
  /** What the levels are called here. */
  level_list: { request: Nothing; response: LevelNames };
  /** Gives a level another name (网格 → 片区). */
  level_edit: { request: LevelEdit; response: LevelNames };
  /** The files in the county's folder, and what is wrong in them. */
  template_list: { request: Nothing; response: TemplateListed };
  /** What a county's file would change, and what is wrong in it. */
  template_preview: { request: TemplateFile; response: TemplatePlan };
  /** Takes a county's file in, in one step. */
  template_import: { request: TemplateFile; response: TemplatePlan };
  /** Writes the village's kinds, procedures, categories, level names and wording as such a file. */
  template_write: { request: TemplateWrite; response: TemplateWritten };
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
  /** Everything that is known of a person. */
  person_data_show: { request: PersonData; response: PersonRows };
  /** Writes everything that is known of a person into a file, for them. */
  person_export: { request: PersonExport; response: PersonExported };
  /** Erases a person, out of the journal and the copies, too; the figures stay. */
  person_erase: { request: PersonErase; response: PersonErased };
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
  /** Sends a matter on its way through a procedure (四议两公开, 六步协商). */
  proceeding_begin: { request: ProceedingBegin; response: IssueLife };
  /** Writes a step of a proceeding down as done, with its vote. */
  proceeding_step: { request: ProceedingStepDone; response: IssueLife };
  /** What a vote would come to, while its numbers are typed. */
  vote_preview: { request: VotePreview; response: VotePreviewed };
  /** Takes the newest step of a proceeding back. */
  proceeding_step_clear: { request: ProceedingStepClear; response: IssueLife };
  /** Drops a proceeding that is still going. */
  proceeding_drop: { request: ProceedingDrop; response: IssueLife };
  /** A meeting's agenda, and the pool that it can be filled from. */
  agenda_show: { request: MeetingShow; response: Agenda };
  /** Sets a meeting's agenda, in order. */
  agenda_put: { request: AgendaPut; response: Agenda };
  /** Lays what stands on the agenda before the meeting, in one step. */
  agenda_lay: { request: AgendaLay; response: AgendaLaid };
  /** Collects many matters in one step: question cards typed back. */
  issue_collect_many: { request: IssueCollectMany; response: CollectedMany };
  /** Notes who led a step of a meeting, and what came of it. */
  meeting_step_note: { request: MeetingStepNote; response: MeetingView };
  /** A year's sessions by kind, month and grid, against the quota. */
  year_plan_show: { request: YearPlanShow; response: YearPlan };
  /** Plans several meetings in one step, to fill a year. */
  meeting_plan_many: { request: MeetingPlanMany; response: MeetingsPlanned };
  /** Writes a wish down. */
  wish_collect: { request: WishCollect; response: WishLife };
  /** Edits a wish's own words. */
  wish_edit: { request: WishEdit; response: WishLife };
  /** Says that a wish holds (核实). */
  wish_verify: { request: WishVerify; response: WishLife };
  /** Says that a wish is none this way can meet (不列入). */
  wish_refuse: { request: WishStep; response: WishLife };
  /** Opens a round; the running one closes, and what nobody took hangs first in the new one (顺延). */
  wish_round_open: { request: WishRoundOpen; response: WishRounds };
  /** Rounds of wishes, newest first. */
  wish_round_list: { request: Nothing; response: WishRounds };
  /** Hangs verified wishes into the running round (公布). */
  wish_post: { request: WishPost; response: WishRounds };
  /** Somebody takes a wish (认领); contact is due within the village's days. */
  wish_claim: { request: WishClaim; response: WishLife };
  /** Notes that the claimer made contact (联系). */
  wish_contact: { request: WishStep; response: WishLife };
  /** The claimer gives a wish back; it is open again. */
  wish_release: { request: WishStep; response: WishLife };
  /** Says what was done for a wish (实现). */
  wish_fulfil: { request: WishStep; response: WishLife };
  /** Takes a wish back (撤回). */
  wish_withdraw: { request: WishStep; response: WishLife };
  /** Makes a collected matter of a wish. */
  wish_raise: { request: WishRaise; response: WishLife };
  /** Wishes by state, round and words. */
  wish_list: { request: WishList; response: Wishes };
  /** One wish with all that happened to it. */
  wish_show: { request: WishShow; response: WishLife };
  /** A round's board as the public may see it. */
  wish_board_show: { request: WishBoardShow; response: WishBoard };
  /** Disputes by state and words (internal). */
  dispute_list: { request: DisputeList; response: Disputes };
  /** One dispute (internal). */
  dispute_show: { request: DisputeShow; response: DisputeView };
  /** Writes a dispute down. */
  dispute_add: { request: DisputeAdd; response: DisputeView };
  /** Edits a dispute. */
  dispute_edit: { request: DisputeEdit; response: DisputeView };
  /** Says how a mediation ended. */
  dispute_settle: { request: DisputeSettle; response: DisputeView };
  /** Takes a mediation up again. */
  dispute_reopen: { request: DisputeReopen; response: DisputeView };
  /** Kinds of stall. */
  stall_kind_list: { request: StallKindList; response: StallKinds };
  /** Adds a kind of stall. */
  stall_kind_add: { request: StallKindAdd; response: StallKinds };
  /** Edits a kind of stall, or offers it no longer. */
  stall_kind_edit: { request: StallKindEdit; response: StallKinds };
  /** The market days of a year. */
  market_list: { request: MarketList; response: Markets };
  /** One market day with its stalls and problems. */
  market_show: { request: MarketShow; response: MarketView };
  /** Plans a market day. */
  market_plan: { request: MarketPlan; response: MarketView };
  /** Plans a rota of market days in one step. */
  market_plan_rota: { request: MarketPlanRota; response: RotaPlanned };
  /** Edits a market day. */
  market_edit: { request: MarketEdit; response: MarketView };
  /** Says that a market day took place. */
  market_hold: { request: MarketShow; response: MarketView };
  /** Cancels a planned market day. */
  market_cancel: { request: MarketCancel; response: MarketView };
  /** Writes a stall: its kind, who serves, how many were served. */
  stall_put: { request: StallPut; response: MarketView };
  /** Takes a stall away. */
  stall_remove: { request: StallRemove; response: MarketView };
  /** Takes a problem at a market, solved on the day or not. */
  market_issue_add: { request: MarketIssueAdd; response: MarketView };
  /** The figures of the markets. */
  market_figures_show: { request: MarketFiguresShow; response: MarketFigures };
  /** Rules that give points. */
  point_rule_list: { request: PointRuleList; response: PointRules };
  /** Adds a rule. */
  point_rule_add: { request: PointRuleAdd; response: PointRules };
  /** Edits a rule; what was entered stays. */
  point_rule_edit: { request: PointRuleEdit; response: PointRules };
  /** Offers a rule again, or no longer. */
  point_rule_enable: { request: PointRuleEnable; response: PointRules };
  /** Gives points, or takes some away. */
  points_add: { request: PointsAdd; response: PointEntryView };
  /** Takes an entry back by a counter-entry (冲正). */
  points_correct: { request: PointsCorrect; response: PointEntryView };
  /** Entries, newest first. */
  points_list: { request: PointsList; response: PointEntries };
  /** The ranking of a period. */
  ranking_show: { request: RankingShow; response: Ranking };
  /** Printed sheets, newest first, with where each hangs. */
  document_list: { request: DocumentList; response: Sheets };
  /** The posting log: what hangs where, until when, by whose word. */
  posting_list: { request: PostingList; response: PostingLog };
  /** Writes down that a public sheet was posted (张贴). */
  posting_add: { request: PostingAdd; response: PostingView };
  /** Writes down that a sheet was taken down (取下). */
  posting_take_down: { request: PostingTakeDown; response: PostingView };
  /** Says that a sheet hangs still: it was not taken down after all. */
  posting_put_back: { request: PostingPutBack; response: PostingView };
  /** Voids a posting that was written down by mistake (作废). */
  posting_void: { request: PostingVoid; response: PostingView };
  /** Keeps a photo of the board with a posting. */
  posting_photo_add: { request: PostingPhotoAdd; response: PostingView };
  /** Takes a photo of the board away. */
  posting_photo_remove: { request: PostingPhotoRemove; response: PostingView };
  /** Reads a roster file without writing: what would land, what is refused and why. */
  roster_preview: { request: ListFile; response: RosterPlan };
  /** Imports a roster file in one step. */
  roster_import: { request: ListImport; response: Imported };
  /** Reads an old ledger without writing: each matter as it would land, what is refused and why. */
  issues_preview: { request: ListFile; response: IssuesPlan };
  /** Takes an old ledger in, in one step. */
  issues_import: { request: ListImport; response: Imported };
  /** Reads a list of past meetings without writing. */
  meetings_preview: { request: ListFile; response: MeetingsPlan };
  /** Takes a list of past meetings in, in one step. */
  meetings_import: { request: ListImport; response: Imported };
  /** Tells by its headers which list a spreadsheet is. */
  list_guess: { request: ListGuess; response: ListGuessed };
  /** Writes refused rows with their reasons as a spreadsheet, to be mended and taken in again. */
  refused_sheet: { request: RefusedSheet; response: RefusedWritten };
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
  /** What a meeting's archive pack would hold, and what it lacks. */
  meeting_archive_preview: { request: MeetingArchivePreview; response: ArchivePlan };
  /** Makes a meeting's archive pack up in a folder and archives the meeting (归档). */
  meeting_archive: { request: MeetingArchive; response: Archived };
  /** Keeps a photo with a meeting: the signed sheet, the room. */
  meeting_photo_add: { request: MeetingPhotoAdd; response: ArchivePlan };
  /** Takes a photo of a meeting away. */
  meeting_photo_remove: { request: MeetingPhotoRemove; response: ArchivePlan };
  /** What became of earlier matters, to be read out first (上次事项反馈). */
  meeting_feedback: { request: MeetingShow; response: Feedback };
  /** Who came, by grid and household, and who is missing. */
  attendance_show: { request: MeetingShow; response: AttendanceView };
  /** Signs a person in; twice counts once, with another role takes that role. */
  attendance_add: { request: AttendanceAdd; response: SignedIn };
  /** Signs several people in, in one step. */
  attendance_add_many: { request: AttendanceAddMany; response: SignedInMany };
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
  /** Records several matters at a meeting, in one step. */
  issue_raise_many: { request: IssueRaiseMany; response: IssuesRaised };
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
  /** Changes category, unit, person or supervisor of many matters. */
  issue_change_many: { request: IssueChangeMany; response: ManyChanged };
  /** Strikes many matters off by one reviewer. */
  issue_strike_off_many: { request: IssueStrikeOffMany; response: ManyChanged };
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
  today_list: { request: TodayListed; response: TodayList };
  /** The figures people report, with the report sentence. */
  figures_show: { request: FiguresShow; response: FiguresView };
  /** What a report says beyond the figures: the periods beside, and a paragraph ready to paste. */
  report_show: { request: FiguresShow; response: ReportView };
  /** The categories of a period's matters, the proposed theme first (每月一题). */
  theme_list: { request: ThemeList; response: Themes };
  /** Grids and cadres side by side: matters, promises, points. */
  ranking_list: { request: FiguresShow; response: RankingList };
  /** The rows behind one figure; their number is the figure. */
  figures_rows: { request: FiguresRows; response: FigureRowsView };
  /** Reads a day as people type it. */
  day_read: { request: DayRead; response: DayReading };
  /** The papers with their editions, sizes and forms. */
  document_form_list: { request: Nothing; response: DocumentForms };
  /** Lays a paper out for the screen. */
  document_preview: { request: DocumentPreview; response: Preview };
  /** Says what stands on public paper instead of a text. */
  public_words_set: { request: PublicWordsSet; response: PublicWordsView };
  /** Takes back what was said for a text on public paper. */
  public_words_clear: { request: PublicWordsClear; response: PublicWordsView };
  /** Prints a paper into a PDF file and registers the sheet. */
  document_print: { request: DocumentPrint; response: Printed };
  /** Writes what a paper says into a file for other programs, and registers it like a sheet. */
  document_export: { request: DocumentExport; response: Exported };
  /** Writes the roster as it stands today into a file for other programs; for the office only. */
  roster_export: { request: RosterExport; response: RosterExported };
  /** Writes the figures of a period into a file for other programs. */
  figures_export: { request: FiguresExport; response: FiguresExported };
  /** Writes everything that the village has into one open file; for the office only. */
  data_export: { request: DataExport; response: DataExported };
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
  /** Finds a printed sheet by its code, and tells which of its rows have changed since. */
  document_check: { request: DocumentCheck; response: DocumentChecked };
  /** Makes a verified copy of everything. */
  backup_make: { request: BackupMake; response: BackupMade };
  /** Makes the copies that are due, here and in the second place, and lets old ones go. */
  backup_renew: { request: BackupRenew; response: BackupRenewed };
  /** Chooses the second place of copies, or gives it up. */
  backup_place: { request: BackupPlace; response: Backups };
  /** All copies that are known, newest first. */
  backup_list: { request: Nothing; response: Backups };
  /** What a copy holds; it is checked from end to end. */
  backup_show: { request: BackupShow; response: BackupHolds };
  /** Puts a copy in the place of the data; what it replaces is kept. */
  backup_restore: { request: BackupRestore; response: Restored };
  /** Reads out of damaged data what can be read; the damaged files are kept. */
  data_salvage: { request: Nothing; response: DataSalvaged };
  /** Opens locked data. */
  data_unlock: { request: DataUnlock; response: Status };
  /** Locks database, photos and copies with a passphrase; tells the recovery code, this once. */
  passphrase_set: { request: PassphraseSet; response: PassphraseKept };
  /** Changes the passphrase. */
  passphrase_change: { request: PassphraseChange; response: Status };
  /** Makes a new recovery code; the old one opens nothing any more. */
  passphrase_renew_recovery: { request: PassphraseRenewRecovery; response: PassphraseKept };
  /** Writes the recovery code as a sheet for the safe; it is entered in no register. */
  passphrase_sheet: { request: PassphraseSheet; response: SheetWritten };
  /** Removes the lock: database, photos and copies are plain again. */
  passphrase_remove: { request: PassphraseRemove; response: Status };
  /** The manual: what the window's page shows. */
  manual_show: { request: Nothing; response: Manual };
  /** A picture of the manual. */
  manual_picture_read: { request: ManualPictureRead; response: ManualPictureFile };
  /** Looks something up in the manual. */
  manual_search: { request: ManualSearch; response: ManualFound };
  /** Writes the manual as a booklet into a PDF file; it is entered in no register. */
  manual_sheet: { request: ManualSheet; response: ManualWritten };
  /** Keeps half-written words. */
  draft_keep: { request: DraftKeep; response: Done };
  /** Reads half-written words. */
  draft_read: { request: DraftRead; response: Draft };
}

export type CommandName = keyof Commands;
