// 留痕的说法：每一步谁做了什么，一句话说清。
import { kindsZh } from './kinds.zh'
import { lifeZh } from './life.zh'
import { marketsZh } from './markets.zh'
import { meetingZh } from './meeting.zh'
import { proceedingsZh } from './proceedings.zh'
import { printingZh } from './printing.zh'
import { registersZh } from './registers.zh'
import { wishesZh } from './wishes.zh'
import { workingZh } from './working.zh'
import { dayZh, longDayZh, clockTime } from './day'
import type { HistoryPhrases, TellStep } from './history'

/** 词表里的词；别的照写。 */
const WORDS: Record<string, Record<string, string>> = {
  'issue_events.kind': lifeZh.event,
  'commitments.ended_how': lifeZh.event,
  'markets.state': marketsZh.states,
  'proceedings.ended_how': proceedingsZh.ended,
  'proceeding_steps.body': proceedingsZh.bodies,
  'progress.kind': workingZh.kinds,
  'documents.kind': kindsZh.documents,
  'documents.edition': printingZh.edition,
  'proceeding_steps.kind': kindsZh.stepKinds,
  'procedure_steps.kind': kindsZh.stepKinds,
  'issue_links.kind': lifeZh.relation,
  'departments.kind': registersZh.unit.kinds,
  'departments.level': registersZh.unit.levels,
  'places.level': kindsZh.level,
  'wish_events.kind': wishesZh.event,
  'attachments.kind': {
    ...lifeZh.photoKinds,
    board: '公示栏',
    sign_in: '签到表',
    scene: '会场',
  },
  'household_changes.kind': {
    split: '分户',
    joined: '并户',
    moved_in: '迁入',
    moved_out: '迁出',
    returned: '返乡',
    moved: '村内搬迁',
    born: '出生',
    married: '婚入',
    died: '故',
    headed: '换户主',
  },
  'posts.kind': {
    village_cadre: '村干部',
    grid_chief: '网格长',
    unit_chief: '单元长',
    counterpart: '对口干部',
    supervisor: '督办专员',
    cppcc_member: '政协委员',
    party_member: '党员',
    household_head: '户长',
    volunteer: '志愿者',
  },
  'meetings.state': { planned: '计划', held: '已开', cancelled: '取消' },
  state: {
    pending: '待议',
    raised: '待分类',
    committed: '限期办理',
    under_study: '长期跟踪',
    referred: '移交',
    explained: '解释说明',
    done: '办结',
    to_reopen: '待重开',
    struck_off: '销号',
    merged: '并入',
    withdrawn: '撤回',
  },
  outcome: {
    resolved_on_spot: '现场办结',
    committed: '限期办理',
    under_study: '长期跟踪',
    referred: '移交',
    explained: '解释说明',
    discuss_again: '再议',
    returned: '退回',
    undecided: '待分类',
    merged: '并入',
    withdrawn: '撤回',
  },
  closing: { open: '未收尾', closed: '收尾', archived: '归档' },
  mode: { meeting: '会议', talk: '沟通', dialogue: '对话', writing: '书面', online: '网络' },
  source: meetingZh.source,
  scale: { big: '大事', small: '小事', private: '私事' },
  role: meetingZh.role,
  sex: { male: '男', female: '女' },
  solved: workingZh.solvedAs,
  rating: { ...workingZh.ratings, unrated: '未评价' },
  overall: { ...workingZh.ratings, unrated: '未评价' },
  'disputes.state': {
    open: '调解中',
    agreed: '达成协议',
    not_agreed: '未达成',
    handed_over: '移交上级',
  },
  'invitations.answer': { yes: '来', no: '不来' },
}
const RECORDS: Record<string, string> = {
  attendances: '签到',
  convened: '会议应到',
  document_rows: '单子上的一行',
  conflicts: '没有采用的一份',
  settings: '设置',
  villages: '村',
  issues: '问题',
  issue_events: '经过',
  issue_changes: '改动',
  issue_links: '关联',
  deliberations: '会上的决定',
  commitments: '承诺',
  commitment_changes: '承诺的改动',
  co_handlers: '协办',
  milestones: '时间节点',
  referrals: '移交',
  reviews: '再议',
  progress: '进展',
  visits: '回访',
  visit_answers: '回访的答复',
  attachments: '照片',
  meetings: '会议',
  meeting_scopes: '对象',
  meeting_steps: '议程',
  invitations: '邀请',
  headcounts: '未列名人数',
  people: '人员',
  posts: '职务',
  memberships: '所在的户',
  households: '户',
  household_changes: '户的变动',
  departments: '单位',
  places: '地方',
  resources: '资源',
  resource_matches: '资源对接',
  documents: '单子',
  markets: '集市',
  stalls: '集市摊位',
  market_issues: '集市接到的问题',
  point_entries: '积分',
  postings: '张贴',
  agenda_items: '议题',
  proceedings: '程序',
  proceeding_steps: '程序的一步',
  wishes: '心愿',
  wish_events: '心愿的经过',
  wish_rounds: '心愿的一轮',
  disputes: '纠纷',
  dispute_parties: '当事人',
  public_words: '张贴用的写法',
}
const FIELDS: Record<string, string> = {
  summary: '问题概要',
  'wishes.words': '心愿',
  posted_words: '公布的话',
  household_text: '户',
  grid_text: '网格',
  sensitive: '敏感',
  'disputes.title': '纠纷',
  'disputes.words': '经过',
  mediator_text: '调解人',
  'disputes.meeting': '在哪场会上',
  'disputes.state': '结果',
  settled_on: '结果的日子',
  agreement: '协议',
  handed_to: '移交给',
  short_title: '短题',
  reporter: '反映人',
  reporter_text: '反映人',
  reporter_household: '反映的户',
  grid: '网格',
  unit: '单元',
  category: '类别',
  source: '来源',
  scale: '大小',
  note: '备注',
  collected_on: '收集日期',
  outcome: '分类',
  words: '说明',
  measure: '工作举措',
  department: '单位',
  'commitments.department': '责任单位',
  person: '姓名',
  'commitments.person': '责任人',
  supervisor: '督办',
  deadline: '完成时限',
  first_deadline: '完成时限',
  promised_on: '承诺日期',
  collective_money: '花集体的钱',
  money_fen: '钱数',
  ended_on: '结束日期',
  due: '下次再议',
  held_on: '议的日子',
  due_back: '要求回话',
  sent_on: '移交日期',
  request: '请办什么',
  answered_on: '答复日期',
  answer: '答复',
  returned_on: '退回日期',
  reached_on: '到了的日子',
  overall: '总评',
  visitor: '回访人',
  solved: '解决没有',
  rating: '满意没有',
  caption: '说明',
  name: '名称',
  'people.name': '姓名',
  day: '日期',
  time: '时间',
  ended: '散会时间',
  place: '地点',
  rain_place: '雨天地点',
  host: '主持',
  host_text: '主持',
  recorder: '记录',
  recorder_text: '记录',
  title: '名称',
  motto: '口号',
  list_name: '清单名',
  mode: '形式',
  cancel_reason: '取消的原因',
  role: '身份',
  stand_in: '代来的人',
  people: '人数',
  sex: '性别',
  birth: '出生年月',
  relation: '与户主关系',
  phone: '手机号',
  phone_public: '电话公开',
  id_tail: '身份证尾号',
  party_member: '党员',
  left_on: '离开日期',
  merged_into: '合并到',
  merged_on: '合并日期',
  household: '户',
  code: '户编号',
  'documents.code': '校验码',
  'documents.kind': '哪一张',
  number: '编号',
  edition: '哪一版',
  pages: '页数',
  started_at: '议程走到的时刻',
  ended_at: '议程走完的时刻',
  head: '户主',
  kind: '哪一种',
  from_day: '从哪天起',
  to_day: '到哪天止',
  field: '改了什么',
  old_value: '原来',
  new_value: '改成',
  reason: '理由',
  approver: '同意人',
  who: '主持',
  result: '结果',
  done_on: '哪天',
  'proceeding_steps.meeting': '会议',
  'proceeding_steps.body': '谁表决',
  entitled: '应到',
  present: '实到',
  agreed: '同意',
  disagreed: '不同意',
  abstained: '弃权',
  passed: '通过',
  began_on: '开始日期',
  ended_how: '怎么结束的',
  board: '公示栏',
  'postings.reviewer': '审核人',
  reviewed_on: '审核日期',
  poster: '张贴人',
  taken_down_on: '取下日期',
  void_reason: '作废原因',
  served: '服务人数',
  points: '分数',
  witness_text: '见证人',
}
const CHANGED: Record<string, string> = {
  deadline: '完成时限',
  measure: '工作举措',
  department: '责任单位',
  person: '责任人',
  supervisor: '督办',
}
const quoted = (words: string | undefined) => (words ? `“${words}”` : '')
const after = (words: string | undefined, before = '：') => (words ? `${before}${words}` : '')
const list = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('，')

