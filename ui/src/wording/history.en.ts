// The phrases of the journal in English. Names and villagers' words stay as they were written.
import { kindsEn } from './kinds.en'
import { lifeEn } from './life.en'
import { marketsEn } from './markets.en'
import { meetingEn } from './meeting.en'
import { proceedingsEn } from './proceedings.en'
import { printingEn } from './printing.en'
import { registersEn } from './registers.en'
import { wishesEn } from './wishes.en'
import { workingEn } from './working.en'
import { clockTime, dayEn, longDayEn } from './day'
import type { HistoryPhrases, TellStep } from './history'

const RATINGS = { ...workingEn.ratings, unrated: 'Not rated' }
const WORDS: Record<string, Record<string, string>> = {
  'issue_events.kind': lifeEn.event,
  'commitments.ended_how': lifeEn.event,
  'markets.state': marketsEn.states,
  'proceedings.ended_how': proceedingsEn.ended,
  'proceeding_steps.body': proceedingsEn.bodies,
  'progress.kind': workingEn.kinds,
  'documents.kind': kindsEn.documents,
  'documents.edition': printingEn.edition,
  'proceeding_steps.kind': kindsEn.stepKinds,
  'procedure_steps.kind': kindsEn.stepKinds,
  'issue_links.kind': lifeEn.relation,
  'departments.kind': registersEn.unit.kinds,
  'departments.level': registersEn.unit.levels,
  'places.level': kindsEn.level,
  'wish_events.kind': wishesEn.event,
  'attachments.kind': {
    ...lifeEn.photoKinds,
    board: 'noticeboard',
    sign_in: 'signed sheet',
    scene: 'the meeting',
  },
  'household_changes.kind': {
    split: 'split',
    joined: 'joined',
    moved_in: 'moved in',
    moved_out: 'moved out',
    returned: 'came back',
    moved: 'moved within the village',
    born: 'born',
    married: 'married in',
    died: 'died',
    headed: 'new head',
  },
  'meetings.state': { planned: 'planned', held: 'held', cancelled: 'cancelled' },
  outcome: {
    resolved_on_spot: 'resolved on the spot',
    committed: 'promised',
    under_study: 'under study',
    referred: 'referred',
    explained: 'explained',
    discuss_again: 'to discuss again',
    returned: 'sent back',
    undecided: 'to sort',
    merged: 'merged',
    withdrawn: 'withdrawn',
  },
  closing: { open: 'open', closed: 'closed', archived: 'archived' },
  source: meetingEn.source,
  role: meetingEn.role,
  scale: { big: 'big', small: 'small', private: 'private' },
  sex: { male: 'male', female: 'female' },
  solved: workingEn.solvedAs,
  rating: RATINGS,
  overall: RATINGS,
  'disputes.state': {
    open: 'being mediated',
    agreed: 'agreed',
    not_agreed: 'not agreed',
    handed_over: 'handed over',
  },
  'invitations.answer': { yes: 'comes', no: 'does not come' },
}
const FIELDS: Record<string, string> = {
  summary: 'matter',
  'wishes.words': 'wish',
  posted_words: 'words for the board',
  household_text: 'household',
  grid_text: 'grid',
  sensitive: 'sensitive',
  'disputes.title': 'dispute',
  'disputes.words': 'account',
  mediator_text: 'mediator',
  'disputes.meeting': 'at the meeting',
  'disputes.state': 'result',
  settled_on: 'day of the result',
  agreement: 'agreement',
  handed_to: 'handed to',
  short_title: 'short title',
  reporter: 'reporter',
  reporter_text: 'reporter',
  reporter_household: 'reporting household',
  grid: 'grid',
  unit: 'unit',
  category: 'category',
  source: 'source',
  scale: 'scale',
  note: 'note',
  collected_on: 'day collected',
  outcome: 'outcome',
  words: 'note',
  measure: 'measure',
  department: 'unit',
  person: 'person',
  supervisor: 'supervisor',
  deadline: 'deadline',
  first_deadline: 'deadline',
  promised_on: 'promised on',
  collective_money: 'collective money',
  money_fen: 'money',
  ended_on: 'ended on',
  due: 'next review',
  held_on: 'held on',
  due_back: 'answer due',
  sent_on: 'sent on',
  request: 'asked for',
  answered_on: 'answered on',
  answer: 'answer',
  returned_on: 'sent back on',
  reached_on: 'reached on',
  overall: 'overall',
  visitor: 'visitor',
  solved: 'solved',
  rating: 'rating',
  caption: 'caption',
  name: 'name',
  day: 'day',
  time: 'time',
  ended: 'end',
  place: 'place',
  rain_place: 'place in rain',
  host: 'host',
  host_text: 'host',
  recorder: 'recorder',
  recorder_text: 'recorder',
  title: 'title',
  motto: 'motto',
  list_name: 'name of the list',
  mode: 'form',
  cancel_reason: 'reason',
  role: 'role',
  stand_in: 'stand-in',
  people: 'people',
  sex: 'sex',
  birth: 'birth',
  relation: 'relation',
  phone: 'phone',
  phone_public: 'phone public',
  id_tail: 'end of the ID',
  party_member: 'party member',
  left_on: 'left on',
  merged_into: 'merged into',
  merged_on: 'merged on',
  household: 'household',
  code: 'household code',
  'documents.code': 'check code',
  'documents.kind': 'sheet',
  number: 'number',
  edition: 'edition',
  pages: 'pages',
  started_at: 'when the step began',
  ended_at: 'when the step ended',
  head: 'head',
  kind: 'kind',
  from_day: 'from',
  to_day: 'to',
  field: 'changed',
  old_value: 'from',
  new_value: 'to',
  reason: 'reason',
  approver: 'approved by',
  who: 'led by',
  result: 'result',
  done_on: 'day',
  'proceeding_steps.meeting': 'meeting',
  'proceeding_steps.body': 'who voted',
  entitled: 'entitled',
  present: 'present',
  agreed: 'in favour',
  disagreed: 'against',
  abstained: 'abstained',
  passed: 'carried',
  began_on: 'began on',
  ended_how: 'how it ended',
  board: 'board',
  'postings.reviewer': 'reviewer',
  reviewed_on: 'reviewed on',
  poster: 'put up by',
  taken_down_on: 'taken down on',
  void_reason: 'reason',
  served: 'people served',
  points: 'points',
  witness_text: 'witness',
}
const RECORDS: Record<string, string> = {
  attendances: 'a sign-in',
  convened: 'a household called',
  document_rows: 'a row of a sheet',
  conflicts: 'a version that lost',
  settings: 'a setting',
  villages: 'the village',
  issue_changes: 'a change',
  issues: 'the matter',
  issue_events: 'an event',
  issue_links: 'a link',
  deliberations: 'a meeting’s decision',
  commitments: 'a promise',
  commitment_changes: 'a change of the promise',
  co_handlers: 'a helper',
  milestones: 'a milestone',
  referrals: 'a referral',
  reviews: 'a review',
  progress: 'progress',
  visits: 'a return visit',
  visit_answers: 'an answer',
  attachments: 'a photo',
  meetings: 'the meeting',
  meeting_scopes: 'a place convened',
  meeting_steps: 'a step',
  invitations: 'an invitation',
  headcounts: 'a head-count',
  people: 'the person',
  posts: 'a post',
  memberships: 'a household',
  households: 'the household',
  household_changes: 'a change of the household',
  departments: 'a unit',
  places: 'a place',
  resources: 'an offer',
  resource_matches: 'a matched need',
  documents: 'a sheet',
  markets: 'a market',
  stalls: 'a stall at a market',
  market_issues: 'a problem of a market',
  point_entries: 'points',
  postings: 'a posting',
  agenda_items: 'an agenda item',
  proceedings: 'a procedure',
  proceeding_steps: 'a step of a procedure',
  wishes: 'the wish',
  wish_events: 'an event of the wish',
  wish_rounds: 'a round of wishes',
  disputes: 'the dispute',
  dispute_parties: 'a party',
  public_words: 'words for the board',
}
const quoted = (words: string | undefined) => (words ? `“${words}”` : '')
const after = (words: string | undefined, before = ': ') => (words ? `${before}${words}` : '')
const list = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(', ')

