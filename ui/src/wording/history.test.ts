// The journal in sentences: what each command did, said as a cadre would say it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FieldChange, HistoryLine, RecordChange } from '@/api'
import { historyEn } from './history.en'
import { historyZh } from './history.zh'
import { sentence } from './history'

type Fields = Record<string, unknown>
function record(entity: string, how: RecordChange['how'], now: Fields, old: Fields = {}) {
  const fields: FieldChange[] = Object.keys({ ...old, ...now }).map((field) => ({
    field,
    old: how === 'removed' ? now[field] : (old[field] ?? null),
    new: how === 'removed' ? null : (now[field] ?? null),
  }))
  return { entity, how, fields }
}
const added = (entity: string, now: Fields) => record(entity, 'added', now)
const changed = (entity: string, now: Fields, old: Fields) => record(entity, 'changed', now, old)
function line(op: string, changes: RecordChange[], more: Partial<HistoryLine> = {}): HistoryLine {
  return {
    step: 's1',
    op,
    actor: '何志强',
    day: '2026-11-21',
    time: '19:40',
    undoes: false,
    undone: false,
    changes,
    ...more,
  }
}
const zh = (op: string, ...changes: RecordChange[]) => sentence(line(op, changes), historyZh)
const extension = added('commitment_changes', {
  field: 'deadline',
  civil_day: '2026-11-21',
  old_value: '2026-11-30',
  new_value: '2027-01-15',
  reason: '连日降雨',
  approver: '覃小兰',
})
const event = (kind: string, more: Fields = {}) =>
  added('issue_events', { kind, civil_day: '2026-11-21', state: 'done', round: 1, ...more })

