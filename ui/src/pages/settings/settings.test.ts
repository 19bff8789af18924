// 设置: what a village names as it likes, its order, its procedures' rules in plain words, a county's file.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Status, TemplateInFolder, TemplatePlan } from '@/api'
import { aCategory, aKind, aProcedure } from '@/test/kinds'
import { answerWith, call } from '@/test/desk'
import { kindsZh } from '@/wording/kinds.zh'

const chosen = vi.hoisted(() => ({
  path: '/tmp/云溪县.toml' as string | null,
  folder: null as string | null,
}))
vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  chooseFile: async () => chosen.path,
  chooseFolder: async () => chosen.folder,
}))

// A sheet with every choice in it takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const { said } = await import('@/frame/say')
const { status } = await import('@/frame/village')
const { section } = await import('./sections')
const Settings = (await import('./Settings.vue')).default
const { ends, movedAmong } = await import('./ordering')
const { sentence, shareName, shareOf, usualQuorum } = await import('./procedures/steps')

const kinds = [
  aKind({
    id: 'bench',
    name: '板凳会',
    meetings: 3,
    steps: ['说', '答'],
    procedure_name: '板凳会',
  }),
  aKind({ id: 'qin', name: '亲加奔', quota_count: 1 }),
  aKind({ id: 'yard', name: '院坝会', enabled: false }),
]
const vote = {
  name: '表决',
  hint: '',
  kind: 'vote' as const,
  quorum: usualQuorum(),
  quorum_words: '',
}
const procedures = [aProcedure({ id: 'p', name: '户代表票决', steps: [vote] })]
const categories = [
  aCategory({ id: 'a', name: '基础设施' }),
  aCategory({ id: 'a1', name: '路灯', parent: 'a' }),
  aCategory({ id: 'b', name: '教育' }),
]
const level = { level: 'grid' as const, revision: 1, name: '网格', usual: '网格' }
let plan: TemplatePlan
let inFolder: TemplateInFolder[]

afterEach(() => (status.value = null))

async function show(at: typeof section.value) {
  section.value = at
  const page = mount(Settings, { attachTo: document.body })
  await flushPromises()
  return page
}
const asked = (command: string) =>
  call.mock.calls.filter(([name]) => name === command).map(([, request]) => request)
const sheet = () => document.querySelector('.dialog') as HTMLElement
async function submit() {
  sheet()
    .querySelector('form')!
    .dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}
async function type(label: string, text: string) {
  const labels = [...sheet().querySelectorAll('label')]
  const of = labels.find((one) => one.textContent?.trim().startsWith(label))
  const input = document.getElementById(of?.htmlFor ?? '') as HTMLInputElement
  input.value = text
  input.dispatchEvent(new Event('input'))
  await flushPromises()
}

beforeEach(() => {
  document.body.innerHTML = ''
  said.value = null
  plan = { changes: [], unchanged: 0, faults: [] }
  inFolder = []
  answerWith({
    kind_list: () => ({ kinds }),
    procedure_list: () => ({ procedures }),
    category_list: () => ({ categories }),
    level_list: () => ({ levels: [level] }),
    kind_order: () => ({ kinds }),
    kind_enable: () => kinds[0]!,
    kind_remove: () => ({ kinds }),
    kind_add: () => kinds[0]!,
    kind_edit: () => kinds[0]!,
    procedure_edit: () => procedures[0]!,
    category_add: () => categories[0]!,
    level_edit: () => ({ levels: [level] }),
    template_preview: () => plan,
    template_list: () => ({ folder: '/data/templates', files: inFolder }),
    setting_put: () => ({}) as never,
    template_import: () => plan,
    journal_list: () => ({ steps: [] }),
  })
})

