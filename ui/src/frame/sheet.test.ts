// The sheet against the window: a key that a component registers, and a cap that it shows, must stand on the sheet
// under the place where the component is. Read from the sources, so that none can be forgotten.
import { expect, it } from 'vitest'
import { KEYS } from '@/life/work/keys'
import { pageKey, PAGES } from './route'
import { SHEET } from './sheet'
import type { Place } from './sheet'

const SOURCES = import.meta.glob<string>(['../**/*.{vue,ts}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Where a component is; the first that fits. What stands in several places is listed under each. */
const WHERE: readonly [folder: string, ...Place[]][] = [
  ['./Room', 'meeting'],
  ['./', 'everywhere'],
  ['../pages/welcome/', 'everywhere'],
  ['../deciding/Phrases', 'forms', 'meeting'],
  ['../life/', 'working'],
  ['../pages/today/', 'lists'],
  ['../pages/issues/', 'lists', 'search'],
  ['../pages/people/', 'lists'],
  ['../pages/community/', 'lists', 'search', 'forms'],
  ['../pages/roster/', 'forms', 'everywhere'],
  ['../pages/figures/', 'figures'],
  ['../pages/print/', 'print'],
  ['../pages/manual/', 'manual'],
  ['../pages/commitments/', 'commitments'],
  ['../pages/meeting/sort/', 'sort'],
  ['../pages/meeting/MeetingRoom', 'meeting', 'projected'],
  ['../pages/meeting/', 'meeting'],
]
/** Keys that a component takes from a table: what stands in its place. */
const TABLES: Record<string, readonly string[]> = {
  '...byPage': PAGES.map(pageKey),
  'Object.fromEntries([...byKey]': Object.values(KEYS),
  'OUTCOMES.map((outcome, index)': Array.from({ length: 5 }, (_, at) => `Alt ${at + 1}`),
  'Array.from({ length: 9 }': Array.from({ length: 9 }, (_, at) => `Alt ${at + 1}`),
}

const NAMES: Record<string, string> = {
  PgUp: 'PageUp',
  PgDn: 'PageDn',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Esc: 'Escape',
  Del: 'Delete',
  '−': '-',
  PageDown: 'PageDn',
}
/** A cap and a key that is registered, by one name. */
const named = (cap: string) =>
  cap
    .split(' ')
    .map((part) => NAMES[part] ?? part)
    .join(' ')

/** The caps of a place, ranges filled in. */
function capsOf(place: Place): string[] {
  return SHEET[place].flatMap(({ caps }) =>
    caps.flatMap((cap, at) => (cap === '–' ? between(caps[at - 1], caps[at + 1]) : [named(cap)])),
  )
}
function between(from = '', to = ''): string[] {
  const [first, last] = [Number(from.at(-1)), Number(to.at(-1))]
  return Array.from({ length: last - first }, (_, step) => from.slice(0, -1) + (first + step))
}

/** What follows `useKeys(`, up to its closing bracket. */
function registered(source: string): string[] {
  return [...source.matchAll(/^useKeys\((?:.*\)$|[^]*?\n\}?\))/gm)].map(([call]) => call)
}
function keysIn(call: string): string[] {
  // An object's own keys: at its first level, or all on the one line that it takes.
  const own = call.includes('\n') ? /^ {2}(?:'([^']+)'|(\w+)):/gm : /[{,] (?:'([^']+)'|(\w+)):/g
  const literal = [...call.matchAll(own)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const fromTable = Object.entries(TABLES).flatMap(([text, keys]) =>
    call.includes(text) ? keys : [],
  )
  return [...literal, ...fromTable].map(named)
}

const found = Object.entries(SOURCES).flatMap(([file, source]) =>
  registered(source).map((call) => ({ file, keys: keysIn(call) })),
)

it('lists every key that a component registers, under the place where it works', () => {
  const forgotten = found.flatMap(({ file, keys }) => {
    const [, ...places] = WHERE.find(([folder]) => file.startsWith(folder)) ?? [file]
    const listed = new Set(places.flatMap(capsOf))
    return keys.filter((key) => !listed.has(key)).map((key) => `${file}: ${key}`)
  })
  expect(forgotten).toEqual([])
})
it('finds the keys of every component that registers some', () => {
  expect(found.length).toBeGreaterThan(25)
  expect(found.filter(({ keys }) => keys.length === 0)).toEqual([])
})
it('lists every cap that a button or a hint shows', () => {
  const listed = new Set((Object.keys(SHEET) as Place[]).flatMap(capsOf))
  const shown = Object.entries(SOURCES).flatMap(([file, source]) =>
    [...source.matchAll(/\skeys="([^"]+)"/g)].map(([, cap = '']) => ({ file, cap: named(cap) })),
  )
  expect(shown.length).toBeGreaterThan(60)
  const forgotten = shown.filter(({ cap }) => !listed.has(cap) && cap !== '0')
  expect(forgotten.map(({ file, cap }) => `${file}: ${cap}`)).toEqual([])
})
