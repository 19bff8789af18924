// Days off in the stretch that is shown: weekends told here, holidays read from the desk a day at a time, behind the
// drawing, and kept for this sitting. Not here: which weekend days are worked.
import { computed, onUnmounted, shallowRef, watch } from 'vue'
import { call } from '@/api'
import { daysOf, stretches, weekdayOf } from './span'
import type { Span, Zoom } from './span'

export interface Off extends Span {
  /** 春节; empty for a weekend. */
  name: string
}

/** Day → holiday, empty where it is none. */
const known = new Map<string, string>()
/** Drawn first, asked after. */
const PATIENCE = 400

/** Weekends where a day has a width, holidays but for a whole year. */
export function useOff(span: () => Span, zoom: () => Zoom) {
  const read = shallowRef(0)
  let newest = 0
  let timer = 0

  async function ask(mine: number) {
    for (const day of daysOf(span())) {
      if (mine !== newest) return
      if (known.has(day)) continue
      const answer = await call('day_read', { text: day, base: null }).catch(() => null)
      known.set(day, answer?.holiday ?? '')
      if (answer?.holiday) read.value += 1
    }
  }
  watch(
    () => [span().from, span().to, zoom()] as const,
    ([, , at]) => {
      newest += 1
      const mine = newest
      window.clearTimeout(timer)
      if (at !== 'year') timer = window.setTimeout(() => void ask(mine), PATIENCE)
    },
    { immediate: true },
  )
  onUnmounted(() => {
    newest += 1
    window.clearTimeout(timer)
  })

  return computed<Off[]>(() => {
    void read.value
    if (zoom() === 'year') return []
    const days = daysOf(span())
    const free = (day: string) => known.get(day) ?? ''
    const holidays = [...new Set(days.map(free))]
      .filter(Boolean)
      .flatMap((name) =>
        stretches(days.filter((day) => free(day) === name)).map((one) => ({ ...one, name })),
      )
    holidays.sort((one, other) => one.from.localeCompare(other.from))
    if (zoom() === 'season') return holidays
    const weekends = days.filter((day) => weekdayOf(day) > 4 && !free(day))
    return [...holidays, ...stretches(weekends).map((one) => ({ ...one, name: '' }))]
  })
}
