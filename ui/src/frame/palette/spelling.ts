// Whether what was typed stands for a name: its characters, its pinyin in full or by initials, from any of its
// syllables on, or the beginning of an English word. Not here: which names there are, people (the desk finds them).
import type { Syllable } from '@/api'
import { READINGS } from './readings'

/** How well it fits: the whole name, its beginning, or somewhere within. */
export const WHOLE = 0
export const BEGINS = 1
export const WITHIN = 2
/** Nothing of its own name, but another word for it. */
export const ALSO = 3

export interface Spelled {
  grade: number
  syllables: Syllable[]
  /** Found by its letters as they stand: they are marked in the name itself. */
  literal: boolean
}

interface Sign {
  text: string
  pinyin: string
  /** A look-up may begin here: not within an English word. */
  begins: boolean
}

/** Small letters without the gaps and marks that a hand or the input method puts between. */
export function plain(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s'’]/g, '')
}

/** Names are few and asked for with every letter typed. */
const read = new Map<string, Sign[]>()

function signs(name: string): Sign[] {
  const known = read.get(name)
  if (known) return known
  const all = [...name.toLowerCase()]
  const told = all.flatMap((text, at) => {
    if (/\s/.test(text)) return []
    const begins = !/[a-z0-9]/.test(text) || !/[a-z0-9]/.test(all[at - 1] ?? '')
    return [{ text, pinyin: READINGS.get(text) ?? '', begins }]
  })
  read.set(name, told)
  return told
}

/** How many letters each sign takes of what was typed, or nothing if they do not fit from sign `at` on. */
function takes(all: readonly Sign[], at: number, typed: string): number[] | null {
  if (typed === '') return []
  const sign = all[at]
  if (!sign) return null
  if (typed.startsWith(sign.text)) {
    const further = takes(all, at + 1, typed.slice(sign.text.length))
    if (further) return [1, ...further]
  }
  for (let letters = sign.pinyin.length; letters > 0; letters -= 1) {
    if (!typed.startsWith(sign.pinyin.slice(0, letters))) continue
    const further = takes(all, at + 1, typed.slice(letters))
    if (further) return [letters, ...further]
  }
  return null
}

/** Nearly every sign of nearly every name falls out by its first letter. */
const mayBegin = ({ text, pinyin }: Sign, typed: string) =>
  text[0] === typed[0] || pinyin[0] === typed[0]

/** How `typed` (plain) stands in a name; null if it does not. */
export function spell(name: string, typed: string): Spelled | null {
  const all = signs(name)
  for (const [at, sign] of all.entries()) {
    if (!sign.begins || !mayBegin(sign, typed)) continue
    const taken = takes(all, at, typed)
    if (!taken) continue
    const whole = at === 0 && taken.length === all.length
    const syllables = all.map((one, n) => ({
      text: one.text,
      pinyin: one.pinyin || one.text,
      matched: taken[n - at] ?? 0,
    }))
    const literal = plain(name).includes(typed)
    return { grade: whole ? WHOLE : at === 0 ? BEGINS : WITHIN, syllables, literal }
  }
  return null
}

/** Other words for a name, taken apart once. */
const parted = new Map<string, string[]>()

/** The first of some words, parted by spaces, that begins with what was typed. */
export function spellAlso(words: string, typed: string): string | null {
  let each = parted.get(words)
  if (!each) parted.set(words, (each = words.split(' ').filter((word) => word !== '')))
  const fits = (word: string) => {
    const [first] = signs(word)
    return first !== undefined && mayBegin(first, typed) && takes(signs(word), 0, typed) !== null
  }
  return each.find(fits) ?? null
}
