// What can be done with a matter, as the one table of transitions says: each action stands for one or more
// of its rows, and which stand in front. Not here: the forms, the actions' names and keys (`keys`), what an action is
// called (wording).
import type { EventKind, IssueView, MoveView, Need, State } from '@/api'
import { OUTCOMES } from '@/deciding/form'
import type { SortOutcome } from '@/deciding/form'
import { ACTIONS } from './keys'
import type { ActionKey } from './keys'

export interface Action {
  key: ActionKey
  /** The rows of the table that it writes; none where no state moves. */
  rows: readonly MoveView[]
  /** Stands in front; the rest waits under one button. */
  main: boolean
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
