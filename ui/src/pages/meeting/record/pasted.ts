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

  /** All of them in one step; where something stops it they stay offered. */
  async function recordEach() {
    if (recording.value) return
    recording.value = true
    try {
      const matters = offered.value.map((line) => toRaise(room.id.value, line))
      const { issues } = await call('issue_raise_many', { matters })
      for (const issue of issues) {
        room.put(issue)
        recorded(issue.id)
      }
      offered.value = []
      const offer = {
        text: w.value.room.record.undoPasted(issues.length),
        take: () => takeBack(issues.length),
      }
      say(w.value.room.record.savedPasted(issues.length), { offer })
    } catch (thrown) {
      sayFault(thrown)
    } finally {
      recording.value = false
    }
  }
  /** Takes them all back, as long as nothing else came after them. */
  async function takeBack(lines: number) {
    try {
      const own = (await call('village_status', {})).undo?.op === 'issue_raise_many'
      if (own) await call('journal_undo', {})
      await room.read()
      say(w.value.room.record.undonePasted(own ? lines : 0))
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  return { offered, recording, recordEach }
}