function value(entity: string, field: string, raw: unknown, on: string): string {
  if (raw === null || raw === undefined || raw === '') return ''
  if (typeof raw === 'boolean') return raw ? 'yes' : 'no'
  if (field === 'money_fen') return `${Number(raw) / 100} yuan`
  const text = typeof raw === 'object' ? '' : String(raw as string | number)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return text.slice(0, 4) === on.slice(0, 4) ? dayEn(text) : longDayEn(text)
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return clockTime(new Date(text))
  return (WORDS[`${entity}.${field}`] ?? WORDS[field])?.[text] ?? text
}
function terms(told: TellStep): string {
  const promise = told.how('commitments', 'added')[0]
  const referral = told.how('referrals', 'added')[0]
  const review = told.how('reviews', 'added')[0]
  return list(
    after(promise?.measure, 'measure: '),
    promise?.department && `by ${list(promise.department, promise.person)}`,
    promise?.first_deadline && `until ${promise.first_deadline}`,
    referral?.department && `to ${referral.department}`,
    referral?.due_back && `answer due ${referral.due_back}`,
    review?.due && `next review ${review.due}`,
  )
}
function happened(told: TellStep): string {
  const event = told.how('issue_events', 'added').at(-1)
  if (!event) return ''
  return list(
    `: ${event.kind ?? ''}${after(event.words)}`,
    terms(told),
    event.approver && `approved by ${event.approver}`,
    event.reviewer && `reviewed by ${event.reviewer}`,
  )
}
function promiseChanges(told: TellStep): string {
  const changes = told.how('commitment_changes', 'added')
  const [first] = changes
  const moved = changes.map(({ field = '', old_value = '', new_value = '' }) =>
    field === 'deadline'
      ? `extended the deadline from ${old_value} to ${new_value}`
      : `changed the ${FIELDS[field] ?? field} from ${old_value || 'nothing'} to ${new_value || 'nothing'}`,
  )
  const helpers = (how: 'added' | 'removed', verb: string) =>
    told.how('co_handlers', how).map((one) => `${verb} ${list(one.department, one.person)}`)
  const said = list(
    ...moved,
    ...helpers('added', 'added helper'),
    ...helpers('removed', 'removed helper'),
    after(first?.reason, 'reason: '),
    first?.approver && `approved by ${first.approver}`,
  )
  return said && ` ${said}`
}
function struckOff(told: TellStep): string {
  const event = told.now('issue_events')
  if (!event) return ''
  const by = event.reviewer ? `reviewed by ${event.reviewer}` : 'the explanation was accepted'
  return list(' struck it off', by, event.words)
}