function value(entity: string, field: string, raw: unknown, on: string): string {
  if (raw === null || raw === undefined || raw === '') return ''
  if (typeof raw === 'boolean') return raw ? '是' : '否'
  if (field === 'money_fen') return `${Number(raw) / 100} 元`
  const text = typeof raw === 'object' ? '' : String(raw as string | number)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return text.slice(0, 4) === on.slice(0, 4) ? dayZh(text) : longDayZh(text)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return clockTime(new Date(text))
  return (WORDS[`${entity}.${field}`] ?? WORDS[field])?.[text] ?? text
}

/** 办理结果：承诺、移交、再议里写了什么。 */
function terms(told: TellStep): string {
  const promise = told.how('commitments', 'added')[0]
  const referral = told.how('referrals', 'added')[0]
  const review = told.how('reviews', 'added')[0]
  return list(
    after(promise?.measure, '举措是'),
    promise?.department && `责任单位${promise.department}`,
    promise?.person && `责任人${promise.person}`,
    promise?.first_deadline && `${promise.first_deadline}前完成`,
    referral?.department && `移交给${referral.department}`,
    referral?.due_back && `要求${referral.due_back}前回话`,
    review?.due && `下次${review.due}再议`,
  )
}
/** 新的经过里最后一样，叫什么、怎么说。 */
function happened(told: TellStep): string {
  const event = told.how('issue_events', 'added').at(-1)
  if (!event) return ''
  return list(
    `${event.kind ?? ''}${after(event.words)}`,
    terms(told),
    event.approver && `${event.approver}同意`,
    event.reviewer && `${event.reviewer}复核`,
  )
}
/** 时限、举措、单位、人改成了什么。 */
function promiseChanges(told: TellStep): string {
  const changes = told.how('commitment_changes', 'added')
  const [first] = changes
  const moved = changes.map(({ field = '', old_value = '', new_value = '' }) => {
    const name = CHANGED[field] ?? field
    if (field === 'deadline') return `把${name}由${old_value}延至${new_value}`
    if (old_value === '') return `填上${name}：${new_value}`
    return new_value === '' ? `去掉${name}${old_value}` : `把${name}由${old_value}改为${new_value}`
  })
  const helpers = (how: 'added' | 'removed', verb: string) =>
    told
      .how('co_handlers', how)
      .map((one) => `${verb}${[one.department, one.person].filter(Boolean).join('')}`)
  return list(
    ...moved,
    ...helpers('added', '加上协办'),
    ...helpers('removed', '去掉协办'),
    after(first?.reason, '理由：'),
    first?.approver && `${first.approver}同意`,
  )
}
function struckOff(told: TellStep): string {
  const event = told.now('issue_events')
  if (!event) return ''
  return list('销号', event.reviewer ? `复核人${event.reviewer}` : '群众接受了解释', event.words)
}

