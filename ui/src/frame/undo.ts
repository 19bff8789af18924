// Undo and redo of whole steps. In a text field that holds something the key is the field's own.
import { call } from '@/api'
import type { StepView } from '@/api'
import { inFilledField } from '@/kit/compose'
import { w, wordFor } from '@/wording'
import { say, sayFault } from './say'

/** A step in words: 签到：张义华. */
export function stepWords(step: StepView): string {
  const op = wordFor(w.value.op, step.op) ?? w.value.opUnknown
  return step.about ? `${op}${w.value.colon}${step.about}` : op
}

/** Takes the newest step back and says which. */
export async function undo(): Promise<void> {
  try {
    say(w.value.status.undone(stepWords((await call('journal_undo', {})).step)))
  } catch (thrown) {
    sayFault(thrown)
  }
}

/** Puts the newest undone step back in force and says which. */
export async function redo(): Promise<void> {
  try {
    const { step } = await call('journal_redo', {})
    // The step may be told as the undo it takes back; its matter alone says what is in force again.
    say(w.value.status.redone(step.undoes && step.about ? step.about : stepWords(step)))
  } catch (thrown) {
    sayFault(thrown)
  }
}

/** For the keys: false hands the key to the field. */
export function undoByKey(event: KeyboardEvent): boolean {
  if (inFilledField(event.target)) return false
  void undo()
  return true
}
export function redoByKey(event: KeyboardEvent): boolean {
  if (inFilledField(event.target)) return false
  void redo()
  return true
}
