import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { anIssue, answerWith, asked } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import ScaleChoice from './ScaleChoice.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

describe('how large a matter is', () => {
  it('is written at once, and all else stays as it was', async () => {
    const issue = anIssue(1, '村口建文化广场', { scale: 'small', note: '老人多' })
    answerWith({ issue_edit: () => ({ ...issue, scale: 'big' as const }) })
    const page = mount(ScaleChoice, { props: { issue } })
    await page.get('select').setValue('big')
    await flushPromises()
    expect(asked(call, 'issue_edit')).toMatchObject([
      {
        issue: issue.id,
        revision: issue.revision,
        summary: '村口建文化广场',
        scale: 'big',
        note: '老人多',
      },
    ])
    expect(page.emitted('written')).toHaveLength(1)
  })
})
