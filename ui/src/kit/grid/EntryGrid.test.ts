import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { firstZh } from '@/wording/first.zh'
import EntryGrid from './EntryGrid.vue'
import { lendVoice } from '../tell'

const columns = [
  { key: 'day' as const, title: '日期', required: true },
  { key: 'name' as const, title: '节点', required: true },
]
const rows = [{ id: 'a', day: '12月5日', name: '选点放线' }]
function grid() {
  return mount(EntryGrid<{ id: string; day: string; name: string }, 'day' | 'name'>, {
    props: { label: '时间节点', columns, rows },
    attachTo: document.body,
  })
}

describe('a ruled list', () => {
  it('takes the open line by Enter and opens the next', async () => {
    const list = grid()
    await list.get('[data-new="day"]').setValue('12-20')
    await list.get('[data-new="name"]').setValue('灯杆到村')
    await list.get('[data-new="name"]').trigger('keydown', { key: 'Enter' })
    expect(list.emitted('append')).toEqual([[[{ day: '12-20', name: '灯杆到村' }]]])
    expect((list.get('[data-new="name"]').element as HTMLInputElement).value).toBe('')
    expect(document.activeElement).toBe(list.get('[data-new="day"]').element)
  })
  it('does not take a line that lacks something, and goes there', async () => {
    const list = grid()
    await list.get('[data-new="day"]').setValue('12-20')
    await list.get('[data-new="day"]').trigger('keydown', { key: 'Enter' })
    expect(list.emitted('append')).toBeUndefined()
    expect(document.activeElement).toBe(list.get('[data-new="name"]').element)
  })
  it('leaves Enter to the input method', async () => {
    const list = grid()
    await list.get('[data-new="day"]').setValue('12-20')
    await list.get('[data-new="name"]').setValue('dengganr')
    await list.get('[data-new="name"]').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(list.emitted('append')).toBeUndefined()
  })
  it('edits a cell by F2; Esc leaves it, Enter keeps it', async () => {
    const list = grid()
    const cell = list.get('[data-cell="a/name"]')
    await cell.trigger('keydown', { key: 'F2' })
    await nextTick()
    await list.get('[data-editing]').setValue('放线')
    await list.get('[data-editing]').trigger('keydown', { key: 'Escape' })
    expect(list.emitted('edit')).toBeUndefined()
    await cell.trigger('keydown', { key: 'F2' })
    await nextTick()
    await list.get('[data-editing]').setValue('放线')
    await list.get('[data-editing]').trigger('keydown', { key: 'Enter' })
    expect(list.emitted('edit')).toEqual([[[{ row: rows[0], values: { name: '放线' } }]]])
  })
})

const three = [
  { id: 'a', day: '12月5日', name: '选点放线', who: '吴师傅' },
  { id: 'b', day: '12月20日', name: '灯杆到村', who: '' },
  { id: 'c', day: '12月28日', name: '通电', who: '=陈䶮' },
]
type Milestone = (typeof three)[number]
type Key = 'day' | 'name' | 'who'
function sheet(more: { reads?: (block: readonly (readonly string[])[]) => string[][] } = {}) {
  const page = mount(EntryGrid<Milestone, Key>, {
    props: {
      label: '时间节点',
      columns: [...columns, { key: 'who' as const, title: '谁来办' }],
      rows: three,
      ...more,
    },
    attachTo: document.body,
  })
  const cell = (at: string) => page.get(`[data-cell="${at}"]`).element as HTMLElement
  return { page, cell }
}
/** Presses a key where the focus is and tells whether it was taken. */
function key(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  document.activeElement?.dispatchEvent(event)
  return event.defaultPrevented
}
function paste(text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  document.activeElement?.dispatchEvent(event)
  return event.defaultPrevented
}
const at = () => document.activeElement?.getAttribute('data-cell')
let told: string[] = []
let copied: string[] = []
beforeEach(() => {
  told = []
  copied = []
  lendVoice((text) => told.push(text))
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  window.getSelection()?.removeAllRanges()
})

