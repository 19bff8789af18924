// What can be done with a wish: the desk says what is possible, here it gets its button. Not here: the forms
// (`WishForm`), the table itself (`rules::wish`).
import type { WishEventKind, WishState, WishView } from '@/api'

export type WishAction =
  'verify' | 'post' | 'claim' | 'contact' | 'fulfil' | 'release' | 'refuse' | 'withdraw' | 'edit'

const BY_EVENT: Partial<Record<WishEventKind, WishAction>> = {
  verified: 'verify',
  posted: 'post',
  claimed: 'claim',
  contacted: 'contact',
  fulfilled: 'fulfil',
  released: 'release',
  refused: 'refuse',
  withdrawn: 'withdraw',
}
/** What each state waits for; the rest stands in the panel. */
const NEXT: Partial<Record<WishState, WishAction>> = {
  collected: 'verify',
  verified: 'post',
  posted: 'claim',
  claimed: 'contact',
  contacted: 'fulfil',
}

/** What is possible, the next step first, editing last. */
export function actionsOf(wish: WishView): WishAction[] {
  const found = wish.possible.flatMap((kind) => BY_EVENT[kind] ?? [])
  const next = nextOf(wish)
  return [...found.filter((one) => one === next), ...found.filter((one) => one !== next), 'edit']
}

/** The step that the wish waits for. */
export const nextOf = (wish: WishView): WishAction | null => NEXT[wish.state] ?? null

/** The groups of the list, by what is to be done next. */
export const GROUPS: readonly (readonly WishState[])[] = [
  ['collected'],
  ['verified'],
  ['posted'],
  ['claimed'],
  ['contacted'],
  ['fulfilled'],
  ['refused', 'withdrawn'],
]
