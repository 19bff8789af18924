import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import TableLedger from './TableLedger.vue'

const rows = ['老旧小区管道渗漏', '灌溉水渠淤塞', '农闲时节务工信息少'].map((summary, at) => ({
  id: String(at),
  summary,
}))
function table() {
  return mount(TableLedger<{ id: string; summary: string }, 'summary'>, {
    props: { label: '问题', columns: [{ key: 'summary', title: '问题概要' }], rows, opens: true },
    attachTo: document.body,
  })
}

describe('a table that is walked', () => {
  it('is one stop for Tab', () => {
    const stops = table()
      .findAll('tbody tr')
      .map((row) => row.attributes('tabindex'))
    expect(stops).toEqual(['0', '-1', '-1'])
  })
  it('goes down, up, to the end, and opens by Enter', async () => {
    const list = table()
    const row = (at: number) => list.findAll('tbody tr')[at]!
    ;(row(0).element as HTMLElement).focus()
    await row(0).trigger('keydown', { key: 'ArrowDown' })
    await nextTick()
    expect(document.activeElement).toBe(row(1).element)
    await row(1).trigger('keydown', { key: 'End' })
    await nextTick()
    expect(document.activeElement).toBe(row(2).element)
    await row(2).trigger('keydown', { key: 'Enter' })
    expect(list.emitted('open')).toEqual([[rows[2]]])
  })
})
