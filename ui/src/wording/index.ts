// The wording in force. `w` is a ref that templates read straight (`w.today.title`); scripts read
// `w.value`. English is fetched only when asked for. No message is compiled at run time: messages
// are strings and plain functions, so the strict content policy holds, and a missing key or a
// wrong parameter is a compile error, which a message catalogue would not give.
import { shallowRef } from 'vue'
import { faultTablesZh, faultTextsZh, faultWordsZh } from './faults'
import type { FaultTables, FaultTexts, FaultWords } from './faults'
import { said, withLevels } from './levels'
import { zh } from './zh-CN'
import type { Wording } from './zh-CN'
import type { FaultBody } from '@/api/fault'

export type { Wording }
export type Language = 'zh-CN' | 'en'

export const w = shallowRef<Wording>(zh)
const faultTexts = shallowRef<FaultTexts>(faultTextsZh)
const faultWords = shallowRef<FaultWords>(faultWordsZh)
const faultTables = shallowRef<FaultTables>(faultTablesZh)
export const language = shallowRef<Language>('zh-CN')

/** The wording of the language in force, before the village's own words. */
let plain: Wording = zh
let levels: Parameters<typeof withLevels>[1] = []

/** Puts the village's words for its levels into the labels. */
export function callLevels(names: typeof levels): void {
  const same =
    JSON.stringify(names.map((one) => one.name)) === JSON.stringify(levels.map((one) => one.name))
  levels = names
  if (!same) w.value = withLevels(plain, levels)
}

/** The levels that go by another word here. */
const renamed = () => levels.filter((one) => one.name !== one.usual)

/** Turns the window to a language. */
export async function speak(to: Language): Promise<void> {
  if (to === 'en') {
    const [texts, faults] = await Promise.all([import('./en'), import('./faults-en')])
    plain = texts.en
    faultTexts.value = faults.faultTextsEn
    faultWords.value = faults.faultWordsEn
    faultTables.value = faults.faultTablesEn
  } else {
    plain = zh
    faultTexts.value = faultTextsZh
    faultWords.value = faultWordsZh
    faultTables.value = faultTablesZh
  }
  w.value = withLevels(plain, levels)
  language.value = to
  document.documentElement.lang = to
}

/** The sentence for a fault, in the language in force. */
export function faultText(fault: FaultBody): string {
  const texts = faultTexts.value
  const text = said(wordFor(texts, fault.code) ?? texts['window.unexpected'], renamed())
  const params: FaultBody['params'] = { ...fault.params, ...refers(fault.params.counts) }
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => saidParam(params[key], key))
}

/** What refers to a record, where the desk counts it by table. */
function refers(counts: unknown): { what?: string } {
  if (typeof counts !== 'object' || counts === null) return {}
  const told = Object.entries(counts).map(([table, n]) =>
    w.value.referred(wordFor(faultTables.value, table) ?? table, Number(n)),
  )
  return { what: told.join(w.value.join) }
}

/** A parameter in words: identifiers by their word, days as people read them. */
function saidParam(value: unknown, key: string): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => saidParam(one, key)).join(w.value.join)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return w.value.longDay(text)
  if (key === 'value' || key === 'given') return text
  // What is possible next are events: an event's word may differ from that of the state it leads to.
  if (key === 'possible') return wordFor(w.value.life.event, text) ?? text
  return (
    wordFor(w.value.state, text) ??
    wordFor(w.value.outcome, text) ??
    wordFor(w.value.event, text) ??
    wordFor(faultWords.value, text) ??
    text
  )
}

/** A word by a key that comes from the desk, or nothing where this version has none for it. */
export function wordFor(words: object, key: string): string | undefined {
  const value: unknown = (words as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : undefined
}
