// For tests only: a room around one stage.
import { computed, defineComponent, h, ref } from 'vue'
import type { Component } from 'vue'
import { mount } from '@vue/test-utils'
import { provideRoom } from './room'
import type { Room } from './room'
import { settle } from './testing'

/** Opens a stage of `meeting-1` (or another) as the window does. */
export async function enterStage(stage: Component, meeting = 'meeting-1') {
  let room: Room | undefined
  const House = defineComponent(() => {
    const id = ref(meeting)
    room = provideRoom(computed(() => id.value))
    // As in the window: a stage stands only once its meeting has been read.
    return () => (meeting === 'new' || room?.meeting.value ? h(stage) : null)
  })
  const page = mount(House, { attachTo: document.body })
  await settle()
  return { page, room: room as unknown as Room }
}
