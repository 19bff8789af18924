// The manual as a hand meets it: F1 twice opens the chapter of the page, something is looked up by initials, Enter
// opens it, Esc leads back; all of it without a mouse.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Manual, ManualChapter, Status } from '@/api'
import { answerWith, aQuietDesk, press, settle, type } from '@/pages/meeting/testing'
import Frame from '@/frame/Frame.vue'
import { actions } from '@/frame/palette/actions'
import { pages } from '@/frame/palette/pages'
import { ranked } from '@/frame/palette/ranking'
import { go, route } from '@/frame/route'
import { status } from '@/frame/village'
import { call } from '@/test/desk'
import { zh } from '@/wording/zh-CN'
import { said } from './said'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

beforeAll(async () => {
  await Promise.all([
    import('./Manual.vue'),
    import('@/frame/help/Help.vue'),
    import('@/pages/today/Today.vue'),
    import('@/pages/ledger/Ledger.vue'),
    import('@/life/Life.vue'),
    import('@/pages/meeting/MeetingRoom.vue'),
    import('@/frame/palette/Palette.vue'),
  ])
})

const chapter = (key: string, title: string): ManualChapter => ({
  key,
  title,
  lead: `${title}是这样。`,
  sections: [
    {
      heading: '做法',
      text: [],
      steps: ['按 `Ctrl N`。'],
      picture: { name: key, shows: `${title}的样子`, width: 8, height: 5 },
      note: '别急。',
    },
  ],
})
const MANUAL: Manual = {
  parts: [
    {
      name: '要办的事',
      chapters: [chapter('first', '第一次用'), chapter('new_computer', '换电脑')],
    },
    { name: '各页', chapters: [chapter('today', '今天'), chapter('ledger', '台账')] },
    { name: 'In English', chapters: [chapter('english', 'In one page')] },
  ],
}

beforeEach(async () => {
  document.body.innerHTML = ''
  localStorage.clear()
  const here = {
    today: '2026-11-21',
    village: { id: 'v', name: '青山村', township: '', county: '' },
    counts: { households: 9, people: 9, meetings: 2, issues: 9 },
    undo: null,
    redo: null,
    backup: null,
    running_meeting: null,
  } as unknown as Status
  status.value = here
  const none = { total: 0, sections: [], lamps: [], quotas: [], postings: [], wishes: null }
  answerWith(
    aQuietDesk({
      village_status: () => here,
      level_list: () => ({ levels: [] }),
      today_list: () => ({ ...none, next_meeting: null, unprinted: null, collected: 0 }) as never,
      issue_list: () => ({ total: 0, issues: [], lamps: [] }) as never,
      manual_show: () => MANUAL,
      manual_picture_read: () => ({ png: '' }),
      manual_search: ({ query }) => ({
        chapters:
          query === 'hdn' || query === '换电脑' ? [{ key: 'new_computer', sentence: '' }] : [],
      }),
      manual_sheet: () => ({ path: '/papers/手册.pdf', pages: 34, bytes: 9 }),
    }),
  )
  go({ page: 'ledger' })
  mount(Frame, { attachTo: document.body })
  await settle()
})
const title = () => document.querySelector('article h2')?.textContent
const field = () => document.querySelector<HTMLInputElement>('input[type=search]')
async function key(name: string, more: KeyboardEventInit = {}) {
  press(document.activeElement ?? document.body, name, more)
  await settle()
}
async function opened() {
  await key('F1')
  await key('F1')
}
async function lookUp(text: string) {
  const input = field() as HTMLInputElement
  input.focus()
  type(input, text)
  await settle()
}
async function wrongs(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
  const { violations } = await axe.run(document.querySelector('main') as Element, { rules })
  return violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)
}

describe('the manual', () => {
  it('opens by a second F1 at the page where one was, and Esc leads back there', async () => {
    await opened()
    expect(route.value).toEqual({ page: 'manual', chapter: 'ledger' })
    expect(title()).toBe('台账')
    expect(document.activeElement?.tagName).toBe('ARTICLE')
    expect(await wrongs()).toEqual([])
    await key('Escape')
    expect(route.value.page).toBe('ledger')
  })
  it('is looked up by characters or initials; Enter opens what was found, Esc takes the look-up back', async () => {
    await opened()
    for (const text of ['hdn', '换电脑']) {
      await lookUp(text)
      expect(document.querySelectorAll('.side a')).toHaveLength(1)
      await key('Enter')
      expect(title()).toBe('换电脑')
    }
    await key('Escape')
    expect(field()?.value).toBe('')
    expect(document.querySelectorAll('.side a')).toHaveLength(5)
    expect(route.value.page).toBe('manual')
  })
  it('says so where nothing is found', async () => {
    await opened()
    await lookUp('火星')
    expect(document.querySelector('.none')?.textContent).toContain('火星')
    await key('Enter')
    expect(title()).toBe('台账')
  })
  it('is walked by keys alone: from the field into the contents, and from chapter to chapter', async () => {
    await opened()
    await key('/')
    expect(document.activeElement).toBe(field())
    await key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('第一次用')
    await key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('换电脑')
    await key('ArrowUp')
    await key('ArrowUp')
    expect(document.activeElement).toBe(field())
    await key('PageUp', { ctrlKey: true })
    expect(title()).toBe('今天')
    await key('PageDown', { ctrlKey: true })
    expect(title()).toBe('台账')
  })
  it('is made a booklet by Ctrl P, which says how many pages', async () => {
    await opened()
    await key('p', { ctrlKey: true })
    await settle()
    expect(document.querySelector('.dialog')?.textContent).toContain('34 页')
    expect(call.mock.calls.filter(([command]) => command === 'manual_sheet')).toHaveLength(1)
  })
  it('begins with the first chapter where none is asked for or there is none of that name', async () => {
    for (const chapter of [undefined, 'nothing-of-the-kind']) {
      go({ page: 'today' })
      await settle()
      go({ page: 'manual', chapter })
      await settle()
      expect(title()).toBe('第一次用')
    }
  })
  it('is found in the palette', () => {
    const all = [...actions({ help: () => {}, keys: () => {}, steps: () => {} }), ...pages(zh)]
    for (const typed of ['手册', 'sc', '说明书'])
      expect(ranked(all, typed, {}, zh).map((hit) => hit.name)).toContain('手册')
  })
})

it('a sentence’s keys are told from its words', () => {
  expect(said('按 `F1`。')).toEqual([
    { text: '按 ', isKey: false },
    { text: 'F1', isKey: true },
    { text: '。', isKey: false },
  ])
})
