// All of the wording. `w` is the first page's ref (`first`) once the rest of Chinese has joined it, so whoever imports
// from here may say anything. No message is compiled at run time: messages are strings and plain functions, so the
// strict content policy holds, and a missing key or a wrong parameter is a compile error, which a message catalogue
// would not give. Modules of the first page import `first` instead.
import type { ShallowRef } from 'vue'
import { faultTablesZh, faultTextsZh, faultWordsZh } from './faults'
import { english, joinChinese, renamed, w as first, wordFor } from './first'
import { said } from './levels'
import { zh } from './zh-CN'
import type { Wording } from './zh-CN'
import type { FaultBody } from '@/api/fault'

export type { Wording }
export { callLevels, language, speak, wordFor } from './first'
export type { Language } from './first'

joinChinese(zh)
/** From here on the ref holds the whole of a language, English being whole always. */
export const w = first as ShallowRef<Wording>

/** The sentence for a fault, in the language in force. */
export function faultText(fault: FaultBody): string {
  const texts = english.value?.faultTextsEn ?? faultTextsZh
  const text = said(wordFor(texts, fault.code) ?? texts['window.unexpected'], renamed())
  const params: FaultBody['params'] = { ...fault.params, ...refers(fault.params.counts) }
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => saidParam(params[key], key))
}

/** What refers to a record, where the desk counts it by table. */
function refers(counts: unknown): { what?: string } {
  if (typeof counts !== 'object' || counts === null) return {}
  const tables = english.value?.faultTablesEn ?? faultTablesZh
  const told = Object.entries(counts).map(([table, n]) =>
    w.value.referred(wordFor(tables, table) ?? table, Number(n)),
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
    wordFor(english.value?.faultWordsEn ?? faultWordsZh, text) ??
    text
  )
}
