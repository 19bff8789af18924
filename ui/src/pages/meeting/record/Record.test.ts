import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '@/api'
import type { IssueView } from '@/api'
import { said } from '@/frame/say'
import { call } from '@/test/desk'
import { enterStage } from '../House'
import {
  aMeeting,
  anIssue,
  answerWith,
  aPerson,
  aQuietDesk,
  asked,
  compose,
  composed,
  later,
  press,
  settle,
  type,
} from '../testing'
import type { Answers } from '../testing'
import { aCategory } from '@/test/kinds'
import Record from './Record.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

let recorded: IssueView[]
function record(summary: string, who = '') {
  const issue = anIssue(recorded.length + 1, summary, { reporter_name: who })
  recorded = [...recorded, issue]
  return issue
}
function theDesk(more: Answers = {}) {
  recorded = []
  answerWith(
    aQuietDesk({
      issue_list: ({ meeting }) => {
        const issues = meeting === 'meeting-1' ? recorded : []
        return { total: issues.length, lamps: [], issues }
      },
      issue_raise: ({ summary, reporter }) => record(summary, reporter?.name),
      issue_raise_many: ({ matters }) => ({
        issues: matters.map(({ summary, reporter }) => record(summary, reporter?.name)),
      }),
      people_search: () => ({ hits: [aPerson('张义华')] }),
      ...more,
    }),
  )
}
beforeEach(() => theDesk())

async function enter() {
  const { page } = await enterStage(Record)
  const what = page.get('.what textarea').element as HTMLInputElement
  const who = page.get('.person input').element as HTMLInputElement
  return { page, what, who }
}
const drafts = () => asked(call, 'draft_keep').map((one) => one.content)

describe('记录 of a closed meeting', () => {
  it('is read: no open line, nothing to edit', async () => {
    const closed = aMeeting()
    theDesk({ meeting_show: () => ({ ...closed, row: { ...closed.row, closing: 'closed' } }) })
    const { page } = await enterStage(Record)
    expect(page.find('.capture').exists()).toBe(false)
    expect(page.find('.edit').exists()).toBe(false)
    expect(page.find('.notebook').exists()).toBe(true)
  })
})

