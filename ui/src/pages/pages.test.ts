// The pages over a desk that answers from the test: what they show, what they ask for, and that axe
// finds nothing wrong with them. Contrast is not measured here (no layout): the window's stories do.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import type { IssuesPlan, IssueView, RosterPlan, Status, TodayList } from '@/api'
import { Fault } from '@/api/fault'

const call = vi.hoisted(() => vi.fn())
const dropped = vi.hoisted(() => ({ file: (_path: string) => {} }))
vi.mock('@/api', async () => ({
  ...(await vi.importActual<object>('@/api')),
  call,
  onFileDrop: (listener: { drop(paths: string[]): void }) => {
    dropped.file = (path) => listener.drop([path])
    return () => {}
  },
}))

const { status } = await import('@/frame/village')
const Today = (await import('./today/Today.vue')).default
const Roster = (await import('./roster/Roster.vue')).default
const Welcome = (await import('./welcome/Welcome.vue')).default
const Issues = (await import('./issues/Issues.vue')).default

const village = { id: 'v', name: '青山村', township: '枫林镇', county: '云溪县', sample: false }
const here = {
  village,
  villages: [village],
  today: '2026-11-21',
  lunar: '农历十月十三',
  actor: '林秀芳',
  counts: { households: 96, people: 310, meetings: 4, issues: 20 },
  undo: null,
  backup: null,
  running_meeting: null,
} as unknown as Status
const canal = {
  id: 'i1',
  number: '2026-031',
  summary: '灌溉水渠淤塞，下游十几户用水困难',
  department_name: '镇水利站',
  person_name: '何志强',
  reporter_name: '',
  category_name: '农业生产',
  measure: '清淤三百米',
  state: 'committed',
  deadline: '2026-11-18',
  lamp: { lamp: 'overdue', words: '超 3 天', days: -3, missed: false },
} as unknown as IssueView

function desk(answers: Record<string, unknown>) {
  call.mockImplementation(async (command: string) => {
    const answer = answers[command]
    if (answer instanceof Fault) throw answer
    // A new one each time, as over the wire.
    return typeof answer === 'object' ? { ...answer } : answer
  })
}
async function show(page: Component, props: Record<string, unknown> = {}) {
  const shown = mount(page, { props, attachTo: document.body })
  await flushPromises()
  return shown
}
async function wrongs(element: Element): Promise<string[]> {
  const found = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
    rules: { 'color-contrast': { enabled: false } },
  })
  return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)
}

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  status.value = here
})

describe('today', () => {
  const list = {
    total: 1,
    sections: [
      { key: 'overdue', issues: [canal] },
      { key: 'due_soon', issues: [] },
    ],
    lamps: [{ lamp: 'overdue', name: '逾期', count: 1 }],
    next_meeting: null,
    unprinted: null,
    collected: 0,
    quotas: [{ kind_name: '亲加奔', count: 1, held: [1, 0, 2], days_left: 9 }],
    postings: [],
  } as unknown as TodayList

  it('says what is due, who answers for it, and since when', async () => {
    desk({ today_list: list })
    const page = await show(Today)
    for (const words of ['11月21日', '今天要办 1 件', '超 3 天', '何志强', '原定 11月18日']) {
      expect(page.text()).toContain(words)
    }
    // What stands beside the lines comes once they stand.
    await vi.waitFor(() => expect(page.text()).toContain('3月还没开，本月还剩 9 天'))
    expect(await wrongs(page.element)).toEqual([])
  })
  it('has one main button', async () => {
    desk({ today_list: list })
    expect((await show(Today)).findAll('button.main')).toHaveLength(1)
  })
  it('says how to begin while there has been no meeting', async () => {
    status.value = { ...here, counts: { ...here.counts, meetings: 0, people: 0 } }
    desk({ today_list: { ...list, total: 0, sections: [], quotas: [] } })
    const page = await show(Today)
    await vi.dynamicImportSettled()
    expect(page.text()).toContain('还没有开过会')
    expect(page.findAll('button.main')).toHaveLength(1)
    expect(await wrongs(page.element)).toEqual([])
  })
})

