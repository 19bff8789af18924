// What every section does with a change: it is done at once, said, and can be taken back.
import { say, sayFault } from '@/frame/say'

/** Does the work and says the words; a fault is said instead. Answers whether it was done. */
export async function change(work: () => Promise<unknown>, words: () => string): Promise<boolean> {
  try {
    await work()
    say(words(), { undo: true })
    return true
  } catch (thrown) {
    sayFault(thrown)
    return false
  }
}

/** A list with one of its members moved one place up or down; the same list if it cannot move. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const to = from + by
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return list
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** Words as they are typed into one field: 路灯、照明 停电. */
export function splitWords(text: string): string[] {
  return [...new Set(text.split(/[、，,;；\s]+/).filter(Boolean))]
}
