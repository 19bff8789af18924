// The phrases somebody may put into a field: the common ones and their own, those used most first. This computer
// remembers the own ones and how often each was used. Not here: the list on the screen (`Phrases`).
import { remember, rememberedRecord } from '@/frame/remembered'

/** What the field is about: a matter as it is said, or what is answered. */
export type PhraseKind = 'matter' | 'answer'

export interface Phrase {
  words: string
  own: boolean
}
interface Kept {
  own: string[]
  used: Record<string, number>
}
/** Longer words are no phrase. */
const MOST = 60
const key = (kind: PhraseKind) => `phrases.${kind}`

function kept(kind: PhraseKind): Kept {
  const { own, used } = rememberedRecord(key(kind)) as Partial<Kept>
  return { own: Array.isArray(own) ? own : [], used: used ?? {} }
}
function keep(kind: PhraseKind, now: Kept): void {
  const none = now.own.length === 0 && Object.keys(now.used).length === 0
  remember(key(kind), none ? '' : JSON.stringify(now))
}

/** All phrases, most used first; of the same use the own ones, newest first, then the common ones in their order. */
export function phrasesOf(kind: PhraseKind, common: readonly string[]): Phrase[] {
  const { own, used } = kept(kind)
  const all = [
    ...[...own].reverse().map((words) => ({ words, own: true })),
    ...common.filter((words) => !own.includes(words)).map((words) => ({ words, own: false })),
  ]
  return all.sort((a, b) => (used[b.words] ?? 0) - (used[a.words] ?? 0))
}

/** Counts one more use. */
export function usePhrase(kind: PhraseKind, words: string): void {
  const { own, used } = kept(kind)
  keep(kind, { own, used: { ...used, [words]: (used[words] ?? 0) + 1 } })
}

/** Whether these words may become a phrase: there are some, not too many, and they are none yet. */
export function mayKeep(words: string, phrases: readonly Phrase[]): boolean {
  return words !== '' && words.length <= MOST && !phrases.some((one) => one.words === words)
}

/** Adds an own phrase. */
export function keepPhrase(kind: PhraseKind, words: string): void {
  const { own, used } = kept(kind)
  if (!own.includes(words)) keep(kind, { own: [...own, words], used })
}

/** Lets an own phrase go, with how often it was used. */
export function forgetPhrase(kind: PhraseKind, words: string): void {
  const { own, used } = kept(kind)
  const rest = Object.entries(used).filter(([phrase]) => phrase !== words)
  keep(kind, { own: own.filter((one) => one !== words), used: Object.fromEntries(rest) })
}