function visited(told: TellStep): string {
  const visit = told.now('visits')
  if (!visit) return ''
  const answers = told
    .all('visit_answers')
    .map((one) =>
      list(one.person || one.household || 'no name', one.solved, one.rating, quoted(one.words)),
    )
  const back = told.how('issue_events', 'added').length > 1 ? ', back to be reopened' : ''
  const said = answers.length > 0 ? ` (${answers.join('; ')})` : ''
  return ` noted a return visit: ${list(visit.overall, visit.visitor && `by ${visit.visitor}`)}${said}${back}`
}
function cameIn(told: TellStep): string {
  const came = told.how('attendances', 'added')[0]
  return came ? ` signed in${after(came.person)}` : ''
}
function withReporter(told: TellStep, verb: string): string {
  const issue = told.now('issues')
  if (!issue) return ''
  const who = issue.reporter || issue.reporter_text
  return list(` ${verb} ${quoted(issue.summary)}`, who && `raised by ${who}`)
}
/** An entry of points: to whom, how many, why, before whom. */
function entered(told: TellStep, verb: string): string {
  const entry = told.now('point_entries')
  if (!entry) return ''
  return list(
    ` ${verb} ${entry.points ?? ''} points to ${entry.name_text ?? ''}`,
    after(entry.reason, 'reason: '),
    entry.witness_text && `witnessed by ${entry.witness_text}`,
  )
}
const spaced = (words: string) => words && ` ${words}`
const pairs = (fields: readonly [string, string][]) =>
  fields.map(([name, said]) => `${name} ${said}`).join(', ')
const posted = (told: TellStep) => {
  const post = told.now('posts')
  return post?.title ?? post?.kind ?? ''
}
const linked = (told: TellStep) => {
  const link = told.now('issue_links')
  return [quoted(link?.a), quoted(link?.b)].filter(Boolean).join(' and ')
}
const invited = (told: TellStep) => {
  const one = told.now('invitations')
  return list(one?.department, one?.person) || 'somebody'
}