describe('a step of a matter', () => {
  it.each<[string, RecordChange[], string]>([
    [
      'issue_extend',
      [extension, event('extended', { words: '连日降雨', approver: '覃小兰' })],
      '何志强把完成时限由11月30日延至2027年1月15日，理由：连日降雨，覃小兰同意',
    ],
    [
      'issue_collect',
      [added('issues', { summary: '路灯不亮', reporter: '张义华', source: 'hotline' })],
      '何志强会前收集“路灯不亮”，反映人张义华',
    ],
    ['issue_raise', [added('issues', { summary: '路灯不亮' })], '何志强在会上记下“路灯不亮”'],
    ['issue_lay', [added('deliberations', { meeting: '板凳会' })], '何志强提到会上：板凳会'],
    [
      'issue_sort',
      [
        changed('deliberations', { outcome: 'committed' }, { outcome: 'undecided' }),
        added('commitments', {
          measure: '装灯',
          department: '村委会',
          person: '何志强',
          first_deadline: '2026-12-20',
        }),
      ],
      '何志强在会上分为限期办理，举措是装灯，责任单位村委会，责任人何志强，12月20日前完成',
    ],
    [
      'issue_decide',
      [
        event('referred', { words: '请查水压（村里管不了）' }),
        added('referrals', { department: '镇水利站', due_back: '2026-12-06' }),
      ],
      '何志强移交：请查水压（村里管不了），移交给镇水利站，要求12月6日前回话',
    ],
    [
      'commitment_edit',
      [
        added('commitment_changes', {
          field: 'person',
          old_value: '何志强',
          new_value: '周振声',
          reason: '分工调整',
        }),
        added('co_handlers', { department: '供电所' }),
      ],
      '何志强把责任人由何志强改为周振声，加上协办供电所，理由：分工调整',
    ],
    [
      'issue_done',
      [
        event('done', { words: '清淤完工' }),
        added('progress', { kind: 'evidence', words: '验收单' }),
      ],
      '何志强办结：清淤完工，佐证：验收单',
    ],
    [
      'issue_visit',
      [
        added('visits', { overall: 'dissatisfied', visitor: '覃小兰' }),
        added('visit_answers', {
          person: '张义华',
          solved: 'no',
          rating: 'dissatisfied',
          words: '还漏',
        }),
        event('visited'),
        event('to_reopen'),
      ],
      '何志强回访，不满意，覃小兰去的（张义华说没解决，不满意，“还漏”），回到待重开',
    ],
    [
      'proceeding_step',
      [
        changed(
          'proceeding_steps',
          { name: '党员大会审议', who: '何志强', entitled: 40, present: 27, agreed: 14 },
          { name: '党员大会审议' },
        ),
      ],
      '何志强记下“党员大会审议”，应到40、实到27、同意14，何志强主持',
    ],
    [
      'proceeding_drop',
      [
        changed(
          'proceedings',
          { name: '四议两公开', reason: '改由镇里出钱' },
          { name: '四议两公开' },
        ),
      ],
      '何志强中止“四议两公开”，理由：改由镇里出钱',
    ],
    ['issue_strike_off', [event('struck_off', { reviewer: '覃小兰' })], '何志强销号，复核人覃小兰'],
    ['issue_strike_off', [event('struck_off')], '何志强销号，群众接受了解释'],
    [
      'issue_raise_outside',
      [event('raised', { words: '赶集时', person: '邓海燕' })],
      '何志强算作会外提出：赶集时，邓海燕接的',
    ],
    [
      'referral_answer',
      [changed('referrals', { answer: '不归我们管', returned_on: '2026-11-21' }, {})],
      '何志强记下部门答复：不归我们管，部门退回来重新分类',
    ],
    [
      'issue_review',
      [event('discussed_again', { words: '再等等' }), added('reviews', { due: '2027-03-01' })],
      '何志强再议：再等等，下次2027年3月1日',
    ],
    [
      'issue_withdraw',
      [event('withdrawn', { words: '反映人撤了' })],
      '何志强撤回，理由：反映人撤了',
    ],
    ['issue_restore', [event('restored', { words: '又提了' })], '何志强恢复，理由：又提了'],
    ['issue_merge', [event('merged', { target: '水渠淤塞' })], '何志强并入“水渠淤塞”'],
    ['issue_split', [event('split', { words: '闸板坏了' })], '何志强拆出一件：闸板坏了'],
    ['issue_split', [added('issues', { split_from: '水渠淤塞' })], '何志强从“水渠淤塞”拆出这件'],
    ['issue_link', [added('issue_links', { a: '甲', b: '乙' })], '何志强关联“甲”和“乙”'],
    [
      'milestone_reach',
      [changed('milestones', { reached_on: '2026-11-20' }, {})],
      '何志强记下时间节点到了：11月20日',
    ],
    [
      'milestone_reach',
      [changed('milestones', { reached_on: null }, { reached_on: '2026-11-20' })],
      '何志强记下时间节点还没到',
    ],
    [
      'progress_add',
      [added('progress', { kind: 'site_visit', words: '看过现场' })],
      '何志强记进展（现场踏勘）：看过现场',
    ],
    [
      'photo_add',
      [
        added('attachments', {
          kind: 'before',
          caption: '渠口',
          bytes: 9,
          media_type: 'image/jpeg',
        }),
      ],
      '何志强添了一张照片（办理前）：渠口',
    ],
    [
      'issue_edit',
      [
        changed(
          'issues',
          { summary: '路灯全不亮', source: 'visit' },
          { summary: '路灯不亮', source: 'hotline' },
        ),
      ],
      '何志强把问题概要由路灯不亮改为路灯全不亮，把来源由热线改为走访',
    ],
  ])('%s', (op, changes, said) => expect(zh(op, ...changes)).toBe(said))
})

describe('a step of a dispute', () => {
  it('says the result in words', () =>
    expect(
      zh(
        'dispute_settle',
        changed(
          'disputes',
          { state: 'agreed', settled_on: '2026-11-20', agreement: '墙退半米' },
          { state: 'open', settled_on: null, agreement: null },
        ),
      ),
    ).toBe('何志强把结果由调解中改为达成协议，填上结果的日子：11月20日，填上协议：墙退半米'))
})

