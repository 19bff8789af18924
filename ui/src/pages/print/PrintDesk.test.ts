import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { Fault } from '@/api'
import * as api from '@/api'
import type { Exported, Preview, Printed } from '@/api'
import { answerWith, call } from '@/test/desk'
import { aMeeting, asked, press, settle } from '../meeting/testing'
import { PATIENCE } from './making'
import PrintDesk from './PrintDesk.vue'
import { aHit, aPreview, FORMS, heldHit } from './testing'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  printers: vi.fn(async () => [{ name: 'office', usual: true }]),
  printFile: vi.fn(async () => {}),
  openFile: vi.fn(async () => {}),
  chooseSave: vi.fn(async (_kind: string, _title: string, name: string) => `/home/u/${name}`),
}))

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
  template_faults: [],
}
const exported: Exported = {
  sheet: 'sheet-2',
  path: '/home/u/承诺清单.xlsx',
  format: 'xlsx',
  items: 9,
  bytes: 9,
  number: '诺2026-011',
  code: '3F7A 91C2 0BD4',
  edition: 'public',
  hits: [],
  template_faults: [],
}
/** The hits of the paper, which a decision takes away. */
let hits = [aHit()]
let pageCount = 2
const answers = {
  document_form_list: () => FORMS,
  document_preview: ({ first }: { first?: number | null }): Preview =>
    aPreview(first ?? 1, pageCount, { hits }),
  document_print: () => printed,
  document_export: () => exported,
  meeting_show: () => aMeeting(),
  place_list: () => ({ places: [], levels: [], households: 0 }) as never,
}
beforeEach(() => {
  document.body.innerHTML = ''
  window.localStorage.clear()
  hits = [aHit()]
  pageCount = 2
  URL.createObjectURL = vi.fn(() => 'blob:page')
  URL.revokeObjectURL = vi.fn()
  vi.mocked(api.printFile).mockClear()
  answerWith(answers)
})
async function desk(meeting: string | null = 'meeting-1') {
  const page = mount(PrintDesk, { props: { meeting }, attachTo: document.body })
  await settle()
  return page
}
const previews = () => asked(call, 'document_preview')
const button = (page: Awaited<ReturnType<typeof desk>>, words: string) =>
  page.findAll('button').find((one) => one.text().includes(words))

