// Whether a meeting is the one that was typed: by kind, place, number or day, each word of it somewhere. Not here:
// where it is read from.
import type { MeetingRow } from '@/api'
import type { Wording } from '@/wording'
import { plain, spell } from './spelling'

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

/** Whether every word, parted by spaces, stands in what the meeting is told by. */
export function fitMeeting(row: MeetingRow, typed: string, w: Wording): boolean {
  const told = [row.kind_name, row.place, row.number]
  const days = daysOf(row, w)
  return typed.split(/\s+/).every((word) => {
    const letters = plain(word)
    if (letters === '') return true
    const day = letters.replace(/^(\d{1,4})[./](\d{1,2})$/, '$1-$2')
    return (
      days.some((one) => one.startsWith(day)) ||
      told.some((one) => one.toLowerCase().includes(letters) || spell(one, letters) !== null)
    )
  })
}