describe('a step of a meeting or a person', () => {
  it.each<[string, RecordChange[], string]>([
    [
      'meeting_plan',
      [added('meetings', { day: '2026-11-21', time: '19:30', place: '晒谷坪' })],
      '何志强排了这场会：11月21日，19:30，晒谷坪',
    ],
    ['meeting_open', [changed('meetings', { session: 11 }, {})], '何志强开会，是第 11 场'],
    [
      'meeting_edit',
      [changed('meetings', { place: '村部' }, { place: '晒谷坪' })],
      '何志强把地点由晒谷坪改为村部',
    ],
    [
      'meeting_cancel',
      [changed('meetings', { state: 'cancelled', cancel_reason: '下雨' }, { state: 'planned' })],
      '何志强取消了这场会，原因：下雨',
    ],
    ['meeting_close', [changed('meetings', { ended: '20:45' }, {})], '何志强收尾，散会时间 20:45'],
    [
      'meeting_invite',
      [added('invitations', { person: '周振声', department: '镇水利站' })],
      '何志强邀请镇水利站 周振声',
    ],
    [
      'market_issue_add',
      [
        added('issues', { summary: '老人机没有声音', reporter_text: '张义华' }),
        event('collected'),
        event('raised', { words: '服务集市 白水村' }),
        event('resolved_on_spot', { words: '换了喇叭' }),
      ],
      '何志强在服务集市接到“老人机没有声音”，反映人张义华，当场解决：换了喇叭',
    ],
    [
      'points_correct',
      [
        added('point_entries', {
          name_text: '邓海燕',
          points: -2,
          reason: '记错了人',
          witness: 'p1',
          witness_text: '覃小兰',
        }),
      ],
      '何志强给邓海燕冲正-2分，理由：记错了人，覃小兰见证',
    ],
    ['person_add', [added('people', { name: '赵蕙' })], '何志强添上赵蕙'],
    [
      'person_edit',
      [changed('people', { phone: '13800000000', party_member: true }, { party_member: false })],
      '何志强把党员由否改为是，填上手机号：13800000000',
    ],
  ])('%s', (op, changes, said) => expect(zh(op, ...changes)).toBe(said))
})

describe('any step', () => {
  it('that no sentence was written for is told field by field', () => {
    expect(zh('household_move', changed('households', { code: '12' }, { code: '11' }))).toBe(
      '何志强把户编号由11改为12',
    )
  })
  it('that touches nothing people know still says something', () => {
    expect(zh('moon_move', changed('issues', { revision: 4 }, { revision: 3 }))).toBe(
      '何志强改了一处',
    )
  })
  it('that takes another back is said as 撤销, field by field', () => {
    const back = line(
      'journal_undo',
      [changed('meetings', { place: '晒谷坪' }, { place: '村部' })],
      { undoes: true },
    )
    expect(sentence(back, historyZh)).toBe('何志强撤销：把地点由村部改为晒谷坪')
    expect(sentence({ ...back, op: 'journal_redo' }, historyZh)).toContain('又做回来')
  })
  it('has its phrase in English too', () => {
    expect(Object.keys(historyEn.ops).sort()).toEqual(Object.keys(historyZh.ops).sort())
    expect(sentence(line('issue_extend', [extension]), historyEn)).toBe(
      '何志强 extended the deadline from 30 November to 15 January 2027, reason: 连日降雨, approved by 覃小兰',
    )
  })
  it('never shows an identifier', () => {
    for (const op of Object.keys(historyZh.ops)) {
      const said = zh(op, event('done'), added('issues', { summary: '路灯' }))
      expect(said, op).not.toMatch(/undefined|null|[a-z]+_[a-z]+/)
    }
  })
})

describe('a printed sheet', () => {
  it('is told by its name, number and check code', () => {
    const sheet = added('documents', {
      kind: 'commitments',
      edition: 'public',
      number: '诺2026-001',
      code: 'BA5AC0F15CA6',
    })
    expect(zh('document_print', sheet)).toBe(
      '何志强印了承诺清单 诺2026-001，公开版，校验 BA5A C0F1 5CA6',
    )
  })
})

describe('a step taken back', () => {
  const undo = (...changes: RecordChange[]) =>
    sentence(line('journal_undo', changes, { undoes: true }), historyZh)
  it('says what it took back', () => {
    const step = changed(
      'meeting_steps',
      { started_at: null },
      { started_at: '2026-11-23T02:40:00Z' },
    )
    expect(undo(step)).toContain('撤销：去掉议程走到的时刻（原来是')
  })
  it('names at least the records where nothing else is for people', () => {
    expect(undo(changed('agenda_items', { secret: 1 }, { secret: 2 }))).toBe('何志强撤销：动了议题')
  })
})