describe('记录', () => {
  it('opens with the hand at who; Enter goes on to what, Enter there records', async () => {
    const { page, what, who } = await enter()
    expect(document.activeElement).toBe(who)
    type(who, 'zyh')
    await settle()
    press(who, 'Enter')
    await settle()
    expect(document.activeElement).toBe(what)
    type(what, '灌溉水渠淤塞')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_raise')).toEqual([
      {
        meeting: 'meeting-1',
        summary: '灌溉水渠淤塞',
        reporter: { person: 'person-张义华', household: null, name: '' },
        category: null,
      },
    ])
    expect(page.get('.notebook').text()).toContain('灌溉水渠淤塞')
    expect([what.value, who.value]).toEqual(['', ''])
    expect(document.activeElement).toBe(who)
    expect(page.get('.number').text()).toBe('2')
  })
  describe('a name that is left', () => {
    async function left(name: string, hits: ReturnType<typeof aPerson>[]) {
      theDesk({ people_search: () => ({ hits }) })
      const { page, what, who } = await enter()
      type(who, name)
      what.focus()
      await settle()
      type(what, '灌溉水渠淤塞')
      press(what, 'Enter')
      await settle()
      page.unmount()
      return asked(call, 'issue_raise').at(-1)?.reporter
    }
    it('is whoever bears it, also without a word to the list', async () => {
      const hits = [aPerson('张义华'), aPerson('张义华南')]
      expect(await left('张义华', hits)).toMatchObject({ person: 'person-张义华' })
    })
    it('stays as it was written where two bear it, or somebody of a longer one does', async () => {
      const two = [aPerson('张义华'), aPerson('张义华', { id: 'another' })]
      expect(await left('张义华', two)).toEqual({ person: null, household: null, name: '张义华' })
      expect(await left('张义', [aPerson('张义华')])).toMatchObject({ person: null, name: '张义' })
    })
    it('is asked after before the line is recorded, however fast that is', async () => {
      const answer = later<{ hits: ReturnType<typeof aPerson>[] }>()
      theDesk({ people_search: () => answer.promise })
      const { what, who } = await enter()
      type(who, '张义华')
      type(what, '灌溉水渠淤塞')
      press(what, 'Enter')
      await settle()
      expect(asked(call, 'issue_raise')).toEqual([])
      answer.answer({ hits: [aPerson('张义华')] })
      await settle()
      expect(asked(call, 'issue_raise')[0]?.reporter?.person).toBe('person-张义华')
    })
  })
  it('opens the next line only when this one is on disk', async () => {
    const disk = later<IssueView>()
    theDesk({ issue_raise: () => disk.promise })
    const { what } = await enter()
    type(what, '路灯不亮')
    press(what, 'Enter')
    await settle()
    expect(what.value).toBe('路灯不亮')
    expect(what.readOnly).toBe(true)
    disk.answer(anIssue(1, '路灯不亮'))
    await settle()
    expect(what.value).toBe('')
    expect(what.readOnly).toBe(false)
  })
  it('records nobody as 没有记名', async () => {
    const { page, what } = await enter()
    type(what, '村集体资金想看明细')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_raise')[0]?.reporter).toEqual({
      person: null,
      household: null,
      name: '',
    })
    expect(page.get('.notebook li').text()).toContain('没有记名')
  })
  describe('several lines that are pasted', () => {
    function paste(field: Element, text: string) {
      const event = new Event('paste', { bubbles: true, cancelable: true })
      Object.assign(event, { clipboardData: { getData: () => text } })
      field.dispatchEvent(event)
      return event.defaultPrevented
    }
    const raised = () =>
      asked(call, 'issue_raise_many').flatMap(({ matters }) =>
        matters.map(({ summary, reporter }) => [reporter?.name, summary]),
      )

    it('are offered as matters, one a line, and Enter records them in their order', async () => {
      const { page, who } = await enter()
      expect(paste(who, '姓名\t问题\r\n张义华\t井盖破了\r\n\t"夜里\n太吵"\r\n')).toBe(true)
      await settle()
      expect(raised()).toEqual([])
      const each = page.get('.pasted button')
      expect(document.activeElement).toBe(each.element)
      await each.trigger('click')
      await settle()
      expect(raised()).toEqual([
        ['张义华', '井盖破了'],
        ['', '夜里 太吵'],
      ])
      expect(page.find('.pasted').exists()).toBe(false)
      expect(document.activeElement).toBe(who)
    })
    it('are taken back in one go, and nothing before them', async () => {
      theDesk({
        village_status: () =>
          ({
            undo: recorded.length > 1 ? { op: 'issue_raise_many' } : { op: 'issue_raise' },
          }) as never,
        journal_undo: () => {
          recorded = recorded.slice(0, -2)
          return {} as never
        },
      })
      const { page, what } = await enter()
      type(what, '路灯不亮')
      press(what, 'Enter')
      await settle()
      paste(what, '井盖破了\n夜里太吵')
      await settle()
      await page.get('.pasted button').trigger('click')
      await settle()
      expect(recorded).toHaveLength(3)
      said.value?.offer?.take()
      await settle()
      expect(recorded.map((one) => one.summary)).toEqual(['路灯不亮'])
    })
    it('stay offered where the disk refused them', async () => {
      theDesk({
        issue_raise_many: () => {
          throw new Fault({ code: 'data.disk_full', params: {} })
        },
      })
      const { page, what } = await enter()
      paste(what, '井盖破了\n夜里太吵\n水压低')
      await settle()
      await page.get('.pasted button').trigger('click')
      await settle()
      expect(page.get('.pasted').text()).toContain('井盖破了')
      expect(page.get('.pasted').text()).toContain('粘贴了 3 行')
    })
    it('can be one matter, or nothing', async () => {
      const { page, what } = await enter()
      paste(what, '井盖破了\n夜里太吵')
      await settle()
      press(window, 'Escape')
      await settle()
      expect([page.find('.pasted').exists(), what.value]).toEqual([false, ''])
      paste(what, '井盖破了\n夜里太吵')
      await settle()
      await page.findAll('.pasted button')[1]!.trigger('click')
      await settle()
      expect(what.value).toBe('井盖破了 夜里太吵')
      expect(document.activeElement).toBe(what)
      expect(raised()).toEqual([])
    })
    it('are the line’s own where something stands in it already', async () => {
      const { what } = await enter()
      type(what, '路灯')
      await settle()
      expect(paste(what, '不亮\n很久了')).toBe(false)
    })
  })
  it('never records while the input method composes', async () => {
    const { what } = await enter()
    compose(what, 'shui')
    press(what, 'Enter', { isComposing: true })
    composed(what, '水')
    press(what, 'Enter', { keyCode: 229 })
    await settle()
    expect(asked(call, 'issue_raise')).toEqual([])
    expect(what.value).toBe('水')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_raise')).toHaveLength(1)
  })
  it('keeps the words at the end of each composition, and drops them once recorded', async () => {
    const { what } = await enter()
    compose(what, 'shui')
    composed(what, '水')
    await settle()
    expect(drafts().at(-1)).toContain('"summary":"水"')
    press(what, 'Enter')
    await settle()
    expect(drafts().at(-1)).toBe('')
  })
  it('brings half-written words back after a restart', async () => {
    const kept = { line: { who: '覃秀莲', summary: '楼道没有电' }, edit: null }
    theDesk({ draft_read: () => ({ content: JSON.stringify(kept), kept: '20:06' }) })
    const { what, who } = await enter()
    expect([who.value, what.value]).toEqual(['覃秀莲', '楼道没有电'])
    expect(document.activeElement).toBe(what)
  })
  it('loses nothing when it cannot be recorded, and says why beside the line', async () => {
    theDesk({
      issue_raise: () => {
        throw new Fault({ code: 'data.disk_full', params: {} })
      },
    })
    const { page, what } = await enter()
    type(what, '路灯不亮')
    press(what, 'Enter')
    await settle()
    expect(what.value).toBe('路灯不亮')
    expect(page.get('[role="alert"]').text()).toContain('磁盘满了')
  })
  it('records an empty line never', async () => {
    const { what } = await enter()
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_raise')).toEqual([])
  })
})

