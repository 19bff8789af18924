// The one table of transitions, read once for the window: what may follow from a state, and what each row
// needs. Not here: which action writes a row (`life/work/actions`), checking (the desk).
import { shallowRef } from 'vue'
import { call } from '@/api'
import type { MoveView } from '@/api'
import { sayFault } from './say'

export const moves = shallowRef<readonly MoveView[]>([])
let reading: Promise<void> | null = null

async function read(): Promise<void> {
  try {
    moves.value = (await call('transition_list', {})).moves
  } catch (thrown) {
    reading = null
    sayFault(thrown)
  }
}
/** Reads the table the first time it is asked for; it never changes while the window is open. */
export function readMoves(): Promise<void> {
  reading ??= read()
  return reading
}
