// The wording in force, as far as the first page speaks it. `w` is a ref that templates read straight
// (`w.today.title`); scripts read `w.value`. The rest of Chinese joins it when a module imports `@/wording`, whose
// `w` is this same ref under the type of the whole: what is imported says what may be said. English is one piece,
// fetched when it is asked for. Not here: any sentence for a fault.
import { shallowRef } from 'vue'
import type * as English from './english'
import { firstZh } from './first.zh'
import type { FirstWording } from './first.zh'
import { withLevels } from './levels'

export type { FirstWording }
export type Language = 'zh-CN' | 'en'

export const w = shallowRef<FirstWording>(firstZh)
export const language = shallowRef<Language>('zh-CN')
/** All of English once it speaks; null while Chinese does. */
export const english = shallowRef<typeof English | null>(null)

/** Chinese as far as it is here: all of it once a page has asked for more than the first page says. */
let chinese: FirstWording = firstZh
let levels: Parameters<typeof withLevels>[1] = []

function put(): void {
  w.value = withLevels(english.value?.en ?? chinese, levels)
}

/** All of Chinese is here. */
export function joinChinese(whole: FirstWording): void {
  chinese = whole
  if (language.value === 'zh-CN') put()
}

/** Puts the village's words for its levels into the labels. */
export function callLevels(names: typeof levels): void {
  const same =
    JSON.stringify(names.map((one) => one.name)) === JSON.stringify(levels.map((one) => one.name))
  levels = names
  if (!same) put()
}

/** The levels that go by another word here. */
export const renamed = () => levels.filter((one) => one.name !== one.usual)

let wanted: Language = 'zh-CN'

/** Turns the window to a language; the newest wish wins. */
export async function speak(to: Language): Promise<void> {
  wanted = to
  const words = to === 'en' ? await import('./english') : null
  if (wanted !== to) return
  english.value = words
  language.value = to
  put()
  document.documentElement.lang = to
}

/** A word by a key that comes from the desk, or nothing where this version has none for it. */
export function wordFor(words: object, key: string): string | undefined {
  const value: unknown = (words as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : undefined
}
