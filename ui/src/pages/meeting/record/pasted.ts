// Several lines pasted into the empty line of 记录: each can be recorded as a matter of its own, in one go that is taken
// back in one go. Not here: how a block reads (the kit), the offer's looks (PastedLines).
import { ref, shallowRef } from 'vue'
import { call } from '@/api'
import { readBlock, withoutBlanks } from '@/kit/block'
import { say, sayFault } from '@/frame/say'
import { w } from '@/wording'
import { asCards } from '../prepare/cards'
import type { Room } from '../room'
import { emptyLine, toRaise } from './capture'
import type { Line } from './capture'

/** Lines of one column (words) or more (who and words); those without words are none. */
export function linesIn(text: string): Line[] {
  return asCards(withoutBlanks(readBlock(text)))
    .map(([who = '', words = '']) => ({ ...emptyLine(), who: who.trim(), summary: flat(words) }))
    .filter((line) => line.summary !== '')
}
const flat = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

/** `recorded` hears of each matter as soon as it is on disk. */
export function usePasted(room: Room, recorded: (issue: string) => void) {
  const offered = shallowRef<readonly Line[]>([])
  const recording = ref(false)

  async function recordEach() {
    if (recording.value) return
    recording.value = true
    const ids: string[] = []
    try {
      for (const line of offered.value) {
        const issue = await call('issue_raise', toRaise(room.id.value, line))
        room.put(issue)
        ids.push(issue.id)
        recorded(issue.id)
      }
      const offer = { text: w.value.room.record.undoPasted(ids.length), take: () => takeBack(ids) }
      say(w.value.room.record.savedPasted(ids.length), { offer })
    } catch (thrown) {
      sayFault(thrown)
    } finally {
      // What could not be recorded is still offered.
      offered.value = offered.value.slice(ids.length)
      recording.value = false
    }
  }
  /** Takes them all back, the newest first, as long as nothing else came after them. */
  async function takeBack(ids: readonly string[]) {
    try {
      for (let step = 0; step < ids.length; step += 1) {
        if ((await call('village_status', {})).undo?.op !== 'issue_raise') break
        await call('journal_undo', {})
      }
      await room.read()
      const left = room.issues.value.filter((one) => ids.includes(one.id)).length
      say(w.value.room.record.undonePasted(ids.length - left))
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  return { offered, recording, recordEach }
}