function visited(told: TellStep): string {
  const visit = told.now('visits')
  if (!visit) return ''
  const answers = told.all('visit_answers').map((one) => {
    const who = one.person || one.household || '没有记名的'
    return list(`${who}说${one.solved ?? ''}`, one.rating, quoted(one.words))
  })
  const back = told.how('issue_events', 'added').length > 1 ? '，回到待重开' : ''
  const by = visit.visitor ? `，${visit.visitor}去的` : ''
  const said = answers.length > 0 ? `（${answers.join('；')}）` : ''
  return `回访，${visit.overall ?? ''}${by}${said}${back}`
}
function cameIn(told: TellStep): string {
  const came = told.how('attendances', 'added')[0]
  return came ? `签到${after(came.person)}` : ''
}
function withReporter(told: TellStep, verb: string): string {
  const issue = told.now('issues')
  if (!issue) return ''
  return list(
    `${verb}${quoted(issue.summary)}`,
    (issue.reporter || issue.reporter_text) &&
      `反映人${issue.reporter || issue.reporter_text || ''}`,
  )
}
/** 积分的一笔：给谁、几分、为什么、谁见证。 */
function entered(told: TellStep, verb: string): string {
  const entry = told.now('point_entries')
  if (!entry) return ''
  return list(
    `给${entry.name_text ?? ''}${verb}${entry.points ?? ''}分`,
    after(entry.reason, '理由：'),
    entry.witness_text && `${entry.witness_text}见证`,
  )
}
const edited = (told: TellStep) => told.fields('issues')

