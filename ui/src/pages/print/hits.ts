// What was masked on a public paper, in the order in which somebody looks at it, and what may be decided about it.
// Not here: what is found and masked (the desk).
import type { HitView } from '@/api'

export type Decision = 'accept' | 'stand' | 'rewrite'

/** Held ones first, each part in the order of the paper. */
export function inOrder(hits: readonly HitView[]): HitView[] {
  return [...hits.filter((hit) => hit.held), ...hits.filter((hit) => !hit.held)]
}

/** How many still wait for a look. */
export const heldLeft = (hits: readonly HitView[]): number => hits.filter((hit) => hit.held).length

/** What a decision says instead of the text; null where it may not be decided so. */
export function wordsFor(hit: HitView, decision: Decision, written = ''): string | null {
  if (decision === 'accept') return hit.instead
  // What is certain is masked in any words: letting it stand would only look as if it did.
  if (decision === 'stand') return hit.held ? hit.source : null
  return written.trim() || null
}