describe('a ruled list, as a spreadsheet has it', () => {
  it('copies a rectangle that Shift and the arrows choose', async () => {
    const { page, cell } = sheet()
    cell('b/who').focus()
    key('ArrowDown', { shiftKey: true })
    key('ArrowLeft', { shiftKey: true })
    await nextTick()
    expect(at()).toBe('c/name')
    const chosen = page.findAll('[aria-selected="true"]').map((one) => one.attributes('data-cell'))
    expect(chosen).toEqual(['b/name', 'b/who', 'c/name', 'c/who'])
    expect(key('c', { ctrlKey: true })).toBe(true)
    await nextTick()
    expect(copied).toEqual(["灯杆到村\t\n通电\t'=陈䶮"])
    await vi.waitFor(() => expect(told).toEqual([firstZh.kit.copied(2)]))
  })
  it('copies all by Ctrl A, and one cell after an arrow let the choice go', async () => {
    const { cell } = sheet()
    cell('a/day').focus()
    key('a', { ctrlKey: true })
    key('c', { ctrlKey: true })
    key('ArrowLeft')
    key('c', { ctrlKey: true })
    await nextTick()
    expect(copied[0]?.split('\n')).toHaveLength(3)
    expect(copied[1]).toBe('通电')
  })
  it('leaves Ctrl C to words that are selected', () => {
    const { cell } = sheet()
    cell('a/name').focus()
    window.getSelection()?.selectAllChildren(cell('a/name'))
    expect(key('c', { ctrlKey: true })).toBe(false)
    expect(copied).toEqual([])
  })
  it('lays a block from the cell on, right and down; what is beyond the last row is a new line', async () => {
    const { page, cell } = sheet()
    cell('c/day').focus()
    key('v', { ctrlKey: true })
    expect(paste('12-30\t"通电\n试灯"\r\n1-5\t验收\t村监委\t多出的\r\n')).toBe(true)
    expect(page.emitted('edit')).toEqual([
      [[{ row: three[2], values: { day: '12-30', name: '通电 试灯' } }]],
    ])
    expect(page.emitted('append')).toEqual([[[{ day: '1-5', name: '验收', who: '村监委' }]]])
    expect(at()).toBe('c/day')
  })
  it('lays one cell on all that are chosen, and no blank on what a line needs', () => {
    const { page, cell } = sheet()
    cell('a/who').focus()
    key('ArrowDown', { shiftKey: true })
    key('v', { ctrlKey: true })
    paste('林秀芳')
    expect(page.emitted('edit')).toEqual([
      [
        [
          { row: three[0], values: { who: '林秀芳' } },
          { row: three[1], values: { who: '林秀芳' } },
        ],
      ],
    ])
    cell('a/day').focus()
    key('v', { ctrlKey: true })
    paste('\t\t\n')
    expect(page.emitted('edit')?.[1]).toEqual([[{ row: three[0], values: { who: '' } }]])
  })
  it('gives the focus back where nothing was there to paste', () => {
    vi.useFakeTimers()
    const { cell } = sheet()
    cell('b/name').focus()
    key('v', { ctrlKey: true })
    expect(at()).toBeNull()
    vi.runAllTimers()
    expect(at()).toBe('b/name')
  })
  it('takes the row away by Delete on one cell, and rows that are chosen whole', () => {
    const { page, cell } = sheet()
    cell('b/name').focus()
    key('Delete')
    cell('a/day').focus()
    key('ArrowDown', { shiftKey: true })
    key('ArrowRight', { shiftKey: true })
    key('ArrowRight', { shiftKey: true })
    key('Delete')
    expect(page.emitted('remove')).toEqual([[[three[1]]], [[three[0], three[1]]]])
  })
  it('empties cells by Delete, but none that a line needs', () => {
    const { page, cell } = sheet()
    cell('a/name').focus()
    key('ArrowRight', { shiftKey: true })
    key('ArrowDown', { shiftKey: true })
    key('Delete')
    expect(page.emitted('remove')).toBeUndefined()
    // The second row's last cell is empty already.
    expect(page.emitted('edit')).toEqual([[[{ row: three[0], values: { who: '' } }]]])
  })
  it('takes many rows at the open line, in their order, without their heading and blanks', () => {
    const { page } = sheet()
    ;(page.get('[data-new="day"]').element as HTMLElement).focus()
    paste('日期\t节点\r\n1-5\t验收\r\n\t\r\n1-8\t公示\t林秀芳\r\n')
    expect(page.emitted('append')).toEqual([
      [
        [
          { day: '1-5', name: '验收', who: '' },
          { day: '1-8', name: '公示', who: '林秀芳' },
        ],
      ],
    ])
    expect(told).toEqual([])
  })
  it('does not lose a row that lacks something: the first waits in the open line, and it is said', async () => {
    const { page } = sheet()
    ;(page.get('[data-new="day"]').element as HTMLElement).focus()
    paste('1-5\t验收\n\t公示\n\t回访')
    await nextTick()
    expect(page.emitted('append')).toEqual([[[{ day: '1-5', name: '验收', who: '' }]]])
    expect((page.get('[data-new="name"]').element as HTMLInputElement).value).toBe('公示')
    expect(told).toEqual([firstZh.kit.linesShort(2, '日期')])
  })
  it('fills the open line with one row, from the field at hand on', async () => {
    const { page } = sheet()
    ;(page.get('[data-new="name"]').element as HTMLElement).focus()
    paste('验收\t村监委')
    await nextTick()
    const fields = ['day', 'name', 'who'].map(
      (one) => (page.get(`[data-new="${one}"]`).element as HTMLInputElement).value,
    )
    expect(fields).toEqual(['', '验收', '村监委'])
    expect(page.emitted('append')).toBeUndefined()
  })
  it('leaves one word to the field itself', () => {
    const { page } = sheet()
    ;(page.get('[data-new="name"]').element as HTMLElement).focus()
    expect(paste('验收')).toBe(false)
  })
  it('goes up out of the open line, and down into it', async () => {
    const { page } = sheet()
    ;(page.get('[data-new="name"]').element as HTMLElement).focus()
    key('ArrowUp')
    expect(at()).toBe('c/name')
    key('ArrowDown')
    expect(document.activeElement).toBe(page.get('[data-new="name"]').element)
  })
})