export const historyZh: HistoryPhrases = {
  value,
  field: (entity, field) => FIELDS[`${entity}.${field}`] ?? FIELDS[field] ?? null,
  record: (entity) => RECORDS[entity] ?? '一条记录',
  changed: (field, from, to) => `把${field}由${from}改为${to}`,
  filled: (field, to) => `填上${field}：${to}`,
  emptied: (field, from) => `去掉${field}（原来是${from}）`,
  added: (record, fields) => `添上${record}${after(pairs(fields))}`,
  removed: (record, fields) => `去掉${record}${after(pairs(fields))}`,
  join: '，',
  undid: (what) => `撤销：${what}`,
  redid: (what) => `又做回来：${what}`,
  op: (op) => OPS[op] ?? '改了一处',
  touched: (records) => `动了${records.join('、')}`,
  ops: {
    issue_collect: (told) => withReporter(told, '会前收集'),
    issue_raise: (told) => withReporter(told, '在会上记下'),
    issue_raise_many: (told) => withReporter(told, '在会上记下'),
    issue_lay: (told) => `提到会上${after(told.now('deliberations')?.meeting)}`,
    issue_edit: edited,
    issue_sort: (told) => {
      const line = told.now('deliberations')
      if (!line?.outcome) return ''
      return list(`在会上分为${line.outcome}${after(line.words)}`, terms(told))
    },
    issue_decide: happened,
    issue_raise_outside: (told) => {
      const event = told.now('issue_events')
      return list(`算作会外提出${after(event?.words)}`, event?.person && `${event.person}接的`)
    },
    issue_extend: promiseChanges,
    commitment_edit: promiseChanges,
    issue_done: (told) => {
      const event = told.how('issue_events', 'added').at(-1)
      const evidence = told.now('progress')?.words
      return list(`办结${after(event?.words)}`, evidence && `佐证：${evidence}`)
    },
    issue_visit: visited,
    issue_strike_off: struckOff,
    issue_strike_off_many: struckOff,
    referral_answer: (told) => {
      const referral = told.now('referrals')
      const event = told.now('issue_events')
      const back = referral?.returned_on ? '，部门退回来重新分类' : ''
      return `记下部门答复${after(referral?.answer || event?.words)}${back}`
    },
    issue_review: (told) => {
      const event = told.now('issue_events')
      const next = told.how('reviews', 'added')[0]?.due
      return list(`再议${after(event?.words)}`, next && `下次${next}`)
    },
    issue_withdraw: (told) => {
      const event = told.now('issue_events')
      return list(
        '撤回',
        event?.words && `理由：${event.words}`,
        event?.approver && `${event.approver}同意`,
      )
    },
    issue_restore: (told) => `恢复${after(told.now('issue_events')?.words, '，理由：')}`,
    issue_merge: (told) => {
      const event = told.now('issue_events')
      return list(`并入${quoted(event?.target)}`, event?.words)
    },
    issue_split: (told) => {
      const parent = told.now('issues')?.split_from
      if (parent) return `从${quoted(parent)}拆出这件`
      return `拆出一件${after(told.now('issue_events')?.words)}`
    },
    issue_link: (told) => `关联${linked(told)}`,
    issue_unlink: (told) => `不再关联${linked(told)}`,
    milestone_reach: (told) =>
      told.gone('milestones', 'reached_on')
        ? '记下时间节点还没到'
        : `记下时间节点到了${after(told.now('milestones')?.reached_on)}`,
    progress_add: (told) => {
      const entry = told.now('progress')
      if (!entry) return ''
      return `记进展（${entry.kind ?? ''}）${after(entry.words)}`
    },
    photo_add: (told) => {
      const photo = told.now('attachments')
      if (!photo) return ''
      return `添了一张照片（${photo.kind ?? ''}）${after(photo.caption)}`
    },
    photo_remove: (told) => {
      const photo = told.now('attachments')
      if (!photo) return ''
      return `去掉一张照片（${photo.kind ?? ''}）${after(photo.caption)}`
    },
    meeting_plan: (told) => {
      const meeting = told.now('meetings')
      return `排了这场会${after(list(meeting?.day, meeting?.time, meeting?.place))}`
    },
    meeting_plan_many: (told) => {
      const meeting = told.now('meetings')
      return `按月排上了这场会${after(list(meeting?.day, meeting?.time, meeting?.place))}`
    },
    meeting_edit: (told) => told.fields('meetings', 'meeting_scopes'),
    meeting_cancel: (told) =>
      `取消了这场会${after(told.now('meetings')?.cancel_reason, '，原因：')}`,
    meeting_open: (told) => {
      const session = told.now('meetings')?.session
      return session ? `开会，是第 ${session} 场` : '开会'
    },
    meeting_close: (told) => `收尾${after(told.now('meetings')?.ended, '，散会时间 ')}`,
    meeting_reopen: () => '重新打开了这场会',
    meeting_archive: () => '把这场会归了档',
    meeting_invite: (told) => `邀请${invited(told)}`,
    meeting_uninvite: (told) => `收回了对${invited(told)}的邀请`,
    invitation_answer: (told) => {
      const answer = told.now('invitations')
      return list(
        `记下邀请的答复${after(answer?.answer)}`,
        answer?.stand_in && `${answer.stand_in}代来`,
      )
    },
    document_print: (told) => {
      const sheet = told.how('documents', 'added')[0]
      if (!sheet) return ''
      const which = [sheet.kind, sheet.number].filter(Boolean).join(' ')
      return list(`印了${which}`, sheet.edition, sheet.code && `校验 ${inFours(sheet.code)}`)
    },
    document_export: (told) => {
      const sheet = told.how('documents', 'added')[0]
      if (!sheet) return ''
      const which = [sheet.kind, sheet.number].filter(Boolean).join(' ')
      return list(
        `把${which}存成了文件`,
        sheet.edition,
        sheet.code && `校验 ${inFours(sheet.code)}`,
      )
    },
    meeting_step_next: () => '议程往下走了一项',
    meeting_step_note: (told) => {
      const step = told.now('meeting_steps')
      return list(`记下议程${quoted(step?.name)}`, step?.result, step?.who && `${step.who}主持`)
    },
    proceeding_begin: (told) => `开始走${quoted(told.how('proceedings', 'added')[0]?.name)}`,
    proceeding_step: (told) => {
      const step = told.now('proceeding_steps')
      const vote =
        step?.entitled &&
        `应到${step.entitled}、实到${step.present ?? ''}、同意${step.agreed ?? ''}`
      return list(`记下${quoted(step?.name)}`, step?.result, vote, step?.who && `${step.who}主持`)
    },
    proceeding_step_clear: (told) => `退回${quoted(told.now('proceeding_steps')?.name)}`,
    proceeding_drop: (told) => {
      const one = told.now('proceedings')
      return list(`中止${quoted(one?.name)}`, one?.reason && `理由：${one.reason}`)
    },
    agenda_put: () => '定了议题',
    agenda_lay: (told) => `议题提到会上${after(told.now('deliberations')?.meeting)}`,
    issue_collect_many: (told) => withReporter(told, '登记点题卡'),
    attendance_add: cameIn,
    attendance_add_many: cameIn,
    attendance_remove: (told) => `去掉签到${after(told.now('attendances')?.person)}`,
    headcount_put: (told) => {
      const count = told.now('headcounts')
      return `未列名的填了${after(list(count?.role, count?.people && `${count.people} 人`), '')}`
    },
    market_issue_add: (told) => {
      const event = told.how('issue_events', 'added').at(-1)
      const done = told.how('issue_events', 'added').length > 2
      return list(withReporter(told, '在服务集市接到'), done && `当场解决${after(event?.words)}`)
    },
    points_add: (told) => entered(told, '记'),
    points_correct: (told) => entered(told, '冲正'),
    person_add: (told) => `添上${told.now('people')?.name ?? '这一位'}`,
    attendance_add_new: (told) => `签到时当场添上${told.now('people')?.name ?? '这一位'}`,
    issues_import: () => '从旧台账导入',
    meetings_import: () => '从会议登记表导入',
    roster_import: (told) => {
      const name = told.how('people', 'added')[0]?.name
      return name ? `从名册导入${name}` : told.fields('people', 'memberships', 'households')
    },
    person_edit: (told) => told.fields('people', 'posts', 'memberships', 'households'),
    person_merge: (told) => {
      const into = told.now('people')?.merged_into
      return into ? `合并到${into}` : told.fields('people', 'posts', 'memberships')
    },
    person_leave: (told) => {
      const change = told.now('household_changes')
      return list(`记下${change?.kind ?? '离开'}`, told.now('people')?.left_on, change?.note)
    },
    person_return: () => '记下返乡',
    post_give: (told) => `给了职务${after(posted(told))}`,
    post_end: (told) => `${posted(told) || '职务'}卸任${after(told.now('posts')?.to_day)}`,
  },
}
/** BA5A C0F1 5CA6，和单子上印的一样。 */
const inFours = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1 ')
const pairs = (fields: readonly [string, string][]) =>
  fields.map(([name, said]) => `${name}${said}`).join('、')
