import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { call } from '@/test/desk'
import { said } from '@/frame/say'
import MeetingRoom from './MeetingRoom.vue'
import { aMeeting, answerWith, aQuietDesk, asked, press, settle } from './testing'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const aStep = (position: number, name: string, started: boolean) => ({
  position,
  name,
  hint: '',
  who: '',
  note: '',
  result: '',
  started_at: started ? '2026-11-21T11:30:00Z' : null,
  ended_at: null,
})
const before = [aStep(1, '群众提问题', true), aStep(2, '干部答复', false)]
const after = [{ ...before[0]!, ended_at: '2026-11-21T12:00:00Z' }, aStep(2, '干部答复', true)]
beforeEach(() =>
  answerWith(
    aQuietDesk({
      meeting_show: () => aMeeting({ steps: before }),
      meeting_step_next: () => aMeeting({ steps: after }),
    }),
  ),
)
async function enter() {
  const page = mount(MeetingRoom, {
    props: { id: 'meeting-1', stage: 'sort' },
    attachTo: document.body,
  })
  await settle()
  return page
}

describe('the room of a meeting', () => {
  it('goes on in the procedure by F8 from any stage, and says where it is', async () => {
    await enter()
    expect(press(window, 'F8')).toBe(true)
    await settle()
    expect(asked(call, 'meeting_step_next')).toEqual([{ meeting: 'meeting-1', position: null }])
    expect(said.value?.text).toBe('议程走到“干部答复”了')
    press(window, 'F8')
    await settle()
    expect(asked(call, 'meeting_step_next')).toHaveLength(1)
    expect(said.value?.text).toBe('议程走完了')
  })
  it('is projected by F5, which its head shows', async () => {
    const page = await enter()
    expect(page.get('.action').text()).toContain('投影')
    expect(page.get('.action').text()).toContain('F5')
    expect(press(window, 'F5')).toBe(true)
    await vi.waitFor(() => expect(document.querySelector('.projected')).not.toBeNull())
  })
})