describe('the kinds of meeting', () => {
  it('stand in their order, say what they are, and move by Alt and an arrow', async () => {
    const page = await show('kinds')
    const rows = page.findAll('.ordered > li')
    expect(rows.map((row) => row.get('.open').text())).toEqual(['板凳会', '亲加奔', '院坝会'])
    expect(rows[0]!.text()).toContain('开过 3 场')
    expect(rows[1]!.text()).toContain('每月至少 1 场')
    expect(rows[2]!.text()).toContain('停用')
    await rows[0]!.get('.open').trigger('keydown', { key: 'ArrowDown', altKey: true })
    expect(asked('kind_order')).toEqual([{ kinds: ['qin', 'bench', 'yard'] }])
    expect((document.activeElement as HTMLElement).textContent).toContain('板凳会')
    await rows[0]!.get('.open').trigger('keydown', { key: 'ArrowUp', altKey: true })
    expect(asked('kind_order')).toHaveLength(2)
  })
  it('are removed only where no meeting has them, which the button says', async () => {
    const page = await show('kinds')
    const bins = page.findAll('button[aria-label^="删掉"]')
    expect(bins[0]!.attributes('title')).toContain('可以停用')
    await bins[0]!.trigger('click')
    expect(asked('kind_remove')).toEqual([])
    await bins[1]!.trigger('click')
    expect(asked('kind_remove')).toEqual([{ kind: 'qin' }])
    await page.findAll('.switch')[2]!.trigger('click')
    expect(asked('kind_enable')).toEqual([{ kind: 'yard', on: true }])
    expect(said.value?.undo).toBe(true)
  })
  it('are edited in one sheet that keeps what was not touched', async () => {
    const page = await show('kinds')
    await page.get('.open').trigger('click')
    await flushPromises()
    await type('名称', '')
    await submit()
    expect(sheet().textContent).toContain('名称要填')
    await type('名称', '屋场会')
    await submit()
    const [request] = asked('kind_edit') as [{ revision: number; to: Record<string, unknown> }]
    expect(request.revision).toBe(1)
    expect(request.to).toMatchObject({ name: '屋场会', title: '', symbol: '■', quota_count: 0 })
  })
})

describe('a procedure', () => {
  it('says a vote’s rule as it is read out, and gives all its steps back', async () => {
    const page = await show('procedures')
    await page.get('.open').trigger('click')
    await flushPromises()
    expect(sheet().textContent).toContain('村民代表到会不少于三分之二，到会的过半数同意')
    await submit()
    const [request] = asked('procedure_edit') as [{ to: { steps: unknown[] } }]
    expect(request.to.steps).toEqual([
      { name: '表决', hint: '', kind: 'vote', quorum: usualQuorum() },
    ])
  })
  it('knows a share under another fraction, and leaves an unusual one alone', () => {
    expect(shareName({ part: 4, of: 6, more: false })).toBe('two_thirds')
    expect(shareName({ part: 2, of: 5, more: true })).toBeNull()
    const own = {
      any_of: [{ body: 'adults' as const, share: { part: 2, of: 5, more: true } }],
      agree: shareOf('all'),
    }
    expect(sentence(own, kindsZh.quorum)).toBe('成年村民到会超过五分之二，到会的全部同意')
  })
})

describe('categories', () => {
  it('move among their own, and take along what stands below them', () => {
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
    expect(ids(movedAmong(categories, categories[0]!, 1))).toEqual(['b', 'a', 'a1'])
    expect(movedAmong(categories, categories[1]!, 1)).toBe(categories)
    expect(ends(categories, categories[1]!)).toEqual({ first: true, last: true })
  })
  it('are given their words however they are parted', async () => {
    const page = await show('categories')
    await page.get('.section-head button').trigger('click')
    await flushPromises()
    await type('名称', '电梯')
    await type('猜类别的词', '电梯、加装，扶梯 电梯')
    await submit()
    expect(asked('category_add')).toEqual([
      { name: '电梯', parent: null, keywords: ['电梯', '加装', '扶梯'], answer_days: null },
    ])
  })
})

describe('a county’s file', () => {
  it('is looked at before it is taken in', async () => {
    plan = {
      changes: [
        {
          entity: 'meeting_kinds',
          name: '屋场会',
          how: 'changed',
          fields: [{ field: 'name', old: '板凳会', new: '屋场会' }],
        },
        { entity: 'settings', name: 'wording.signer', how: 'changed', fields: [] },
      ],
      unchanged: 4,
      faults: [],
    }
    const page = await show('levels')
    await page.get('.go button').trigger('click')
    await flushPromises()
    expect(asked('template_preview')).toEqual([{ path: '/tmp/云溪县.toml' }])
    expect(asked('template_import')).toEqual([])
    expect(page.get('.changes').text()).toContain('板凳会 → 屋场会')
    expect(page.get('.changes').text()).toContain('落款的单位')
    await page.get('.plan .go button').trigger('click')
    await flushPromises()
    expect(asked('template_import')).toEqual([{ path: '/tmp/云溪县.toml' }])
    expect(said.value?.undo).toBe(true)
  })
  it('with something wrong says where, and offers nothing to take in', async () => {
    plan.faults = [
      { code: 'template.no_such_procedure', file: '云溪县.toml', line: 12, detail: '九步' },
    ]
    const page = await show('levels')
    await page.get('.go button').trigger('click')
    await flushPromises()
    expect(page.get('[role="alert"]').text()).toContain('云溪县.toml第 12 行：没有叫“九步”的程序')
    expect(page.find('.plan .go').exists()).toBe(false)
  })
})

