// The line recorded last, which can be taken back alone as long as nothing of another kind came after it.
import { ref, watch } from 'vue'
import { call } from '@/api'
import { say, sayFault } from '@/frame/say'
import { status } from '@/frame/village'
import { w } from '@/wording'
import type { Room } from '../room'

/** The steps that may have written it. */
const ITS_OWN = ['issue_raise', 'issue_sort', 'issue_lay']

export function useNewest(room: Room, done: () => void) {
  const newest = ref('')
  /** Takes the newest line back: the step of its sorting too, if that was written with it. */
  async function undoNewest() {
    const target = newest.value
    newest.value = ''
    try {
      for (let step = 0; step < 2; step += 1) {
        const op = (await call('village_status', {})).undo?.op ?? ''
        if (!ITS_OWN.includes(op)) break
        await call('journal_undo', {})
        await room.read()
        if (!room.issues.value.some((one) => one.id === target)) break
      }
      say(w.value.room.record.undone)
      done()
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  // Another step of any kind came after: the line can no longer be taken back alone.
  watch(status, (now) => {
    const op = now?.undo?.op
    if (newest.value && op && !ITS_OWN.includes(op)) newest.value = ''
  })
  return { newest, undoNewest }
}