/** Fields whose values are words of the desk, by the type that lists them. */
const WORDED: Record<string, string> = {
  'issue_events.kind': 'EventKind',
  'commitments.ended_how': 'EventKind',
  'proceedings.ended_how': 'ProceedingEnd',
  'proceeding_steps.body': 'VotingBody',
  'proceeding_steps.kind': 'StepKind',
  'procedure_steps.kind': 'StepKind',
  'progress.kind': 'ProgressKind',
  'attachments.kind': 'PhotoKind',
  'household_changes.kind': 'HouseholdChange',
  'posts.kind': 'PostKind',
  'documents.kind': 'DocumentKind',
  'documents.edition': 'Edition',
  'departments.kind': 'DepartmentKind',
  'issue_links.kind': 'Relation',
  'places.level': 'PlaceLevel',
  'wish_events.kind': 'WishEventKind',
  'meetings.state': 'MeetingState',
  'markets.state': 'MeetingState',
  'disputes.state': 'DisputeState',
  'issue_events.state': 'State',
  'meetings.closing': 'Closing',
  'meetings.mode': 'Mode',
  'deliberations.outcome': 'Outcome',
  'issues.source': 'Source',
  'issues.scale': 'Scale',
  'attendances.role': 'AttendeeRole',
  'headcounts.role': 'AttendeeRole',
  'invitations.role': 'AttendeeRole',
  'people.sex': 'Sex',
  'visit_answers.solved': 'Solved',
  'visit_answers.rating': 'Rating',
  'visits.overall': 'Rating',
}
/** Columns of these names hold such words, or the id or words of something else. */
const TELLING = [
  'kind',
  'state',
  'edition',
  'body',
  'ended_how',
  'mode',
  'closing',
  'source',
  'scale',
  'role',
  'sex',
]
/** The desk says a name in their place, or they hold what somebody wrote. */
const NAMED = ['public_words.source', 'meetings.kind', 'stalls.kind', 'quota_switches.kind']

/** The SQL of every schema, one after the other. */
function schema(): string {
  const folder = '../src-tauri/crates/store/src/schema'
  const steps = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return steps.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
}
/** Columns that joined a table after schema 1, as `table.column`. */
const joined = (sql: string) =>
  [...sql.matchAll(/ALTER TABLE (\w+)\s+ADD (?:COLUMN )?(\w+)/gi)].map(
    ([, table = '', column = '']) => `${table}.${column}`,
  )
/** Of those, the ones that no sentence says: for machines, not for people. */
const UNSAID: readonly string[] = []

describe('the words of the desk', () => {
  const types = readFileSync('src/api/gen/commands.ts', 'utf8')
  const valuesOf = (type: string) =>
    [
      ...(new RegExp(`export type ${type} = ([^;]+);`).exec(types)?.[1] ?? '').matchAll(/"(\w+)"/g),
    ].map((one) => one[1] ?? '')
  it.each(Object.entries(WORDED))('%s are said in Chinese', (at, type) => {
    const [entity = '', field = ''] = at.split('.')
    expect(valuesOf(type)).not.toEqual([])
    for (const value of valuesOf(type)) {
      const said = historyZh.value(entity, field, value, '2026-11-23')
      expect(said, `${at} ${value}`).not.toMatch(/[a-z]/i)
    }
  })
  it('are known of every table that the journal may show', () => {
    const tables = [...schema().matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\) STRICT/g)]
    expect(tables.length).toBeGreaterThan(40)
    for (const [, table = '', body = ''] of tables) {
      if (historyZh.record(table) === '一条记录') continue
      for (const column of TELLING.filter((one) => new RegExp(`\\b${one} TEXT`).test(body))) {
        const at = `${table}.${column}`
        if (historyZh.field(table, column) === null || NAMED.includes(at)) continue
        expect(Object.keys(WORDED), at).toContain(at)
      }
    }
  })
  it('name every column that joined a table later', () => {
    expect(joined('ALTER TABLE issues\n  ADD COLUMN heard_by TEXT;')).toEqual(['issues.heard_by'])
    for (const at of joined(schema()).filter((one) => !UNSAID.includes(one))) {
      const [entity = '', field = ''] = at.split('.')
      for (const [language, words] of Object.entries({ zh: historyZh, en: historyEn })) {
        const advice = `${at}: name it in FIELDS of history.${language}.ts, or list it in UNSAID`
        expect(words.field(entity, field), advice).not.toBeNull()
      }
    }
  })
})
