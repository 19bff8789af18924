// The help and the tour, as a hand meets them: F1 anywhere, the offer on 今天, Enter from step to step, Esc back.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Status } from '@/api'
import { answerWith, aQuietDesk, press, settle } from '@/pages/meeting/testing'
import { helpEn } from '@/wording/help.en'
import { helpZh } from '@/wording/help.zh'
import Frame from '../Frame.vue'
import KeySheet from '../KeySheet.vue'
import { remembered } from '../remembered'
import { go } from '../route'
import { answerOffer, offered, offerTour, touring } from '../tour/tour'
import { status } from '../village'
import { OF_PAGES, OF_STAGES } from './topics'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

// Fetched when first asked for; a story does not wait for that.
beforeAll(async () => {
  await Promise.all([
    import('./Help.vue'),
    import('../tour/Tour.vue'),
    import('@/pages/today/Today.vue'),
    // Fetched ahead by the frame and by 今天: still on its way, it would outlive the story.
    import('@/life/Life.vue'),
    import('@/pages/meeting/MeetingRoom.vue'),
    import('../palette/Palette.vue'),
    import('@/pages/ledger/Ledger.vue'),
  ])
})
let frame: VueWrapper
beforeEach(async () => {
  document.body.innerHTML = ''
  localStorage.clear()
  offered.value = touring.value = false
  go({ page: 'today' })
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
    }),
  )
  frame = mount(Frame, { attachTo: document.body })
  await settle()
})
const dialog = () => document.querySelector<HTMLElement>('.dialog')
async function wrongs(element: Element): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
  const { violations } = await axe.run(element, { rules })
  return violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)
}
async function esc() {
  press(document.activeElement ?? document.body, 'Escape')
  await settle()
}

describe('F1', () => {
  it('says what the open page is for, and Esc gives the focus back', async () => {
    const button = frame.get<HTMLElement>('main button.main').element
    button.focus()
    press(button, 'F1')
    await settle()
    expect(dialog()?.querySelector('article')?.textContent).toContain(helpZh.text.today.is)
    expect(await wrongs(dialog() as Element)).toEqual([])
    await esc()
    expect(dialog()).toBeNull()
    expect(document.activeElement).toBe(button)
  })
  it('speaks of the stage of the meeting that is open', async () => {
    go({ page: 'meeting', id: 'm1', stage: 'sort' })
    press(window, 'F1')
    await settle()
    expect(dialog()?.textContent).toContain(helpZh.text.sort.is)
  })
  it('leads from one page’s help to another’s, to all keys, and to the tour', async () => {
    press(window, 'F1')
    await settle()
    const topic = [...(dialog()?.querySelectorAll<HTMLElement>('nav button') ?? [])]
    topic.find((one) => one.textContent?.trim() === '签到')?.click()
    await settle()
    expect(dialog()?.textContent).toContain(helpZh.text.sign_in.is)
    dialog()?.querySelectorAll<HTMLElement>('.acts button')[2]?.click()
    await settle()
    expect(touring.value).toBe(true)
  })
  it('has something to say of every page and stage, in both languages', () => {
    for (const topic of [...OF_PAGES, ...OF_STAGES]) {
      const [zh, en] = [helpZh.text[topic], helpEn.text[topic]]
      expect(zh.how.length, topic).toBeGreaterThan(1)
      expect(en.how.length, topic).toBe(zh.how.length)
    }
  })
})

describe('the tour', () => {
  it('is offered once on this computer, and never begins by itself', async () => {
    offerTour()
    await settle()
    expect(frame.find('.offer').exists()).toBe(true)
    expect(document.querySelector('.tour')).toBeNull()
    expect(await wrongs(document.body)).toEqual([])
    await frame.findAll('.offer button')[1]?.trigger('click')
    await settle()
    expect(frame.find('.offer').exists()).toBe(false)
    expect(document.activeElement).toBe(document.getElementById('main'))
    offerTour()
    expect(offered.value).toBe(false)
    expect(remembered('tour')).toBe('answered')
  })
  it('goes from step to step by one button, beside what it speaks of', async () => {
    offerTour()
    await settle()
    await frame.findAll('.offer button')[0]?.trigger('click')
    await settle()
    const titles: string[] = []
    for (const nth of [1, 2, 3, 4, 5]) {
      const panel = document.querySelector<HTMLElement>('.tour')
      expect(panel?.textContent).toContain(`第 ${nth} 步`)
      titles.push(panel?.querySelector('h2')?.textContent ?? '')
      expect(document.querySelectorAll('[data-shown]')).toHaveLength(1)
      expect(panel?.contains(document.activeElement)).toBe(true)
      if (nth === 1) expect(await wrongs(document.body)).toEqual([])
      panel?.querySelector<HTMLElement>('button.main')?.click()
      await settle()
    }
    expect(titles).toEqual(Object.values(helpZh.tour.steps).map(([title]) => title))
    expect(document.querySelector('.tour')).toBeNull()
    expect(document.querySelector('[data-shown]')).toBeNull()
    expect(document.activeElement).toBe(document.getElementById('main'))
  })
  it('is ended by Esc, and by going to another page; the window’s keys go on meanwhile', async () => {
    answerOffer()
    for (const leave of [
      esc,
      async () => void press(window, '5', { ctrlKey: true, code: 'Digit5' }),
    ]) {
      go({ page: 'today' })
      touring.value = true
      await settle()
      expect(document.querySelector('.tour')).not.toBeNull()
      await leave()
      await settle()
      expect(touring.value).toBe(false)
    }
    expect(window.location.hash).toBe('#/ledger')
  })
})

describe('the sheet of keys', () => {
  it('prints by its button and by Ctrl P, and axe finds nothing wrong', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    mount(KeySheet, { props: { open: true }, attachTo: document.body })
    await settle()
    expect(await wrongs(dialog() as Element)).toEqual([])
    dialog()?.querySelector<HTMLElement>('header .button')?.click()
    press(document.activeElement ?? document.body, 'p', { ctrlKey: true })
    expect(print).toHaveBeenCalledTimes(2)
    vi.unstubAllGlobals()
  })
})