describe('打印', () => {
  it('shows the public edition first, its pages and what was masked', async () => {
    const page = await desk()
    expect(previews()[0]).toMatchObject({
      wanted: { edition: 'public', paper: 'a4', document: 'commitments' },
      first: 1,
      count: 1,
    })
    expect(page.text()).toContain('第 1 页，共 2 页')
    expect(page.text()).toContain('遮住了 1 处个人信息')
    expect(page.get('mark').text()).toBe('13800005672')
    await page.get('[aria-label="下一页"]').trigger('click')
    expect(page.text()).toContain('第 2 页，共 2 页')
  })
  it('asks for one page and the next one, however long the ledger is', async () => {
    pageCount = 100
    const page = await desk()
    expect(previews().map((one) => one.first)).toEqual([1, 2])
    press(window, 'PageDown')
    await settle()
    expect(previews().map((one) => one.first)).toEqual([1, 2, 3])
    press(window, 'End')
    await settle()
    expect(previews().at(-1)?.first).toBe(100)
    const number = page.get('input[aria-label="第几页"]')
    await number.setValue('５０')
    await number.trigger('keydown', { key: 'Enter' })
    await settle()
    expect(page.text()).toContain('第 50 页，共 100 页')
    press(window, 'Home')
    await settle()
    expect(previews().filter((one) => one.first === 1)).toHaveLength(1)
  })
  it('says which photos cannot be read', async () => {
    answerWith({
      ...answers,
      document_preview: () => aPreview(1, 1, { lost_photos: [2, 2, 5] }),
    })
    const page = await desk()
    expect(page.text()).toContain('第 2、5 件有照片打不开，没有印上')
  })
  it('asks again for every choice', async () => {
    const page = await desk()
    await page.get('input[type="radio"][value="internal"]').setValue(true)
    await settle()
    expect(previews().at(-1)?.wanted.edition).toBe('internal')
  })
  it('says why a paper has no public edition', async () => {
    const page = await desk()
    await page.get('.document select').setValue('sign_in')
    await settle()
    expect(page.get('input[type="radio"][value="public"]').attributes('disabled')).toBeDefined()
    expect(page.text()).toContain('没有公开版')
    expect(previews().at(-1)?.wanted).toMatchObject({ document: 'sign_in', edition: 'internal' })
  })
  it('makes minutes public once the speakers agreed', async () => {
    let consent = false
    answerWith({
      ...answers,
      meeting_show: () => aMeeting({ speakers_consent: consent }),
      meeting_edit: (request) => {
        consent = request.speakers_consent ?? false
        return aMeeting({ speakers_consent: consent })
      },
    })
    const page = await desk()
    await page.get('.document select').setValue('minutes')
    await settle()
    expect(previews().at(-1)?.wanted.edition).toBe('internal')
    const check = page.findAll('label').find((one) => one.text().includes('发言人都同意公开'))
    await check?.get('input').setValue(true)
    await settle()
    expect(asked(call, 'meeting_edit')[0]).toMatchObject({ revision: 3, speakers_consent: true })
    expect(previews().at(-1)?.wanted).toMatchObject({ document: 'minutes', edition: 'public' })
  })
  it('offers what the kind prints first, in the order of the kind', async () => {
    answerWith({
      ...answers,
      meeting_show: () => aMeeting({ documents: ['ledger', 'commitments'] }),
    })
    const page = await desk()
    const offered = page.findAll('.document option').map((one) => one.attributes('value'))
    expect(offered.slice(0, 2)).toEqual(['ledger', 'commitments'])
    expect(new Set(offered).size).toBe(12)
    const groups = page.findAll('.document optgroup').map((one) => one.attributes('label'))
    expect(groups[0]).toBe('这种会常印')
    expect(groups).toContain('会前')
  })
  it('says why there is no paper', async () => {
    answerWith({
      ...answers,
      document_preview: () => {
        throw new Fault({ code: 'not.yet', params: {} })
      },
    })
    const page = await desk()
    expect(page.get('.desk').text()).toContain('还没做好')
  })
  it('has no fault that axe finds, and one main button', async () => {
    hits = [heldHit(), aHit()]
    const page = await desk()
    await page.get('.document select').setValue('ledger')
    await settle()
    await button(page, '选栏目')?.trigger('click')
    const found = await axe.run(page.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    expect(page.findAll('button.main')).toHaveLength(1)
  })
})

describe('getting it out', () => {
  it('prints what is seen, by Ctrl P, in so many copies', async () => {
    const page = await desk()
    const copies = page.findAll('.field').find((one) => one.text().includes('印几份'))
    await copies?.get('input').setValue('3')
    press(window, 'p', { ctrlKey: true })
    await settle()
    expect(asked(call, 'document_print')).toHaveLength(1)
    expect(asked(call, 'document_print')[0]?.wanted).toEqual(previews().at(-1)?.wanted)
    expect(api.printFile).toHaveBeenCalledWith(printed.path, 'office', 3)
    expect(page.text()).toContain('诺2026-011')
  })
  it('does not print a number of copies that is none', async () => {
    const page = await desk()
    const copies = page.findAll('.field').find((one) => one.text().includes('印几份'))
    await copies?.get('input').setValue('0')
    press(window, 'p', { ctrlKey: true })
    await settle()
    expect(asked(call, 'document_print')).toHaveLength(0)
    expect(page.text()).toContain('填 1 到 99')
  })
  it('saves under the name that the desk offers', async () => {
    const page = await desk()
    await button(page, '存成 PDF')?.trigger('click')
    await settle()
    expect(asked(call, 'document_print')[0]?.out).toBe(
      '/home/u/2026-11-21 板凳会 承诺清单 公开版.pdf',
    )
  })
  it('saves as what fits the paper, under the same name', async () => {
    const page = await desk()
    await button(page, '另存为')?.trigger('click')
    await settle()
    const choices = [...document.querySelectorAll<HTMLElement>('.popover button')]
    expect(choices.map((one) => one.textContent?.trim())).toEqual([
      'Excel 表格（.xlsx）',
      'Word 文书（.docx）',
      'CSV 文本（.csv）',
    ])
    choices[0]?.click()
    await settle()
    const [made] = asked(call, 'document_export')
    expect(made).toMatchObject({
      format: 'xlsx',
      out: '/home/u/2026-11-21 板凳会 承诺清单 公开版.xlsx',
    })
    expect(made?.wanted).toEqual(previews().at(-1)?.wanted)
    expect(page.text()).toContain('打开所在文件夹')
    await button(page, '打开看看')?.trigger('click')
    expect(api.openFile).toHaveBeenCalledWith(exported.path)
  })
  it('keeps the sheet at hand when the printer does not answer', async () => {
    vi.mocked(api.printFile).mockRejectedValueOnce(new Fault({ code: 'printer.none', params: {} }))
    const page = await desk()
    press(window, 'p', { ctrlKey: true })
    await settle()
    expect(page.find('[role="alert"]').exists()).toBe(true)
    await button(page, '打开看看')?.trigger('click')
    expect(api.openFile).toHaveBeenCalledWith(printed.path)
  })
  it('shows how far a long one is, and stops it', async () => {
    vi.useFakeTimers()
    try {
      const mounted = desk()
      await vi.advanceTimersByTimeAsync(10)
      const page = await mounted
      let refuse: (why: Fault) => void = () => {}
      const answered = call.getMockImplementation()!
      call.mockImplementation(async (command, request) => {
        if (command !== 'document_print') return answered(command, request)
        return new Promise((_, no) => (refuse = no))
      })
      press(window, 'p', { ctrlKey: true })
      await vi.advanceTimersByTimeAsync(PATIENCE - 20)
      expect(page.find('[role="progressbar"]').exists()).toBe(false)
      await vi.advanceTimersByTimeAsync(40)
      const made = call.mock.calls.find((one) => one[0] === 'document_print') as unknown[]
      const work = made[2] as api.LongWork
      work.onProgress?.({ stage: 'pages', done: 30, total: 200 })
      await vi.advanceTimersByTimeAsync(1)
      expect(page.get('[role="progressbar"]').attributes('aria-valuenow')).toBe('30')
      press(window, 'Escape')
      expect(work.signal?.aborted).toBe(true)
      refuse(new Fault({ code: 'stopped', params: {} }))
      await vi.advanceTimersByTimeAsync(10)
      expect(page.find('[role="progressbar"]').exists()).toBe(false)
      expect(page.find('.out [role="alert"]').exists()).toBe(false)
      expect(api.printFile).not.toHaveBeenCalled()
      call.mockImplementation(answered)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a place that was held', () => {
  function decides() {
    answerWith({
      ...answers,
      public_words_set: ({ source, words }) => {
        hits = hits.filter((hit) => hit.source !== source)
        return { source, words }
      },
    })
  }
  const focused = () => document.activeElement as HTMLElement

  it('is decided by key, and the next one has the focus', async () => {
    const next = heldHit({ item: 2, source: '低保户门前', instead: '＊＊户门前', found: '低保' })
    hits = [aHit(), heldHit(), next]
    decides()
    const page = await desk()
    expect(page.text()).toContain('还有 2 处没看')
    await button(page, '去看看')?.trigger('click')
    await settle()
    expect(focused().textContent).toContain('残疾')
    press(focused(), 's')
    await settle()
    expect(asked(call, 'public_words_set')).toEqual([
      { source: '残疾人通道的坡太陡', words: '残疾人通道的坡太陡' },
    ])
    expect(focused().textContent).toContain('低保')
    press(focused(), 'Enter')
    await settle()
    expect(asked(call, 'public_words_set')[1]?.words).toBe('＊＊户门前')
    expect(focused().textContent).toContain('13800005672')
  })
  it('is written otherwise in place', async () => {
    hits = [heldHit()]
    decides()
    const page = await desk()
    const row = page.get('[data-hit]').element as HTMLElement
    row.focus()
    press(row, 'e')
    await settle()
    const area = page.get('textarea')
    expect((area.element as HTMLTextAreaElement).value).toBe('残疾人通道的坡太陡')
    await area.setValue('一条坡道太陡')
    press(area.element, 'Enter', { ctrlKey: true })
    await settle()
    expect(asked(call, 'public_words_set')[0]?.words).toBe('一条坡道太陡')
    expect(page.find('[data-hit]').exists()).toBe(false)
  })
  it('cannot stand if it is a phone number', async () => {
    decides()
    const page = await desk()
    const row = page.get('[data-hit]').element as HTMLElement
    row.focus()
    press(row, 's')
    await settle()
    expect(asked(call, 'public_words_set')).toHaveLength(0)
    expect(button(page, '照原话印')).toBeUndefined()
  })
  it('does not stop the printing', async () => {
    hits = [heldHit()]
    await desk()
    press(window, 'p', { ctrlKey: true })
    await settle()
    expect(asked(call, 'document_print')).toHaveLength(1)
    expect(focused().textContent).toContain('残疾')
  })
})

describe('the columns of a ledger', () => {
  it('are ticked and moved, the paper follows, and the form’s own come back', async () => {
    const page = await desk()
    await page.get('.document select').setValue('ledger')
    await settle()
    expect(previews().at(-1)?.wanted).toMatchObject({ form: 'four', columns: [] })
    await button(page, '选栏目')?.trigger('click')
    await page.get('[data-column="measure"]').setValue(false)
    await settle()
    const without = ['ordinal', 'summary', 'progress', 'deadline']
    expect(previews().at(-1)?.wanted.columns).toEqual(without)
    const deadline = page.get('[data-column="deadline"]').element
    press(deadline, 'ArrowUp', { altKey: true })
    await settle()
    const moved = ['ordinal', 'summary', 'deadline', 'progress']
    expect(previews().at(-1)?.wanted.columns).toEqual(moved)
    expect((document.activeElement as HTMLElement).dataset.column).toBe('deadline')
    expect(page.find('[data-column="reporter"]').exists()).toBe(false)
    await button(page, '恢复默认')?.trigger('click')
    await settle()
    expect(previews().at(-1)?.wanted.columns).toEqual([])
  })
})
