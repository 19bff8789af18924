// A matter as a promise: from when, until when, and how it stands. Not here: its lamp (the desk), where it is drawn
// (`span`).
import type { IssueView } from '@/api'
import type { Wording } from '@/wording'
import { yearOf } from '@/wording/day'

/** The day in force; of what was referred the day on which it is due back. */
export const dueOf = (row: IssueView): string => row.deadline ?? row.due_back ?? ''

/** The day it was promised; of what was referred the day it was laid before the meeting. */
export const sinceOf = (row: IssueView): string =>
  row.promised_on ?? row.meeting_day ?? row.raised_on ?? dueOf(row)

export const isDone = (row: IssueView): boolean => row.lamp.lamp === 'done'

/** The last day of its bar: when it was done, or its deadline. */
export const endOf = (row: IssueView): string =>
  (isDone(row) ? row.done_on : null) ?? (dueOf(row) || sinceOf(row))

/** Only what is promised by a day can be put off. */
export const mayExtend = (row: IssueView): boolean =>
  row.state === 'committed' && row.deadline !== null

/** The day from which an extension counts: a day that has passed is no offer. */
export function offerFrom(row: IssueView, today: string): string {
  const due = dueOf(row)
  return due > today ? due : today
}

/** A deadline as a date, tomorrow's too: how near it is the lamp says beside it. */
export const dated = (words: Wording, day: string, today: string): string =>
  yearOf(day) === yearOf(today) ? words.day(day) : words.longDay(day)

/** What a bar is called: matter, unit, from, to, lamp. */
export function barName(words: Wording, row: IssueView, today: string, lamp: string): string {
  const days = words.commitments.bar(
    dated(words, sinceOf(row), today),
    dated(words, endOf(row), today),
  )
  return [row.number, row.summary, row.department_name, days, lamp]
    .filter(Boolean)
    .join(words.comma)
}
