// Whole steps taken back and put in force again, and each in words. Not here: the keys (`undo`).
import { call, Fault } from '@/api'
import type { DocumentKind, StepView } from '@/api'
import { w, wordFor } from '@/wording'
import { go } from './route'
import { say, sayFault, warn } from './say'

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
    stopped(thrown)
  }
}

/** What hangs on the board is not taken back: a dated correction is offered in its place. */
function stopped(thrown: unknown): void {
  const { code, params } = Fault.from(thrown)
  if (code !== 'undo.stops' || params.reason !== 'posted') {
    sayFault(thrown)
    return
  }
  const kind = wordFor(w.value.paper.document, String(params.kind as DocumentKind)) ?? ''
  const sheet = [kind, params.number].filter(Boolean).join(' ')
  const issue = typeof params.issue === 'string' ? params.issue : null
  const correct = {
    text: w.value.posting.correct,
    take: () => go({ page: 'issues', issue: issue ?? '', work: 'correction' }),
  }
  warn(w.value.posting.stops(sheet, String(params.board)), issue ? correct : undefined)
}

/** Puts the newest undone step back in force and says which. */
export async function redo(): Promise<void> {
  try {
    const { step } = await call('journal_redo', {})
    // The step may be told as the undo it takes back; its matter alone says what is in force again.
    say(w.value.status.redone(step.undoes && step.about ? step.about : stepWords(step)))
  } catch (thrown) {
    stopped(thrown)
  }
}
