// The actions with a matter by name, their keys, and which a line of 今天 asks for: all that a line needs before its
// matter is open. Not here: which are possible in a state (`actions`).
import type { IssueView } from '@/api'

/** Named after the event where the table has one; the rest moves no state. */
export const ACTIONS = [
  'progress',
  'sort',
  'reopened',
  'answered',
  'extended',
  'discussed_again',
  'done',
  'visited',
  'struck_off',
  'raised',
  'restored',
  'committed',
  'under_study',
  'referred',
  'explained',
  'taken_up',
  'returned',
  'promise',
  'merged',
  'split',
  'link',
  'correction',
  'withdrawn',
] as const
export type ActionKey = (typeof ACTIONS)[number]

export const KEYS: Partial<Record<ActionKey, string>> = {
  progress: 'Alt J',
  sort: 'Alt F',
  reopened: 'Alt K',
  taken_up: 'Alt K',
  answered: 'Alt D',
  extended: 'Alt Y',
  discussed_again: 'Alt Z',
  done: 'Alt B',
  visited: 'Alt H',
  struck_off: 'Alt X',
}

/** What a line of 今天 asks for first. */
export function firstAction(section: string, issue: IssueView): ActionKey {
  const wanted: Record<string, ActionKey> = {
    to_reopen: 'reopened',
    to_visit: 'visited',
    to_review: 'discussed_again',
    to_answer: 'sort',
    to_strike_off: 'struck_off',
  }
  return wanted[section] ?? (issue.state === 'referred' ? 'answered' : 'done')
}
