// Thirty matters of one meeting, typed key by key: none needs more than twenty beyond its own text. A key held down
// counts too (Alt and 2 are two), and the input method is on: letters that look somebody up are first taken as
// letters (Enter), a word is its initials and a space. What was said, and what was answered, is the matter's own text.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import type { IssueSort, IssueView } from '@/api'
import type { Stage } from '@/frame/route'
import { heldByIme } from '@/kit'
import { call } from '@/test/desk'
import { aCategory } from '@/test/kinds'
import MeetingRoom from './MeetingRoom.vue'
import { CATEGORIES, GUESSED_WRONG, SAMPLE, UNIT_LETTERS } from './sample.testing'
import type { DayTyped, SampleMatter, Sought } from './sample.testing'
import { anIssue, answerWith, aPerson, aQuietDesk, asked, settle } from './testing'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const MOST = 20
const categoryOf = (name: string) => `category-${CATEGORIES.indexOf(name as never)}`
const DAY: Record<string, string> = {
  '11.30': '2026-11-30',
  '+30': '2026-12-21',
  下周五: '2026-11-27',
  月底: '2026-11-30',
}
/** Earlier years: most categories have a unit that they usually go to. */
const PAST = [...SAMPLE].reverse().flatMap(({ category, outcome, unit }, index) =>
  unit
    ? [
        anIssue(0, '往年的事', {
          id: `past-${index}`,
          category: categoryOf(category),
          outcome,
          department: unit.name,
          department_name: unit.name,
        }),
      ]
    : [],
)

let issues: IssueView[]
function sorted(request: IssueSort): IssueView {
  const before = issues.find((one) => one.id === request.issue) as IssueView
  const after: IssueView = {
    ...before,
    revision: before.revision + 1,
    outcome: request.outcome,
    words: request.words ?? '',
    measure: request.measure ?? '',
    department: request.department ?? null,
    department_name: request.department ?? '',
    deadline: request.deadline ?? null,
    review_due: request.review_due ?? null,
    due_back: request.due_back ?? null,
    accepted: request.accepted ?? null,
  }
  issues = issues.map((one) => (one.id === after.id ? after : one))
  return after
}
beforeEach(() => {
  issues = []
  const byLetters = <T extends Sought>(all: readonly T[], query: string) =>
    all.filter((one) => query !== '' && one.letters.startsWith(query))
  answerWith(
    aQuietDesk({
      issue_list: ({ meeting }) => {
        const list = meeting ? issues : PAST
        return { total: list.length, lamps: [], issues: list }
      },
      issue_raise: ({ summary, reporter, category }) => {
        const matter = SAMPLE.find((one) => one.what === summary)
        const guessed = GUESSED_WRONG[summary] ?? matter?.category ?? ''
        const issue = anIssue(issues.length + 1, summary, {
          reporter_name: reporter?.person?.replace('person-', '') ?? '',
          category: category ?? categoryOf(guessed),
        })
        issues = [...issues, issue]
        return issue
      },
      issue_sort: sorted,
      issue_edit: ({ issue }) => issues.find((one) => one.id === issue) as IssueView,
      people_search: ({ query }) => ({
        hits: byLetters(
          SAMPLE.map((one) => one.who),
          query ?? '',
        ).map((one) => aPerson(one.name)),
      }),
      department_list: ({ query }) => ({
        departments: byLetters(UNIT_LETTERS, query ?? '').map(({ name }) => ({
          id: name,
          name,
          kind: 'responsible',
          used: 1,
          level: 'village',
          contact: '',
          phone: '',
          resources: '',
          enabled: true,
          revision: 1,
        })),
      }),
      category_list: () => ({
        categories: CATEGORIES.map((name) => aCategory({ id: categoryOf(name), name })),
      }),
      category_guess: ({ text }) => {
        const name = GUESSED_WRONG[text] ?? SAMPLE.find((one) => one.what === text)?.category ?? ''
        return { category: name ? aCategory({ id: categoryOf(name), name }) : null }
      },
      day_read: ({ text }) => {
        const day = DAY[text] ?? (/^2026-/.test(text) ? text : '')
        if (!day) throw new Error('unread')
        return { day, words: '', weekday: '', lunar: '', days: 30, holiday: '', instead: null }
      },
    }),
  )
})