describe('a line recorded before', () => {
  const first = anIssue(1, '路灯不亮', { revision: 4 })
  const second = anIssue(2, '水压低', { revision: 5 })
  beforeEach(() => {
    theDesk({
      issue_edit: ({ issue, summary }) =>
        anIssue(Number(issue.slice(-1)), summary, { revision: 9 }),
    })
    recorded = [first, second]
  })
  it('is edited by Ctrl ↑, further up by Ctrl ↑ again; the open line waits', async () => {
    const { page, what } = await enter()
    type(what, '还没打完的')
    press(window, 'ArrowUp', { ctrlKey: true })
    await settle()
    expect(what.value).toBe('水压低')
    press(window, 'ArrowUp', { ctrlKey: true })
    await settle()
    expect(what.value).toBe('路灯不亮')
    type(what, '路灯全不亮')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_edit')[0]).toMatchObject({
      issue: 'issue-1',
      revision: 4,
      summary: '路灯全不亮',
    })
    expect(page.get('.notebook').text()).toContain('路灯全不亮')
    expect(what.value).toBe('还没打完的')
  })
  it('stays as it was on Esc', async () => {
    const { what } = await enter()
    press(window, 'ArrowUp', { ctrlKey: true })
    await settle()
    type(what, '改坏了')
    press(window, 'Escape')
    await settle()
    expect(asked(call, 'issue_edit')).toEqual([])
    expect(what.value).toBe('')
  })
})

