// What the village calls its levels, put into the wording: where grids are 片区, every label that says 网格
// says 片区. Only what holds no data is turned: labels, and sentences that are told nothing but numbers. A place named
// 第一网格 keeps its name. Not here: reading the names (frame/levels).
import type { LevelNameView, PlaceLevel } from '@/api'

/** The levels whose word stands in labels, with that word in both languages. */
const SAID: Partial<Record<PlaceLevel, RegExp>> = {
  // Not the name of a parameter that a fault puts in: {grid}.
  grid: /网格|\b(?<!\{)[Gg]rids?\b/g,
  unit: /单元/g,
}
/** Labels that say how a file is written, or an example, not what the village says. */
const AS_IT_IS = new Set(['columns', 'levelsLead', 'levelsOld'])
/** The usual words themselves. */
const USUAL = 'level'

type Names = readonly Pick<LevelNameView, 'level' | 'name' | 'usual'>[]

/** The wording with the village's words in its labels; the same wording if all are the usual ones. */
export function withLevels<W extends object>(wording: W, names: Names): W {
  const renamed = names.filter((one) => one.name !== one.usual && SAID[one.level])
  return renamed.length > 0 ? turned(wording, renamed) : wording
}

function turned<T>(value: T, names: Names): T {
  if (typeof value === 'string') return said(value, names) as T
  if (Array.isArray(value)) return value.map((one: unknown) => turned(one, names)) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, one]) => {
    const keep = key === USUAL || (AS_IT_IS.has(key) && typeof one === 'string')
    if (typeof one === 'function') return [key, sentence(one as Sentence, names)]
    return [key, keep ? one : turned<unknown>(one, names)]
  })
  return Object.fromEntries(entries) as T
}

type Sentence = (...told: unknown[]) => unknown

/** The function, its answer turned where it was told no data that could say 网格 by itself. */
function sentence(says: Sentence, names: Names): Sentence {
  return (...told) => {
    const answer = says(...told)
    return told.every(isNumbers) && typeof answer === 'string' ? said(answer, names) : answer
  }
}

function isNumbers(told: unknown): boolean {
  if (typeof told === 'object' && told !== null) return Object.values(told).every(isNumbers)
  return typeof told === 'number' || typeof told === 'boolean'
}

/** One text, such as a fault's before its parameters are put in, with the village's words. */
export function said(text: string, names: Names): string {
  return names.reduce((so, { level, name }) => so.replace(SAID[level] ?? /$^/, name), text)
}
