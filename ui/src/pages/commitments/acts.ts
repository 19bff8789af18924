// The keys of the work panel on what has the focus: a card, a bar. Not here: what is possible (`life/work/actions`).
import { heldByIme } from '@/kit/compose'
import { combination } from '@/frame/keys'
import { moves } from '@/frame/moves'
import { actionsOf } from '@/life/work/actions'
import { KEYS } from '@/life/work/keys'
import type { ActionKey } from '@/life/work/keys'
import type { IssueView } from '@/api'

/** What stands in front of the panel for a matter: 记进展, 延期, 办结 of a promise. */
export function nearOf(issue: IssueView): ActionKey[] {
  return actionsOf(moves.value, issue)
    .filter((action) => action.main)
    .map((action) => action.key)
}

/** The action that a key asks for on this matter, if it is possible. */
export function actOf(event: KeyboardEvent, issue: IssueView): ActionKey | null {
  if (heldByIme(event)) return null
  const combo = combination(event)
  const asked = (Object.entries(KEYS) as [ActionKey, string][]).filter(([, cap]) => cap === combo)
  const possible = actionsOf(moves.value, issue).map((action) => action.key)
  return asked.map(([key]) => key).find((key) => possible.includes(key)) ?? null
}