describe('the category', () => {
  it('is guessed when the typing pauses, said to be a guess, and never overrules a choice', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      theDesk({
        category_guess: () => ({ category: aCategory({ id: 'category-road', name: '基础设施' }) }),
      })
      const { page, what } = await enter()
      type(what, '路灯')
      await vi.advanceTimersByTimeAsync(250)
      await settle()
      expect(asked(call, 'category_guess')).toEqual([{ text: '路灯' }])
      expect(page.get('.cells').text()).toContain('猜的')
      await page.get('.cells select').setValue('category-road')
      expect(page.get('.cells').text()).not.toContain('猜的')
      press(what, 'Enter')
      await settle()
      expect(asked(call, 'issue_raise')[0]?.category).toBe('category-road')
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('matters collected in advance', () => {
  const pending = anIssue(0, '老旧小区管道渗漏', { id: 'collected-1', state: 'pending' })
  it('are laid before the meeting by one key', async () => {
    theDesk({
      issue_list: () => ({ total: recorded.length, lamps: [], issues: recorded }),
      agenda_show: () => ({
        items: [],
        pool: recorded.length > 0 ? [] : [pending],
        again: [],
      }),
      issue_lay: () => {
        const laid = anIssue(1, pending.summary, { id: 'collected-1' })
        recorded = [laid]
        return laid
      },
    })
    const { page } = await enter()
    press(window, 'F9')
    await settle()
    expect(asked(call, 'issue_lay')).toEqual([{ meeting: 'meeting-1', issue: 'collected-1' }])
    expect(page.get('.notebook').text()).toContain('老旧小区管道渗漏')
  })
  it('the agenda comes first, in its order, and is laid as a whole', async () => {
    const second = anIssue(0, '路灯不亮', { id: 'collected-2', state: 'pending' })
    const third = anIssue(0, '水渠淤了', { id: 'collected-3', state: 'pending' })
    const agenda = {
      items: [
        { issue: third, laid: false },
        { issue: second, laid: false },
      ],
      pool: [pending],
      again: [],
    }
    theDesk({ agenda_show: () => agenda, agenda_lay: () => ({ laid: 2, agenda }) })
    const { page } = await enter()
    await settle()
    const waiting = page.findAll('.beside li p:first-child').map((one) => one.text())
    expect(waiting).toEqual(['水渠淤了', '路灯不亮', '老旧小区管道渗漏'])
    await page.get('.all button').trigger('click')
    await settle()
    expect(asked(call, 'agenda_lay')).toEqual([{ meeting: 'meeting-1' }])
  })
})

describe('a line like an earlier matter', () => {
  const earlier = anIssue(31, '灌溉水渠淤塞300米', { id: 'earlier', state: 'under_study' })
  async function typed(words: string) {
    theDesk({
      issue_similar: () => ({ issues: [earlier] }),
      issue_lay: () => {
        recorded = [anIssue(1, earlier.summary, { id: 'earlier' })]
        return recorded[0] as IssueView
      },
    })
    const entered = await enter()
    type(entered.what, words)
    await vi.advanceTimersByTimeAsync(400)
    await settle()
    return entered
  }
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())
  it('is offered without taking the focus, and one key lays the earlier one instead', async () => {
    const { page, what } = await typed('灌溉水渠淤塞')
    what.focus()
    expect(page.get('.like').text()).toContain('像这件：2026-031 灌溉水渠淤塞300米')
    expect(document.activeElement).toBe(what)
    press(what, 'd', { ctrlKey: true })
    await settle()
    expect(asked(call, 'issue_lay')).toEqual([{ meeting: 'meeting-1', issue: 'earlier' }])
    expect(what.value).toBe('')
    expect(page.get('.notebook').text()).toContain('灌溉水渠淤塞300米')
    expect(page.find('.like').exists()).toBe(false)
  })
  it('is asked once the typing pauses, and not for a word or two', async () => {
    const { page } = await typed('水')
    expect(asked(call, 'issue_similar')).toEqual([])
    expect(page.find('.like').exists()).toBe(false)
  })
})

describe('an outcome said in the line', () => {
  it('is kept for 分类 when it is not enough to sort by', async () => {
    const { page, what } = await enter()
    type(what, '路灯不亮')
    await page.findAll('.cells select')[1]?.setValue('committed')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_sort')).toEqual([])
    const kept = asked(call, 'draft_keep').find(
      (one) => one.place === 'meeting/meeting-1/sort/issue-1',
    )
    expect(kept?.content).toContain('"outcome":"committed"')
  })
})