describe('issues', () => {
  it('mark what was searched for, also where it stands elsewhere', async () => {
    desk({ issue_list: { total: 1, lamps: [], issues: [canal] } })
    const page = await show(Issues)
    await page.get('input[type="search"]').setValue('水利')
    await flushPromises()
    // What the window shows comes with the letter, the rest of the page once the hands rest.
    const asked = { query: '水利', lamps: [], order: 'urgency' }
    expect(call).toHaveBeenCalledWith('issue_list', { ...asked, limit: 14 })
    await vi.waitFor(() =>
      expect(call).toHaveBeenLastCalledWith('issue_list', { ...asked, limit: 100 }),
    )
    expect(page.get('mark').text()).toBe('水利')
    expect(page.text()).toContain('责任单位：镇水利站')
    expect(await wrongs(page.element)).toEqual([])
  })
  it('are those of one supervisor, or in one state, when asked for', async () => {
    desk({
      issue_list: { total: 1, lamps: [], issues: [canal] },
      supervisor_list: { supervisors: [{ person: 'p7', name: '覃小兰', open: 5, overdue: 2 }] },
    })
    const page = await show(Issues)
    const [state, supervisor] = page.findAll('select')
    expect(supervisor?.text()).toContain('督办：覃小兰　在办 5 件，逾期 2')
    await supervisor?.setValue('p7')
    await state?.setValue('referred')
    await flushPromises()
    expect(call).toHaveBeenLastCalledWith('issue_list', {
      query: '',
      lamps: [],
      order: 'urgency',
      limit: 14,
      states: ['referred'],
      supervisor: 'p7',
    })
    expect(await wrongs(page.element)).toEqual([])
  })
})

describe('a roster', () => {
  const plan = {
    file: '名册.xlsx',
    source: 'xlsx',
    columns: [
      { header: '姓名', field: 'name' },
      { header: '爱好', field: '' },
    ],
    rows: 3,
    added: 2,
    updated: 0,
    unchanged: 0,
    households: 1,
    grids: 1,
    units: 0,
    refused: [
      {
        sheet: '一组',
        row: 12,
        column: '手机号',
        code: 'phone.bad',
        params: { value: '1381' },
        message: '',
      },
    ],
    warnings: [],
    lines: [
      {
        sheet: '一组',
        row: 2,
        landing: 'add',
        name: '李䶮',
        grid: '第一网格',
        unit: '',
        household: '李䶮户',
        relation: '户主',
        phone: '',
      },
    ],
  } as unknown as RosterPlan

  it('is shown before anything is written: who, and which rows not and why', async () => {
    desk({ roster_preview: plan })
    const page = await show(Roster)
    dropped.file('/media/名册.xlsx')
    await flushPromises()
    expect(call.mock.calls.map((asked) => asked[0])).toEqual(['roster_preview'])
    for (const words of ['李䶮', '“一组”表 第 12 行 “手机号”列', '1381', '导入这 2 人']) {
      expect(page.text()).toContain(words)
    }
    expect(await wrongs(page.element)).toEqual([])
  })
  it('lands when told to, and says what happened', async () => {
    desk({
      roster_preview: plan,
      roster_import: { added: 2, updated: 0, unchanged: 0, refused: plan.refused, warnings: [] },
    })
    const page = await show(Roster)
    dropped.file('/media/名册.xlsx')
    await flushPromises()
    await page.get('button.main').trigger('click')
    await flushPromises()
    expect(page.text()).toContain('2 人已导入')
    expect(page.text()).toContain('1 行先跳过了')
  })
  it('without a name column says what to do', async () => {
    desk({
      roster_preview: new Fault({
        code: 'roster.name_column_missing',
        params: { sheet: '一组', headers: ['户主'] },
      }),
    })
    const page = await show(Roster)
    dropped.file('/media/名册.xlsx')
    await flushPromises()
    expect(page.get('[role="alert"]').text()).toContain('“一组”里没有找到“姓名”这一列')
  })
})