export const historyEn: HistoryPhrases = {
  value,
  field: (entity, field) => FIELDS[`${entity}.${field}`] ?? FIELDS[field] ?? null,
  record: (entity) => RECORDS[entity] ?? 'a record',
  changed: (field, from, to) => ` changed the ${field} from ${from} to ${to}`,
  filled: (field, to) => ` filled in the ${field}: ${to}`,
  emptied: (field, from) => ` emptied the ${field} (was ${from})`,
  added: (record, fields) => ` added ${record}${after(pairs(fields))}`,
  removed: (record, fields) => ` removed ${record}${after(pairs(fields))}`,
  join: ',',
  undid: (what) => ` undid:${what}`,
  redid: (what) => ` did again:${what}`,
  op: () => ' changed something',
  touched: (records) => ` touched ${records.join(', ')}`,
  ops: {
    issue_collect: (told) => withReporter(told, 'collected'),
    issue_raise: (told) => withReporter(told, 'recorded'),
    issue_raise_many: (told) => withReporter(told, 'recorded'),
    issue_lay: (told) => ` laid it before the meeting${after(told.now('deliberations')?.meeting)}`,
    issue_edit: (told) => told.fields('issues'),
    issue_sort: (told) => {
      const line = told.now('deliberations')
      if (!line?.outcome) return ''
      return list(` sorted it as ${line.outcome}${after(line.words)}`, terms(told))
    },
    issue_decide: (told) => spaced(happened(told) && `decided${happened(told)}`),
    issue_raise_outside: (told) => {
      const event = told.now('issue_events')
      return list(
        ` counted it as raised outside a meeting${after(event?.words)}`,
        event?.person && `taken by ${event.person}`,
      )
    },
    issue_extend: promiseChanges,
    commitment_edit: promiseChanges,
    issue_done: (told) => {
      const event = told.how('issue_events', 'added').at(-1)
      const evidence = told.now('progress')?.words
      return list(` noted it done${after(event?.words)}`, evidence && `evidence: ${evidence}`)
    },
    issue_visit: visited,
    issue_strike_off: struckOff,
    issue_strike_off_many: struckOff,
    referral_answer: (told) => {
      const referral = told.now('referrals')
      const said = referral?.answer || told.now('issue_events')?.words
      const back = referral?.returned_on ? ', sent back to be sorted again' : ''
      return ` noted the department’s answer${after(said)}${back}`
    },
    issue_review: (told) => {
      const next = told.how('reviews', 'added')[0]?.due
      return list(
        ` discussed it again${after(told.now('issue_events')?.words)}`,
        next && `next ${next}`,
      )
    },
    issue_withdraw: (told) => {
      const event = told.now('issue_events')
      return list(
        ' withdrew it',
        event?.words && `reason: ${event.words}`,
        event?.approver && `approved by ${event.approver}`,
      )
    },
    issue_restore: (told) => ` brought it back${after(told.now('issue_events')?.words)}`,
    issue_merge: (told) => {
      const event = told.now('issue_events')
      return list(` merged it into ${quoted(event?.target)}`, event?.words)
    },
    issue_split: (told) => {
      const parent = told.now('issues')?.split_from
      if (parent) return ` split it off ${quoted(parent)}`
      return ` split one off${after(told.now('issue_events')?.words)}`
    },
    issue_link: (told) => ` linked ${linked(told)}`,
    issue_unlink: (told) => ` unlinked ${linked(told)}`,
    milestone_reach: (told) =>
      told.gone('milestones', 'reached_on')
        ? ' noted a milestone as not reached'
        : ` noted a milestone as reached${after(told.now('milestones')?.reached_on, ' on ')}`,
    progress_add: (told) => {
      const entry = told.now('progress')
      if (!entry) return ''
      return ` noted progress (${entry.kind ?? ''})${after(entry.words)}`
    },
    photo_add: (told) => {
      const photo = told.now('attachments')
      if (!photo) return ''
      return ` added a photo (${photo.kind ?? ''})${after(photo.caption)}`
    },
    photo_remove: (told) => {
      const photo = told.now('attachments')
      if (!photo) return ''
      return ` removed a photo (${photo.kind ?? ''})${after(photo.caption)}`
    },
    meeting_plan: (told) => {
      const meeting = told.now('meetings')
      return ` planned this meeting${after(list(meeting?.day, meeting?.time, meeting?.place))}`
    },
    meeting_plan_many: (told) => {
      const meeting = told.now('meetings')
      return ` planned this meeting with others${after(list(meeting?.day, meeting?.time, meeting?.place))}`
    },
    meeting_edit: (told) => told.fields('meetings', 'meeting_scopes'),
    meeting_cancel: (told) =>
      ` cancelled this meeting${after(told.now('meetings')?.cancel_reason)}`,
    meeting_open: (told) =>
      ` began the meeting${after(told.now('meetings')?.session, ', session ')}`,
    meeting_close: (told) => ` closed the meeting${after(told.now('meetings')?.ended, ', ended ')}`,
    meeting_reopen: () => ' opened the meeting again',
    meeting_archive: () => ' archived the meeting',
    meeting_invite: (told) => ` invited ${invited(told)}`,
    meeting_uninvite: (told) => ` took back the invitation of ${invited(told)}`,
    invitation_answer: (told) => {
      const answer = told.now('invitations')
      return list(
        ` noted an answer${after(answer?.answer)}`,
        answer?.stand_in && `stand-in ${answer.stand_in}`,
      )
    },
    document_print: (told) => {
      const sheet = told.how('documents', 'added')[0]
      if (!sheet) return ''
      const which = [sheet.kind, sheet.number].filter(Boolean).join(' ')
      return list(` printed ${which}`, sheet.edition, sheet.code && `check ${inFours(sheet.code)}`)
    },
    document_export: (told) => {
      const sheet = told.how('documents', 'added')[0]
      if (!sheet) return ''
      const which = [sheet.kind, sheet.number].filter(Boolean).join(' ')
      return list(
        ` saved ${which} as a file`,
        sheet.edition,
        sheet.code && `check ${inFours(sheet.code)}`,
      )
    },
    meeting_step_next: () => ' went on to the next step',
    meeting_step_note: (told) => {
      const step = told.now('meeting_steps')
      return list(` noted ${quoted(step?.name)}`, step?.result, step?.who && `led by ${step.who}`)
    },
    proceeding_begin: (told) => ` began ${quoted(told.how('proceedings', 'added')[0]?.name)}`,
    proceeding_step: (told) => {
      const step = told.now('proceeding_steps')
      const vote =
        step?.entitled &&
        `${step.entitled} entitled, ${step.present ?? ''} present, ${step.agreed ?? ''} in favour`
      return list(
        ` wrote down ${quoted(step?.name)}`,
        step?.result,
        vote,
        step?.who && `led by ${step.who}`,
      )
    },
    proceeding_step_clear: (told) => ` took back ${quoted(told.now('proceeding_steps')?.name)}`,
    proceeding_drop: (told) => {
      const one = told.now('proceedings')
      return list(` dropped ${quoted(one?.name)}`, one?.reason && `because: ${one.reason}`)
    },
    agenda_put: () => ' set the agenda',
    agenda_lay: (told) => ` raised of the agenda${after(told.now('deliberations')?.meeting)}`,
    issue_collect_many: (told) => withReporter(told, 'typed a question card:'),
    attendance_add: cameIn,
    attendance_add_many: cameIn,
    attendance_remove: (told) => ` took a sign-in back${after(told.now('attendances')?.person)}`,
    headcount_put: (told) => {
      const count = told.now('headcounts')
      return ` noted people without names${after(list(count?.role, count?.people))}`
    },
    market_issue_add: (told) => {
      const events = told.how('issue_events', 'added')
      const done = events.length > 2
      return list(
        withReporter(told, 'took at a service market'),
        done && `solved on the spot${after(events.at(-1)?.words)}`,
      )
    },
    points_add: (told) => entered(told, 'gave'),
    points_correct: (told) => entered(told, 'took back by'),
    person_add: (told) => ` added ${told.now('people')?.name ?? 'this person'}`,
    attendance_add_new: (told) =>
      ` added ${told.now('people')?.name ?? 'this person'} at the sign-in`,
    issues_import: () => ' imported this from an old ledger',
    meetings_import: () => ' imported this from a list of meetings',
    roster_import: (told) => {
      const name = told.how('people', 'added')[0]?.name
      return name
        ? ` imported ${name} from a roster`
        : told.fields('people', 'memberships', 'households')
    },
    person_edit: (told) => told.fields('people', 'posts', 'memberships', 'households'),
    person_merge: (told) => {
      const into = told.now('people')?.merged_into
      return into
        ? `merged this record into ${into}`
        : told.fields('people', 'posts', 'memberships')
    },
    person_leave: (told) => {
      const change = told.now('household_changes')
      return list(`noted: ${change?.kind ?? 'left'}`, told.now('people')?.left_on, change?.note)
    },
    person_return: () => 'noted the return',
    post_give: (told) => `gave the post${after(posted(told))}`,
    post_end: (told) => `ended ${posted(told) || 'a post'}${after(told.now('posts')?.to_day)}`,
  },
}
/** BA5A C0F1 5CA6, as it stands on the sheet. */
const inFours = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1 ')
