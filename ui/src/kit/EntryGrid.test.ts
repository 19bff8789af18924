import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import EntryGrid from './EntryGrid.vue'

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
    expect(list.emitted('append')).toEqual([[{ day: '12-20', name: '灯杆到村' }]])
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
    expect(list.emitted('edit')).toEqual([[rows[0], 'name', '放线']])
  })
})
