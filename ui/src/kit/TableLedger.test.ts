import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

describe('rows that are copied', () => {
  let copied: string[] = []
  beforeEach(() => {
    copied = []
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    window.getSelection()?.removeAllRanges()
  })
  function shown(chooses = false) {
    const list = mount(TableLedger<{ id: string; summary: string }, 'number' | 'summary'>, {
      props: {
        label: '问题',
        columns: [
          { key: 'number', title: '编号' },
          { key: 'summary', title: '问题概要' },
        ],
        rows,
        chooses: chooses ? { row: () => '选', all: '全选' } : null,
      },
      slots: {
        number: `<template #number="{ row }"><b style="display: inline-block">2026</b><b style="display: inline">-</b><b style="display: inline">{{ row.id }}</b></template>`,
      },
      attachTo: document.body,
    })
    const row = (at: number) => list.findAll('tbody tr')[at]!
    return { list, row }
  }
  it('is the row at hand, as its columns show it', async () => {
    const { row } = shown()
    await row(1).trigger('keydown', { key: 'c', ctrlKey: true })
    expect(copied).toEqual(['2026 -1\t灌溉水渠淤塞'])
  })
  it('is those that Shift chose, until an arrow lets them go', async () => {
    const { row } = shown()
    await row(0).trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    await row(1).trigger('keydown', { key: 'c', ctrlKey: true })
    await row(1).trigger('keydown', { key: 'ArrowDown' })
    await row(2).trigger('keydown', { key: 'c', ctrlKey: true })
    expect(copied.map((one) => one.split('\n').length)).toEqual([2, 1])
  })
  it('is all with their head after Ctrl A, and never the boxes', async () => {
    const { row } = shown(true)
    await row(0).trigger('keydown', { key: 'a', ctrlKey: true })
    await row(0).trigger('keydown', { key: 'c', ctrlKey: true })
    expect(copied[0]?.split('\n')).toEqual([
      '编号\t问题概要',
      '2026 -0\t老旧小区管道渗漏',
      '2026 -1\t灌溉水渠淤塞',
      '2026 -2\t农闲时节务工信息少',
    ])
  })
  it('leaves selected words to the browser', async () => {
    const { row } = shown()
    window.getSelection()?.selectAllChildren(row(0).element)
    await row(0).trigger('keydown', { key: 'c', ctrlKey: true })
    expect(copied).toEqual([])
  })
})
