// The stretch of days that the timetable shows, and where a day stands in it. Not here: bars, words.
import { daysAfter, daysBetween } from '@/wording/day'

/** From the shortest to the longest. */
export const ZOOMS = ['month', 'season', 'year'] as const
export type Zoom = (typeof ZOOMS)[number]

/** Both days belong to it. */
export interface Span {
  from: string
  to: string
}

/** A line across the chart, with its words or without. */
export interface Tick {
  day: string
  /** Its words leave when the chart is narrow. */
  spare: boolean
}

const iso = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
const year = (day: string) => Number(day.slice(0, 4))
const month = (day: string) => Number(day.slice(5, 7)) - 1
/** The first day of the month so many months on. */
const monthsOn = (day: string, by: number) => iso(year(day), month(day) + by)
/** Monday = 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** What is shown around a day: a little of what was, more of what comes. */
export function spanOf(zoom: Zoom, around: string): Span {
  if (zoom === 'month') {
    const monday = daysAfter(around, -weekdayOf(around) - 14)
    return { from: monday, to: daysAfter(monday, 7 * 7 - 1) }
  }
  const [before, months] = zoom === 'season' ? [-2, 5] : [-4, 12]
  const from = monthsOn(around, before)
  return { from, to: daysAfter(monthsOn(from, months), -1) }
}

/** The day to look around after one step earlier or later. */
export function stepped(zoom: Zoom, around: string, by: 1 | -1): string {
  if (zoom === 'month') return daysAfter(around, by * 14)
  return monthsOn(around, by * (zoom === 'season' ? 1 : 3))
}

export const daysIn = (span: Span): number => daysBetween(span.from, span.to) + 1

/** Where a day begins, in hundredths of the chart; `part` of the day further. It may lie outside. */
export function placeOf(span: Span, day: string, part = 0): number {
  return ((daysBetween(span.from, day) + part) / daysIn(span)) * 100
}
export const isIn = (span: Span, day: string): boolean => span.from <= day && day <= span.to

/** Mondays of some weeks, or firsts of the months. */
export function ticksOf(zoom: Zoom, span: Span): Tick[] {
  const ticks: Tick[] = []
  const next = (day: string) => (zoom === 'month' ? daysAfter(day, 7) : monthsOn(day, 1))
  for (let day = span.from; day <= span.to; day = next(day)) {
    const odd = zoom === 'month' ? ticks.length % 2 === 1 : month(day) % 3 !== 0
    ticks.push({ day, spare: odd && zoom !== 'season' })
  }
  return ticks
}

/** Days side by side as one stretch. */
export function stretches(days: readonly string[]): Span[] {
  const found: Span[] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && daysAfter(last.to, 1) === day) last.to = day
    else found.push({ from: day, to: day })
  }
  return found
}

/** Every day of a span. */
export function daysOf(span: Span): string[] {
  return Array.from({ length: daysIn(span) }, (_, index) => daysAfter(span.from, index))
}