describe('an old ledger', () => {
  const plan = {
    file: '',
    source: 'pasted',
    columns: [
      { column: 0, header: '日期', field: 'raised_on' },
      { column: 1, header: '烦心事', field: 'summary' },
      { column: 2, header: '谁管', field: '' },
    ],
    fields: ['summary', 'raised_on', 'unit'],
    rows: 2,
    added: 1,
    updated: 0,
    unchanged: 0,
    departments: 1,
    refused: [
      {
        sheet: '',
        row: 3,
        column: '日期',
        code: 'day.bad',
        params: { value: '某天' },
        message: '',
      },
    ],
    warnings: [
      {
        sheet: '',
        row: 2,
        column: '日期',
        code: 'day.words',
        params: { value: '长期' },
        message: '',
      },
    ],
    lines: [
      {
        sheet: '',
        row: 2,
        landing: 'add',
        own_number: '',
        raised_on: '2026-03-05',
        at_meeting: false,
        place: '',
        reporter: '',
        reporter_known: false,
        category: '',
        summary: '水渠不通',
        outcome: null,
        state: 'raised',
        department: '村委会',
        department_new: true,
        person: '',
        measure: '',
        deadline: null,
        done_on: null,
        note: '',
      },
    ],
  } as unknown as IssuesPlan
  const paste = async (page: Awaited<ReturnType<typeof show>>) => {
    const text = '日期\t烦心事\t谁管\n2026-03-05\t水渠不通\t村委会'
    await page.get('textarea').trigger('paste', { clipboardData: { getData: () => text } })
    await flushPromises()
    return text
  }

  it('pasted from a spreadsheet program is read at once and shown before it lands', async () => {
    desk({ issues_preview: plan, issues_import: { ...plan, added: 1 } })
    const page = await show(Roster, { list: 'issues' })
    const text = await paste(page)
    expect(call.mock.calls[0]?.slice(0, 2)).toEqual([
      'issues_preview',
      { path: '', text, columns: [], year: null, day: null },
    ])
    for (const words of ['水渠不通', '“某天”看不出是哪一天', '新单位', '导入这 1 件']) {
      expect(page.text()).toContain(words)
    }
    expect(await wrongs(page.element)).toEqual([])
    await page.get('button.main').trigger('click')
    await flushPromises()
    expect(page.text()).toContain('1 件问题已导入')
  })
  it('is read again when a column means something else', async () => {
    desk({ issues_preview: plan })
    const page = await show(Roster, { list: 'issues' })
    await paste(page)
    await page.findAll('.mapping select')[2]?.setValue('raised_on')
    await flushPromises()
    expect(call.mock.calls.at(-1)?.[1]).toMatchObject({
      columns: [
        { column: 0, field: '' },
        { column: 1, field: 'summary' },
        { column: 2, field: 'raised_on' },
      ],
    })
  })
  it('without its key column asks which one it is', async () => {
    const columns = [{ column: 0, header: '烦心事', field: '' }]
    desk({
      issues_preview: new Fault({
        code: 'issues.summary_column_missing',
        params: { headers: ['烦心事'], columns },
      }),
    })
    const page = await show(Roster, { list: 'issues' })
    await paste(page)
    expect(page.get('[role="alert"]').text()).toContain('请告诉我哪一列是问题')
    expect(page.findAll('.mapping select')).toHaveLength(1)
    expect(await wrongs(page.element)).toEqual([])
  })
  it('leads from a word about a row to the row', async () => {
    desk({ issues_preview: plan })
    const page = await show(Roster, { list: 'issues' })
    await paste(page)
    document.body.append(page.element)
    await page.get('.notes button.link').trigger('click')
    expect((document.activeElement as HTMLElement).dataset.row).toBe('/2')
    page.element.remove()
  })
})

describe('the first start', () => {
  it('does not begin without a village, and goes to the field', async () => {
    const page = await show(Welcome)
    await page.get('form').trigger('submit')
    expect(call).not.toHaveBeenCalled()
    expect(page.text()).toContain('村名要填')
    expect(await wrongs(page.element)).toEqual([])
  })
  it('goes by Enter from field to field, and begins from the last', async () => {
    desk({ village_init: here })
    const page = mount(Welcome, { attachTo: document.body })
    const fields = page.findAll('form input')
    const enter = (at: number) => {
      const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
      fields[at]?.element.dispatchEvent(key)
      return key.defaultPrevented
    }
    await fields[0]?.setValue('云溪县')
    expect(enter(0)).toBe(true)
    expect(document.activeElement).toBe(fields[1]?.element)
    await fields[2]?.setValue('青山村')
    expect(enter(1)).toBe(true)
    expect(document.activeElement).toBe(fields[3]?.element)
    await fields[3]?.setValue('林秀芳')
    expect(enter(3)).toBe(false)
    page.unmount()
  })
  it('begins with four fields', async () => {
    desk({ village_init: here })
    const page = await show(Welcome)
    const fields = page.findAll('form input')
    for (const [at, text] of ['云溪县', '枫林镇', '青山村', '林秀芳'].entries()) {
      await fields[at]?.setValue(text)
    }
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('village_init', {
      county: '云溪县',
      township: '枫林镇',
      village: '青山村',
      recorder: '林秀芳',
    })
  })
})
