// Which actions and pages fit what was typed, best first; with nothing typed, the most used. All of it is known in
// the page, so it answers within the keystroke. Not here: how one name is matched (`spelling`).
import type { Syllable } from '@/api'
import { paletteEn } from '@/wording/palette.en'
import { zh } from '@/wording/zh-CN'
import type { Wording } from '@/wording'
import type { Entry } from './entry'
import { ALSO, plain, spell, spellAlso } from './spelling'

export interface EntryHit {
  kind: 'entry'
  key: string
  /** What was typed, to be marked. */
  words: string
  entry: Entry
  name: string
  grade: number
  /** The pinyin by which it was found. */
  syllables: Syllable[]
  /** Another word by which it was found. */
  by: string
}

function shown(
  entry: Entry,
  w: Wording,
  words: string,
  { grade = 0, syllables = [], by = '' }: Partial<EntryHit> = {},
): EntryHit {
  return { kind: 'entry', key: entry.id, words, entry, name: entry.name(w), grade, syllables, by }
}

function fit(entry: Entry, typed: string, words: string, w: Wording): EntryHit | null {
  // The Chinese name is found in English, too; its pinyin then tells why.
  for (const name of new Set([entry.name(w), entry.name(zh)])) {
    const own = spell(name, typed)
    if (!own) continue
    const { grade, literal, syllables } = own
    return shown(entry, w, words, { grade, syllables: literal ? [] : syllables })
  }
  const by =
    spellAlso(zh.palette.also[entry.also], typed) ?? spellAlso(paletteEn.also[entry.also], typed)
  return by === null ? null : shown(entry, w, words, { grade: ALSO, by })
}

/** Those that fit, by how well, then by use, then in the order that they stand in. */
export function ranked(
  all: readonly Entry[],
  typed: string,
  used: Record<string, number>,
  w: Wording,
): EntryHit[] {
  const letters = plain(typed)
  const hits = all.flatMap((entry) => {
    const hit = letters === '' ? shown(entry, w, typed) : fit(entry, letters, typed, w)
    return hit ? [hit] : []
  })
  const uses = (hit: EntryHit) => used[hit.key] ?? 0
  return hits.sort((a, b) => a.grade - b.grade || uses(b) - uses(a))
}
