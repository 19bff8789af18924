import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { defineComponent, h, ref } from 'vue'
import { mount } from '@vue/test-utils'
import axe from 'axe-core'
import type { HitView, IssueView } from '@/api'
import { call } from '@/test/desk'
import { provideRoom } from '../room'
import type { Room } from '../room'
import {
  aMeeting,
  anAttendance,
  anIssue,
  answerWith,
  aQuietDesk,
  asked,
  press,
  settle,
} from '../testing'
import type { Answers } from '../testing'
import { fit, STEPS } from './fit'
import Projected from './Projected.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

/** As somebody wrote it for the public. */
const SETTLED = '水渠淤塞，下游浇不上水'
const ditch = anIssue(1, '灌溉水渠淤塞，下游十几户用水困难', {
  reporter: { person: 'person-张义华', household: null, name: '' },
  reporter_name: '张义华',
  grid_name: '第三网格',
  outcome: 'committed',
  state: 'committed',
  measure: '组织清淤，有事打13812345678',
  department_name: '镇水利站',
  person_name: '何志强',
  person_public: true,
  deadline: '2026-12-20',
})
const lamp = anIssue(2, '路灯不亮', { reporter_name: '王珺', grid_name: '第一网格' })
const quarrel = anIssue(3, '家里两口子吵架', { scale: 'private', reporter_name: '李建国' })
const steps = ['上次事项反馈', '群众提问题'].map((name, index) => ({
  position: index + 1,
  name,
  hint: '',
  who: '',
  note: '',
  result: '',
  started_at: '2026-11-21T11:30:00Z',
  ended_at: index === 0 ? '2026-11-21T11:42:00Z' : null,
}))
function aHit(source: string, instead: string): HitView {
  return {
    item: 1,
    field: 'measure',
    kind: 'phone',
    shown: '138****5678',
    held: false,
    source,
    instead,
    before: '',
    found: '13812345678',
    after: '',
  }
}

let issues: IssueView[]
function theDesk(more: Answers = {}) {
  answerWith(
    aQuietDesk({
      meeting_show: () => aMeeting({ steps }),
      issue_list: () => ({ total: issues.length, lamps: [], issues }),
      attendance_show: () => anAttendance({ villagers: 80, cadres: 5, unnamed: 2 }),
      document_preview: () => ({
        title: '台账',
        edition: 'public',
        page_count: 1,
        first: 1,
        pages: [],
        hits: [aHit(ditch.measure, '组织清淤，有事打138****5678')],
        settled: [{ source: ditch.summary, instead: SETTLED }],
        missing: [],
        lost_photos: [],
        file_name: '',
        items: issues.length,
      }),
      day_read: ({ text }) => ({
        day: text,
        words: '',
        weekday: '星期日',
        lunar: '冬月十二',
        days: 29,
        holiday: '',
        instead: null,
      }),
      ...more,
    }),
  )
}
beforeEach(() => {
  document.querySelector('body > input')?.remove()
  issues = [ditch, lamp]
  theDesk()
})

/** A room with somebody's hand in a field, and the wall lit. */
async function project() {
  const hand = document.body.appendChild(document.createElement('input'))
  hand.focus()
  let room: Room | undefined
  const open = ref(true)
  const House = defineComponent(() => {
    room = provideRoom(ref('meeting-1'))
    return () =>
      room?.meeting.value && open.value
        ? h(Projected, {
            view: room.meeting.value,
            open: true,
            'onUpdate:open': (to: boolean) => (open.value = to),
          })
        : null
  })
  mount(House, { attachTo: document.body })
  await settle()
  const wall = () => document.querySelector<HTMLElement>('.projected') as HTMLElement
  const key = async (name: string) => {
    const taken = press(document.activeElement as Element, name)
    await settle()
    return taken
  }
  const matter = () => wall().querySelector('.matter')?.textContent
  return { room: room as unknown as Room, wall, key, matter, open, hand }
}

