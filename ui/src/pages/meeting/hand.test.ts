// Where the hand is when a stage opens: at what is done there first, never at nothing.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import * as printing from '../print/testing'
import Close from './close/Close.vue'
import { enterStage } from './House'
import PrintStage from './PrintStage.vue'
import Record from './record/Record.vue'
import SignIn from './sign-in/SignIn.vue'
import Sort from './sort/Sort.vue'
import { zh } from '@/wording/zh-CN'
import { anIssue, answerWith, aQuietDesk, press, settle } from './testing'
import type { Answers } from './testing'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  printers: async () => [],
}))

function theDesk(more: Answers = {}) {
  answerWith(
    aQuietDesk({
      document_form_list: () => printing.FORMS,
      document_preview: ({ first }) => printing.aPreview(first ?? 1, 1, { hits: [] }),
      place_list: () => ({ places: [] }) as never,
      ...more,
    }),
  )
}
beforeEach(() => {
  document.body.innerHTML = ''
  theDesk()
})
async function handIn(stage: Component): Promise<Element | null> {
  await enterStage(stage)
  await settle()
  return document.activeElement
}
/** The stage's first thing, by the words of a selector. */
const FIRST: [string, Component, string][] = [
  ['签到', SignIn, '.sign-in-field input'],
  ['记录', Record, '.person input'],
  ['收尾', Close, 'button'],
]

describe('the hand, when a stage opens', () => {
  it('is on the button that prints in 打印', async () => {
    const hand = await handIn(PrintStage)
    expect(hand?.matches('.print-desk button.main')).toBe(true)
    expect(hand?.hasAttribute('aria-disabled')).toBe(false)
  })
  it('prints nothing by an Enter that came too early', async () => {
    theDesk({ document_preview: () => new Promise<never>(() => {}) })
    const hand = await handIn(PrintStage)
    expect(hand?.getAttribute('aria-disabled')).toBe('true')
    ;(hand as HTMLElement).click()
    press(hand!, 'Enter')
    await settle()
    expect(document.querySelector('.out [role="alert"]')).toBeNull()
  })
  it('is on the way back to 记录 in a 分类 with nothing to sort', async () => {
    expect((await handIn(Sort))?.textContent).toContain(zh.room.sort.toRecord)
  })
  it('is on the outcomes in a 分类 with something to sort', async () => {
    theDesk({ issue_list: () => ({ total: 1, lamps: [], issues: [anIssue(1, '路灯不亮')] }) })
    expect((await handIn(Sort))?.getAttribute('role')).toBe('radio')
  })
  it.each(FIRST)('is on what is done first in %s', async (_, stage, first) => {
    expect((await handIn(stage))?.matches(first)).toBe(true)
  })
})