const posted = (told: TellStep) => {
  const post = told.now('posts')
  return post?.title ?? post?.kind ?? ''
}
const linked = (told: TellStep) => {
  const link = told.now('issue_links')
  return [quoted(link?.a), quoted(link?.b)].filter(Boolean).join('和')
}
const invited = (told: TellStep) => {
  const one = told.now('invitations')
  return [one?.department, one?.person].filter(Boolean).join(' ') || '一位'
}
/** 只说得出是哪一步的。 */
const OPS: Record<string, string> = {
  village_demo: '摆好了样例',
  village_init: '填好了村名',
  attendance_add: '签到',
  attendance_remove: '去掉了签到',
  document_print: '印了单子',
  document_export: '把单子存成了文件',
  roster_export: '导出了名册',
  figures_export: '导出了统计',
  data_export: '导出了全部数据',
  posting_add: '登记了张贴',
  posting_take_down: '取下了公示',
  posting_put_back: '记下公示还贴着',
  posting_void: '作废了一条张贴记录',
  posting_photo_add: '添了公示栏的照片',
  posting_photo_remove: '去掉了公示栏的照片',
  meeting_archive: '归了档',
  meeting_photo_add: '添了会议的照片',
  meeting_photo_remove: '去掉了会议的照片',
  person_add: '添了一位',
  person_edit: '改了资料',
  issue_sort: '改了分类',
  issue_edit: '改了问题',
  meeting_edit: '改了会议',
  commitment_edit: '改了承诺',
  issue_extend: '延了期',
}
