// Whether a meeting is the one that was typed: by kind, place, number or day, each word of it somewhere. What each is
// told by is put together once; a name that many meetings share is held against a word once. Not here: where they
// are read from.
import type { MeetingRow } from '@/api'
import type { Wording } from '@/wording'
import { plain, spell } from './spelling'

interface Told {
  row: MeetingRow
  /** Shared by many meetings: kind and place. */
  names: string[]
  /** Its own, looked for as it is written: to spell a number out for each meeting takes longer than a frame. */
  number: string
  days: string[]
}

/** 11月6日, 11-06, 11.6, 2026-11-06 and how the day is called beside today. */
function daysOf(row: MeetingRow, w: Wording): string[] {
  const [year = '', month = '', day = ''] = row.day.split('-')
  const short = `${Number(month)}-${Number(day)}`
  return [
    row.day,
    `${month}-${day}`,
    short,
    w.day(row.day),
    `${year}年`,
    row.day_words,
    row.weekday,
  ]
}

/** Meetings as they are looked for. */
export function told(rows: readonly MeetingRow[], w: Wording): Told[] {
  return rows.map((row) => ({
    row,
    names: [row.kind_name, row.place],
    number: plain(row.number),
    days: daysOf(row, w),
  }))
}

/** A word of what was typed, as a test of one meeting. */
function wordFits(word: string): (one: Told) => boolean {
  const letters = plain(word)
  const day = letters.replace(/^(\d{1,4})[./](\d{1,2})$/, '$1-$2')
  const known = new Map<string, boolean>()
  const named = (name: string) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const fits = name.toLowerCase().includes(letters) || spell(name, letters) !== null
    known.set(name, fits)
    return fits
  }
  return ({ names, number, days }) =>
    names.some(named) || number.includes(letters) || days.some((one) => one.startsWith(day))
}

/** The first `most` in which every word, parted by spaces, stands in what the meeting is told by. */
export function fitMeetings(all: readonly Told[], typed: string, most: number): MeetingRow[] {
  const words = typed.split(/\s+/).filter((word) => plain(word) !== '')
  const tests = words.map(wordFits)
  const found: MeetingRow[] = []
  for (const one of all) {
    if (found.length === most) break
    if (tests.every((fits) => fits(one))) found.push(one.row)
  }
  return found
}
