// The last hundred steps: newest on top, what was undone marked, undo and redo at hand.
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Status, StepView } from '@/api'
import { answerWith, asked, settle } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import Journal from './Journal.vue'
import { status } from './village'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const step = (id: string, op: string, about: string, undone = false): StepView => ({
  step: id,
  op,
  actor: '林秀芳',
  at: '2026-11-21T11:40:00Z',
  time: '19:40',
  day: '2026-11-21',
  rows: 1,
  about,
  undoes: op === 'journal_undo',
  undone,
})
const steps = [
  step('s3', 'journal_undo', '路灯不亮'),
  step('s2', 'issue_extend', '路灯不亮', true),
  step('s1', 'issue_raise', '路灯不亮'),
]
beforeEach(() => {
  document.body.innerHTML = ''
  status.value = { today: '2026-11-21', undo: steps[2], redo: steps[0] } as unknown as Status
  answerWith({
    journal_list: () => ({ steps }),
    journal_undo: () => ({ step: steps[2] as StepView }),
    journal_redo: () => ({ step: steps[1] as StepView }),
  })
})

it('are listed with day, time and who, and undone ones struck through', async () => {
  mount(Journal, { props: { open: true }, attachTo: document.body })
  await settle()
  const rows = [...document.querySelectorAll('.steps li')]
  expect(asked(call, 'journal_list')).toEqual([{ limit: 100 }])
  expect(rows.map((one) => one.querySelector('s')?.textContent ?? null)).toEqual([
    null,
    '延期：路灯不亮',
    null,
  ])
  expect(rows[2]?.textContent).toContain('今天 19:40')
  expect(rows[2]?.textContent).toContain('林秀芳')
  expect(rows[2]?.className).toContain('next')
})
it('are undone and done again from there', async () => {
  mount(Journal, { props: { open: true }, attachTo: document.body })
  await settle()
  const [undo, redo] = [...document.querySelectorAll<HTMLButtonElement>('.dialog header .button')]
  undo?.click()
  redo?.click()
  await settle()
  expect(asked(call, 'journal_undo')).toHaveLength(1)
  expect(asked(call, 'journal_redo')).toHaveLength(1)
})