/** A hand at the keyboard, which counts. */
function aHand() {
  let keys = 0
  const at = () => document.activeElement as HTMLInputElement
  function down(key: string, more: KeyboardEventInit & { ime?: boolean } = {}): boolean {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    if (more.ime) Object.defineProperty(event, 'isComposing', { value: true })
    at().dispatchEvent(event)
    return event.defaultPrevented
  }
  function put(text: string, isComposing = false) {
    at().value = text
    at().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
  }
  async function press(key: string, more: KeyboardEventInit = {}) {
    keys += 1 + (more.altKey || more.ctrlKey ? 1 : 0)
    // A button takes Enter as a click.
    if (!down(key, more) && key === 'Enter' && at().tagName === 'BUTTON') at().click()
    await settle()
  }
  /** Letters in the input method, then the key that ends them and what it leaves in the field. */
  async function compose(letters: string, end: 'Enter' | ' ', leaves: string) {
    const before = at().value
    at().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    for (let many = 1; many <= letters.length; many += 1) {
      keys += 1
      down(letters[many - 1] ?? '', { ime: true })
      put(before + letters.slice(0, many), true)
    }
    keys += 1
    expect(heldByIme(new KeyboardEvent('keydown', { key: end, isComposing: true }))).toBe(true)
    down(end, { ime: true })
    at().value = before + leaves
    at().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: leaves }))
    await settle()
  }
  return {
    counted: () => keys,
    at,
    press,
    /** What was said: the matter's own text. */
    async say(text: string) {
      put(text)
      await vi.advanceTimersByTimeAsync(400)
      await settle()
    },
    /** Letters that look something up, and Enter for the first hit. */
    async seek({ letters }: Sought) {
      await compose(letters, 'Enter', letters)
      await press('Enter')
    },
    async day({ text, letters }: DayTyped) {
      if (letters) return compose(letters, ' ', text)
      for (let many = 1; many <= text.length; many += 1) {
        keys += 1
        if (!down(text[many - 1] ?? '')) put(text.slice(0, many))
      }
      await settle()
    },
    /** Down a list that has the focus, to this value. */
    async choose(value: string) {
      const list = at() as unknown as HTMLSelectElement
      const places = [...list.options].map((one) => one.value)
      keys += Math.abs(places.indexOf(value) - list.selectedIndex)
      list.value = value
      list.dispatchEvent(new Event('change', { bubbles: true }))
      await settle()
    },
    async tabTo(element: Element) {
      keys += 1
      ;(element as HTMLElement).focus()
      await settle()
    },
  }
}
type Hand = ReturnType<typeof aHand>
/** The unit that stands first before a letter is typed. */
const offered = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent

async function enter(stage: Stage) {
  const page = mount(MeetingRoom, {
    props: { id: 'meeting-1', stage },
    attachTo: document.body,
  })
  await settle()
  return page
}
async function unit(hand: Hand, { unit: sought }: SampleMatter) {
  if (!sought || hand.at().closest('.lookup')?.querySelector('[role="option"]') === null) {
    if (sought) await hand.seek(sought)
    else await hand.press('Enter')
  } else if (offered()?.trim() === sought.name) await hand.press('Enter')
  else await hand.seek(sought)
}
const key = (matter: SampleMatter) =>
  1 +
  ['resolved_on_spot', 'committed', 'under_study', 'referred', 'explained'].indexOf(matter.outcome)
