// What can be done with a matter, as the one table of transitions says: each action stands for one or more
// of its rows. Which stand in front, under which key. Not here: the forms, what an action is called (wording).
import type { EventKind, IssueView, MoveView, Need, State } from '@/api'
import { OUTCOMES } from '@/deciding/form'
import type { SortOutcome } from '@/deciding/form'

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

export interface Action {
  key: ActionKey
  /** The rows of the table that it writes; none where no state moves. */
  rows: readonly MoveView[]
  /** Stands in front; the rest waits under one button. */
  main: boolean
}

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
/** Always in front where they are possible; those after them only in these states. */
const FRONT: readonly ActionKey[] = [
  'progress',
  'sort',
  'extended',
  'done',
  'visited',
  'struck_off',
]
const FRONT_IN: Partial<Record<State, readonly ActionKey[]>> = {
  pending: ['raised'],
  referred: ['answered'],
  under_study: ['discussed_again'],
  explained: ['taken_up'],
  to_reopen: ['reopened'],
  merged: ['restored'],
  withdrawn: ['restored'],
}
const CLOSED: readonly State[] = ['struck_off', 'merged', 'withdrawn']
const SORTED: readonly EventKind[] = OUTCOMES

/** Which action writes a row: the five of 分类 are one while a matter waits to be sorted. */
export function actionOf(row: MoveView): ActionKey | null {
  if (row.from === 'raised' && SORTED.includes(row.kind)) return 'sort'
  // 不满意 at a visit is what leads there.
  if (row.kind === 'to_reopen') return 'visited'
  return (ACTIONS as readonly string[]).includes(row.kind) ? (row.kind as ActionKey) : null
}

/** What may be done now, in the order in which it is offered. */
export function actionsOf(table: readonly MoveView[], issue: IssueView): Action[] {
  const rows = table.filter((row) => row.from === issue.state)
  const found = new Map<ActionKey, MoveView[]>()
  for (const row of rows) {
    const key = actionOf(row)
    if (key) found.set(key, [...(found.get(key) ?? []), row])
  }
  if (!CLOSED.includes(issue.state)) found.set('progress', [])
  if (issue.state === 'committed') found.set('promise', [])
  found.set('link', [])
  // What a posted sheet says wrongly is set right whatever has become of the matter.
  found.set('correction', [])
  const front = [...FRONT, ...(FRONT_IN[issue.state] ?? [])]
  return ACTIONS.filter((key) => found.has(key)).map((key) => ({
    key,
    rows: found.get(key) ?? [],
    main: front.includes(key),
  }))
}

/** The outcome that a row decides for. */
export function outcomeOf(row: MoveView): SortOutcome | null {
  const named = row.kind === 'resolved_on_spot' ? row.kind : row.to
  return OUTCOMES.find((outcome) => outcome === named) ?? null
}

/** What an action of a single row needs. */
export function needsOf(action: Action): readonly Need[] {
  return action.rows[0]?.needs ?? []
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