describe('the county’s folder', () => {
  const file = (name: string) => ({ name, path: `/data/templates/${name}`, counts: true })
  it('tells which files papers follow, and what is wrong in the others', async () => {
    const fault = { code: 'template.unknown_slot', file: '错.toml', line: 3, detail: '村名' }
    inFolder = [
      { ...file('好.toml'), faults: [], to_take_in: 2 },
      { ...file('错.toml'), counts: false, faults: [fault], to_take_in: 0 },
    ]
    const page = await show('levels')
    const rows = page.findAll('.folder li')
    expect(rows[0]!.text()).toContain('照它印')
    expect(rows[1]!.text()).toContain('没有用，照自带的样子印')
    expect(rows[1]!.text()).toContain('错.toml第 3 行：大括号里的“村名”填不出来')
    await rows[0]!.get('button').trigger('click')
    await flushPromises()
    expect(asked('template_preview')).toEqual([{ path: '/data/templates/好.toml' }])
  })
  it('says where to put a file when there is none', async () => {
    const page = await show('levels')
    expect(page.get('.folder').text()).toContain('/data/templates')
    expect(page.get('.folder').text()).toContain('现在都照自带的样子印')
  })
})

describe('the computer’s own official fonts', () => {
  it('can be left out, so that two computers print alike', async () => {
    const page = await show('levels')
    const check = page.findAll('input[type="checkbox"]').at(-1)!
    await check.setValue(false)
    await flushPromises()
    expect(asked('setting_put')).toEqual([{ key: 'installed_faces', value: 'off' }])
  })
})

describe('level names', () => {
  it('are kept when the field is left, and not when nothing changed', async () => {
    const page = await show('levels')
    const field = page.get('.fields input')
    await field.trigger('change')
    expect(asked('level_edit')).toEqual([])
    await field.setValue('片区')
    await flushPromises()
    expect(asked('level_edit')).toEqual([{ level: 'grid', revision: 1, name: '片区' }])
  })
})

describe('where the data lie', () => {
  const lying = (more: Partial<Status>) => {
    status.value = { ...(status.value as Status), data_folder: 'D:\\板凳', movable: true, ...more }
  }
  const button = (page: Awaited<ReturnType<typeof show>>, words: string) =>
    page.findAll('button').find((one) => one.text().includes(words))

  it('is moved to a disk that is chosen, and the old folder is offered', async () => {
    lying({})
    chosen.folder = 'E:\\'
    answerWith({
      data_move: () => ({ folder: 'E:\\板凳数据', kept: 'D:\\板凳' }),
      village_status: () => status.value as Status,
    })
    const page = await show('here')
    await button(page, '搬到别处')!.trigger('click')
    await flushPromises()
    expect(asked('data_move')).toEqual([{ to: 'E:\\' }])
    expect(said.value?.text).toBe('搬好了，数据现在在：E:\\板凳数据')
    expect(said.value?.offer?.text).toBe('看原来的文件夹')
  })
  it('stays where it is while nothing is chosen, and where it was named for this start', async () => {
    lying({})
    chosen.folder = null
    const page = await show('here')
    await button(page, '搬到别处')!.trigger('click')
    await flushPromises()
    expect(asked('data_move')).toEqual([])
    lying({ movable: false })
    await flushPromises()
    expect(button(page, '搬到别处')).toBeUndefined()
  })
})

describe('the sample village', () => {
  it('is put away in one step, and the first start comes again', async () => {
    status.value = {
      ...(status.value as Status),
      village: { id: 'v', name: '青山村', township: '', county: '', sample: true },
    }
    const empty = { ...(status.value as Status), village: null }
    answerWith({ sample_put_away: () => empty })
    const page = await show('here')
    const put = page.findAll('button').find((one) => one.text().includes('收起样例村'))
    await put!.trigger('click')
    await flushPromises()
    expect(status.value).toEqual(empty)
  })
})

describe('关于', () => {
  it('names every part under its licence and opens its text', async () => {
    const page = await show('about')
    await vi.waitFor(() => expect(page.text()).toContain('LXGW WenKai'))
    await page.get('.find input').setValue('vue')
    const part = page.findAll('.row').find((one) => one.text().startsWith('vue'))!
    expect(part.text()).toContain('MIT')
    await part.trigger('click')
    expect(page.get('.text').text()).toContain('Permission is hereby granted')
    await page.get('.find input').setValue('没有这样的')
    expect(page.text()).toContain('没有“没有这样的”')
  })
})

describe.each(['kinds', 'procedures', 'categories', 'levels', 'about'] as const)(
  'the section %s',
  (at) => {
    it('can be used without eyes or mouse', async () => {
      const page = await show(at)
      const found = await axe.run(page.element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
        rules: { 'color-contrast': { enabled: false } },
      })
      expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    })
  },
)