/** Who and what. */
async function begin(hand: Hand, matter: SampleMatter) {
  await hand.seek(matter.who)
  expect(hand.at().closest('.what')).not.toBeNull()
  await hand.say(matter.what)
}
/** A category that was guessed wrong is put right: Tab goes to it. */
async function rightCategory(hand: Hand, matter: SampleMatter) {
  if (!GUESSED_WRONG[matter.what]) return
  await hand.tabTo(document.querySelector('.cells select') as Element)
  await hand.choose(categoryOf(matter.category))
}
/** All in the open line of 记录. */
async function inOneLine(hand: Hand, matter: SampleMatter) {
  await begin(hand, matter)
  await rightCategory(hand, matter)
  const digit = String(key(matter))
  await hand.press(digit, { altKey: true, code: `Digit${digit}` })
  await hand.say(matter.answer)
  await hand.press('Enter')
  if (matter.outcome !== 'explained') await unit(hand, matter)
  if (matter.day) {
    await hand.day(matter.day)
    await hand.press('Enter')
  }
  if (matter.outcome === 'explained') {
    await hand.press(matter.accepted ? '1' : '2')
    await hand.press('Enter')
  }
}
/** In 分类, from the outcomes on to the next matter. */
async function inSorting(hand: Hand, matter: SampleMatter) {
  const digit = String(key(matter))
  await hand.press(digit, { code: `Digit${digit}` })
  if (matter.outcome === 'committed') {
    await hand.say(matter.answer)
    await hand.press('Enter')
    await unit(hand, matter)
    await hand.press('Enter')
  }
  if (matter.outcome === 'referred') await unit(hand, matter)
  if (matter.day) {
    await hand.day(matter.day)
    await hand.press('Enter')
  }
  if (matter.outcome === 'resolved_on_spot' || matter.outcome === 'explained') {
    await hand.say(matter.answer)
    await hand.press('Enter')
  }
  if (matter.outcome === 'explained') {
    if (!matter.accepted) await hand.tabTo(hand.at().nextElementSibling as Element)
    await hand.press('Enter')
  }
  if (matter.outcome === 'referred') await hand.press('Enter')
  await hand.press('Enter')
}

/** Enter goes to what an outcome cannot be written without, and no field more: whatever else there is, Tab finds. */
const unfinished = (matter: SampleMatter) =>
  `Enter did not bring “${matter.what}” to its end; does a field that may stay empty stand in its way?`

/** What the desk was told of each matter. */
function told() {
  return asked(call, 'issue_sort').map((one) => ({
    what: issues.find((issue) => issue.id === one.issue)?.summary,
    who: issues.find((issue) => issue.id === one.issue)?.reporter_name,
    outcome: one.outcome,
    day: one.deadline ?? one.review_due ?? one.due_back ?? null,
    accepted: one.accepted ?? undefined,
  }))
}
const wanted = SAMPLE.map(({ what, who, outcome, day, accepted }) => ({
  what,
  who: who.name,
  outcome,
  day: day ? DAY[day.text] : null,
  accepted,
}))
function report(way: string, counts: readonly number[]) {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
  const most = Math.max(...counts)
  console.info(`${way}: at most ${most} keys a matter, ${mean.toFixed(1)} on average`)
  const over = SAMPLE.map((one, index) => ({ what: one.what, keys: counts[index] ?? 0 }))
  expect(over.filter((one) => one.keys > MOST)).toEqual([])
}

// Thirty matters take their time on a machine that builds beside it.
describe('thirty matters, typed', { timeout: 120_000 }, () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())
  it('in their own line, each recorded and sorted within twenty keys', async () => {
    await enter('record')
    const hand = aHand()
    const counts: number[] = []
    for (const matter of SAMPLE) {
      const before = hand.counted()
      await inOneLine(hand, matter)
      counts.push(hand.counted() - before)
      expect(asked(call, 'issue_sort'), unfinished(matter)).toHaveLength(counts.length)
    }
    expect(told()).toEqual(wanted)
    expect(issues.map((one) => one.category)).toEqual(SAMPLE.map((one) => categoryOf(one.category)))
    report('one line', counts)
  })
  it('all recorded first and then all sorted, each within twenty keys together', async () => {
    const page = await enter('record')
    const hand = aHand()
    const counts: number[] = []
    for (const matter of SAMPLE) {
      const before = hand.counted()
      await begin(hand, matter)
      await rightCategory(hand, matter)
      await hand.press('Enter')
      counts.push(hand.counted() - before)
    }
    expect(issues).toHaveLength(SAMPLE.length)
    await page.setProps({ stage: 'sort' })
    await settle()
    for (const [index, matter] of SAMPLE.entries()) {
      const before = hand.counted()
      await inSorting(hand, matter)
      counts[index] = (counts[index] ?? 0) + hand.counted() - before
      const decided = issues.filter((one) => one.outcome !== 'undecided')
      expect(decided, unfinished(matter)).toHaveLength(index + 1)
    }
    expect(issues.map((one) => one.outcome)).toEqual(SAMPLE.map((one) => one.outcome))
    report('recorded, then sorted', counts)
  })
})
