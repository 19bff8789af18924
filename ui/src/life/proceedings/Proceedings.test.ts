import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { IssueLife, ProceedingStepView, ProceedingView } from '@/api'
import { Fault } from '@/api'
import { anIssue, answerWith, asked } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import { aLife } from '@/test/moves'
import Proceedings from './Proceedings.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const half = { part: 1, of: 2, more: true }
const step = (
  position: number,
  name: string,
  more: Partial<ProceedingStepView> = {},
): ProceedingStepView => ({
  position,
  name,
  hint: '',
  kind: 'step',
  quorum: null,
  quorum_words: '',
  done_on: null,
  meeting: null,
  meeting_title: '',
  document: null,
  who: '',
  note: '',
  result: '',
  vote: null,
  passed: null,
  ...more,
})
const review = step(2, '党员大会审议', {
  kind: 'vote',
  quorum: {
    any_of: [{ body: 'party_members', share: { part: 2, of: 3, more: false } }],
    agree: half,
  },
  quorum_words: '党员到会不少于三分之二，到会的过半数同意',
})
const way = (more: Partial<ProceedingView> = {}): ProceedingView => ({
  id: 'way-1',
  procedure: 'four-two',
  name: '四议两公开',
  for_money: true,
  began_on: '2026-11-01',
  ended_on: null,
  ended_how: null,
  ended_name: '',
  reason: '',
  steps: [step(1, '党支部提议', { done_on: '2026-11-01' }), review],
  done: 1,
  next: 2,
  ...more,
})
const issue = anIssue(1, '修机耕道', { state: 'committed' })
const life = (more: Partial<IssueLife>) => aLife(issue, more)
const shown = (more: Partial<IssueLife>) =>
  mount(Proceedings, { props: { life: life(more) }, attachTo: document.body })
const button = (page: ReturnType<typeof shown>, words: string) =>
  page.findAll('button').find((one) => one.text().startsWith(words))

beforeEach(() => answerWith({ meeting_list: () => ({ total: 0, meetings: [] }) }))

describe('a matter that spends collective money', () => {
  const offered = { procedure: 'four-two', name: '四议两公开', for_money: true, for_scale: false }
  it('asks for 四议两公开 and begins it', async () => {
    answerWith({ proceeding_begin: () => life({ proceedings: [way({ done: 0, next: 1 })] }) })
    const page = shown({ procedures: [offered] })
    expect(page.text()).toContain('花集体的钱，要走“四议两公开”')
    await button(page, '开始')?.trigger('click')
    await flushPromises()
    expect(asked(call, 'proceeding_begin')).toEqual([{ issue: issue.id, procedure: 'four-two' }])
    expect(page.emitted('written')).toHaveLength(1)
  })
  it('shows nothing where nothing is asked for and nothing was walked', () => {
    expect(shown({}).text()).toBe('')
  })
})

describe('a vote', () => {
  async function opened() {
    const page = shown({ proceedings: [way()] })
    await button(page, '记下这一步')?.trigger('click')
    const fields = page.findAll('.numbers input')
    const write = async (...numbers: string[]) => {
      for (const [index, text] of numbers.entries()) await fields[index]?.setValue(text)
    }
    return { page, write }
  }
  it('says while it is typed whether it carries', async () => {
    const needed = { present_needed: 27, agreed_needed: 14 }
    answerWith({
      meeting_list: () => ({ total: 0, meetings: [] }),
      vote_preview: ({ vote }: { vote: { present: number } }) => ({
        verdict: { ...needed, quorate: vote.present >= 27, passed: vote.present >= 27 },
      }),
    })
    const { page, write } = await opened()
    await write('40', '26', '26')
    await flushPromises()
    expect(page.get('.verdict').text()).toContain('至少要到 27 人')
    await write('40', '27', '14')
    await flushPromises()
    expect(page.get('.verdict').text()).toContain('这样算通过')
  })
  it('is written with its numbers, and one that is missing is named', async () => {
    answerWith({
      meeting_list: () => ({ total: 0, meetings: [] }),
      proceeding_step: () => life({ proceedings: [way({ done: 2, next: null })] }),
    })
    const { page, write } = await opened()
    await write('40', '27')
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('人数请填')
    expect(asked(call, 'proceeding_step')).toEqual([])
    await write('40', '27', '２０')
    await page.get('form').trigger('submit')
    await flushPromises()
    const [sent] = asked(call, 'proceeding_step')
    expect(sent).toMatchObject({
      proceeding: 'way-1',
      position: 2,
      vote: { body: 'party_members', entitled: 40, present: 27, agreed: 20, disagreed: 0 },
    })
  })
  it('keeps what was typed when the desk refuses', async () => {
    answerWith({
      meeting_list: () => ({ total: 0, meetings: [] }),
      proceeding_step: () => {
        throw new Fault({
          code: 'proceeding.day_order',
          field: 'day',
          params: { earliest: '2026-11-01' },
        })
      },
    })
    const { page, write } = await opened()
    await write('40', '27', '20')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('不能早于')
    expect(page.findAll<HTMLInputElement>('.numbers input')[0]?.element.value).toBe('40')
  })
})

describe('a way that has ended', () => {
  it('says how, and its newest step can be changed or taken back', async () => {
    answerWith({ proceeding_step_clear: () => life({ proceedings: [way()] }) })
    const failed = way({
      ended_on: '2026-11-10',
      ended_how: 'rejected',
      ended_name: '未通过',
      next: null,
      done: 2,
      steps: [
        step(1, '党支部提议', { done_on: '2026-11-01' }),
        { ...review, done_on: '2026-11-10', passed: false },
      ],
    })
    const page = shown({ proceedings: [failed] })
    expect(page.text()).toContain('没有通过')
    await button(page, '退回这一步')?.trigger('click')
    await flushPromises()
    expect(asked(call, 'proceeding_step_clear')).toEqual([{ proceeding: 'way-1' }])
  })
})
