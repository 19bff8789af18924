import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { Fault } from '@/api'
import * as api from '@/api'
import type { Preview, Printed } from '@/api'
import { answerWith, call } from '@/test/desk'
import { aMeeting, asked, press, settle } from '../meeting/testing'
import PrintDesk from './PrintDesk.vue'
import { PAPERS } from './wanted'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  printers: vi.fn(async () => []),
  printFile: vi.fn(async () => {}),
  openFile: vi.fn(async () => {}),
  chooseSave: vi.fn(async (_kind: string, _title: string, name: string) => `/home/u/${name}`),
}))

const preview: Preview = {
  title: '青山村板凳会承诺清单',
  edition: 'public',
  pages: [1, 2].map(() => ({
    width_mm: 210,
    height_mm: 297,
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })),
  hits: [{ item: 3, field: 'measure', kind: 'phone', shown: '138****5672', held: false }],
  missing: [],
  lost_photos: [],
  file_name: '2026-11-21 板凳会 承诺清单 公开版.pdf',
  items: 5,
}
const printed: Printed = {
  sheet: 'sheet-1',
  path: '/data/papers/诺2026-011.pdf',
  pages: 2,
  bytes: 9,
  number: '诺2026-011',
  code: '3F7A 91C2 0BD4',
  edition: 'public',
  hits: [],
  missing: [],
  lost_photos: [],
}
beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:page')
  URL.revokeObjectURL = vi.fn()
  answerWith({
    document_preview: () => preview,
    document_print: () => printed,
    meeting_show: () => aMeeting(),
  })
})
async function desk() {
  const page = mount(PrintDesk, { props: { meeting: 'meeting-1' }, attachTo: document.body })
  await settle()
  return page
}

describe('打印', () => {
  it('shows the public edition first, its pages and what was masked', async () => {
    const page = await desk()
    expect(asked(call, 'document_preview')[0]?.wanted).toMatchObject({
      edition: 'public',
      paper: 'a4',
    })
    expect(page.text()).toContain('第 1 页，共 2 页')
    expect(page.text()).toContain('遮住了 1 处个人信息')
    expect(page.text()).toContain('138****5672')
    await page.get('[aria-label="下一页"]').trigger('click')
    expect(page.text()).toContain('第 2 页，共 2 页')
  })
  it('says which photos cannot be read', async () => {
    answerWith({ document_preview: () => ({ ...preview, lost_photos: [2, 2, 5] }) })
    const page = await desk()
    expect(page.text()).toContain('第 2、5 件有照片打不开，没有印上')
  })
  it('asks again for every choice', async () => {
    const page = await desk()
    await page.findAll('input[type="radio"]')[1]?.setValue(true)
    await settle()
    expect(asked(call, 'document_preview').at(-1)?.wanted.edition).toBe('internal')
  })
  it('prints what is seen, by Ctrl P', async () => {
    const page = await desk()
    press(window, 'p', { ctrlKey: true })
    await settle()
    expect(asked(call, 'document_print')).toHaveLength(1)
    expect(asked(call, 'document_print')[0]?.wanted).toEqual(
      asked(call, 'document_preview').at(-1)?.wanted,
    )
    expect(api.printFile).toHaveBeenCalledWith(printed.path, undefined)
    expect(page.text()).toContain('诺2026-011')
  })
  it('saves under the name that the desk offers', async () => {
    const page = await desk()
    const save = page.findAll('button').find((one) => one.text() === '存成 PDF')
    await save?.trigger('click')
    await settle()
    expect(asked(call, 'document_print')[0]?.out).toBe(
      '/home/u/2026-11-21 板凳会 承诺清单 公开版.pdf',
    )
  })
  it('keeps the sheet at hand when the printer does not answer', async () => {
    vi.mocked(api.printFile).mockRejectedValueOnce(new Fault({ code: 'printer.none', params: {} }))
    const page = await desk()
    press(window, 'p', { ctrlKey: true })
    await settle()
    expect(page.find('[role="alert"]').exists()).toBe(true)
    const look = page.findAll('button').find((one) => one.text() === '打开看看')
    await look?.trigger('click')
    expect(api.openFile).toHaveBeenCalledWith(printed.path)
  })
  it('offers what the kind prints first, in the order of the kind', async () => {
    answerWith({
      document_preview: () => preview,
      meeting_show: () => aMeeting({ documents: ['ledger', 'commitments'] }),
    })
    const page = await desk()
    const offered = page.findAll('.document option').map((one) => one.attributes('value'))
    expect(offered.slice(0, 2)).toEqual(['ledger', 'commitments'])
    expect(new Set(offered)).toEqual(new Set(PAPERS))
  })
  it('says why there is no paper', async () => {
    answerWith({
      document_preview: () => {
        throw new Fault({ code: 'not.yet', params: {} })
      },
    })
    const page = await desk()
    expect(page.get('.desk').text()).toContain('还没做好')
  })
})