describe('投影', () => {
  it('shows the matter recorded last, large, and how many there are', async () => {
    const { wall, matter } = await project()
    expect(matter()).toBe('路灯不亮')
    expect(wall().textContent).toContain('第 2 件')
    expect(wall().textContent).toContain('还没分类')
    expect(wall().querySelector('header')?.textContent).toMatch(/板凳会.*九社晒谷坪.*群众提问题/)
    const counts = wall().querySelector('footer')?.textContent?.replaceAll(/\s+/g, '')
    expect(counts).toBe('这场会2件限期办理1还没分1到会87人')
  })
  it('says no name until N is pressed, and hides them again', async () => {
    const { wall, key } = await project()
    await key('ArrowUp')
    expect(wall().textContent).toContain('第三网格')
    expect(wall().textContent).not.toMatch(/张义华|何志强/)
    await key('n')
    expect(wall().textContent).toMatch(/张义华/)
    expect(wall().textContent).toMatch(/镇水利站\s*何志强/)
    await key('N')
    expect(wall().textContent).not.toMatch(/张义华|何志强/)
  })
  it('says what was promised: who acts, by which day, also as the old count it', async () => {
    const { wall, key } = await project()
    await key('PageUp')
    const rows = wall().querySelector('dl')?.textContent?.replaceAll(/\s+/g, '')
    expect(rows).toContain('谁来办镇水利站')
    expect(rows).toContain('哪天前12月20日星期日冬月十二')
    expect(wall().querySelector('.outcome')?.textContent).toBe('限期办理')
  })
  it('never shows a phone: what the public ledger masks is masked here', async () => {
    const { wall, key } = await project()
    expect(asked(call, 'document_preview')[0]?.wanted).toMatchObject({
      document: 'ledger',
      edition: 'public',
    })
    await key('ArrowUp')
    await key('n')
    expect(wall().textContent).toContain('138****5678')
    expect(wall().textContent).not.toContain('13812345678')
  })
  it('shows no text that could not be checked', async () => {
    theDesk({ document_preview: () => Promise.reject(new Error('no paper')) })
    const { wall, matter, key } = await project()
    expect(matter()).toBe('这一件的字还没核对过，先不投出来')
    await key('ArrowUp')
    await key('n')
    expect(wall().querySelector('.screen')?.textContent).not.toMatch(/水渠|清淤|张义华/)
  })
  it('keeps a private matter to itself', async () => {
    issues = [ditch, quarrel]
    const { wall, matter, key } = await project()
    await key('n')
    expect(matter()).toBe('这一件是私事，不投出来')
    expect(wall().textContent).not.toMatch(/吵架|李建国/)
  })
  it('walks by arrows and pages; before the first matter stands the meeting itself', async () => {
    const { matter, key } = await project()
    await key('ArrowLeft')
    expect(matter()).toBe(SETTLED)
    await key('PageUp')
    expect(matter()).toBe('青山村2026年第11场板凳会')
    await key('PageUp')
    expect(matter()).toBe('青山村2026年第11场板凳会')
    await key('End')
    expect(matter()).toBe('路灯不亮')
    await key('Home')
    await key('ArrowDown')
    expect(matter()).toBe(SETTLED)
  })
  it('begins with the meeting before anything was recorded', async () => {
    issues = []
    const { wall, matter } = await project()
    expect(matter()).toBe('青山村2026年第11场板凳会')
    const rows = wall().querySelector('dl')?.textContent?.replaceAll(/\s+/g, '')
    expect(rows).toBe('时间11月21日星期六19:30地点九社晒谷坪议程1上次事项反馈2群众提问题')
    expect(asked(call, 'document_preview')).toEqual([])
  })
  it('follows the matter in hand, also after somebody walked away from it', async () => {
    const { room, matter, key } = await project()
    await key('Home')
    room.inHand.value = ditch.id
    await settle()
    expect(matter()).toBe(SETTLED)
    room.inHand.value = null
    await settle()
    expect(matter()).toBe('路灯不亮')
  })
  it('is left by Esc, and the hand is back where it was; F5 does not load the page afresh', async () => {
    const { key, open, hand } = await project()
    expect(await key('F5')).toBe(true)
    expect(open.value).toBe(true)
    await key('Escape')
    expect(open.value).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(document.activeElement).toBe(hand)
  })
  it('says on opening how to leave, and shows no key and no status after', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { wall } = await project()
      expect(wall().textContent).toContain('Esc 退出')
      vi.runAllTimers()
      await nextTick()
      expect(wall().querySelector('kbd, .keys')).toBeNull()
      expect(wall().textContent).not.toMatch(/F5|Esc|都存好了/)
    } finally {
      vi.useRealTimers()
    }
  })
  it('has nothing that axe finds', async () => {
    const { wall, key } = await project()
    await key('ArrowUp')
    for (const name of ['n', 'Home']) {
      await key(name)
      const found = await axe.run(wall().parentElement as Element, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(found.violations.map((one) => one.id)).toEqual([])
    }
  })
})

describe('the size of a screen', () => {
  /** A matter of so many ems in a window 1270 px wide and `high` px high. */
  function laidOut(ems: number, high: number) {
    const [screen, matter] = [document.createElement('div'), document.createElement('h1')]
    document.body.append(screen)
    screen.append(matter)
    const size = () => [76, 60, 48, 48, 40, 32][Number(screen.dataset.step)] as number
    const lines = () => Math.ceil((ems * size()) / 1270)
    const height = () => lines() * size() * 1.25
    vi.spyOn(window, 'getComputedStyle').mockImplementation(
      () => ({ lineHeight: `${size() * 1.25}px` }) as CSSStyleDeclaration,
    )
    Object.defineProperty(matter, 'clientHeight', { get: height })
    Object.defineProperty(screen, 'scrollHeight', { get: height })
    Object.defineProperty(screen, 'clientHeight', { value: high })
    fit(screen, matter)
    return screen.dataset.step
  }
  it('is 76 for a short matter, 60 and 48 for longer ones: three lines at most', () => {
    expect([laidOut(16, 400), laidOut(55, 400), laidOut(70, 400)]).toEqual(['0', '1', '2'])
  })
  it('goes down as far as 32 rather than cut a very long one', () => {
    expect(laidOut(110, 400)).toBe(String(STEPS - 1))
    expect(laidOut(500, 400)).toBe(String(STEPS - 1))
  })
  it('goes down where the window is low', () => {
    expect(laidOut(30, 170)).toBe('1')
  })
})
