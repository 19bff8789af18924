// Times of day and the running clock of a meeting. Not here: civil days (`wording/day`, `day_read`).
import { clockTime } from '@/wording/day'

/** `19:30` out of 1930, 19：30, 7点半, 晚上7点; null if it is no time of day. */
export function readTime(text: string): string | null {
  const typed = text.trim().replaceAll('：', ':').replaceAll(/\s/g, '')
  if (typed === '') return ''
  const match =
    /^(上午|早上|中午|下午|晚上|晚)?(\d{1,2})(?:[:点时](半|\d{1,2})?分?|(\d{2}))?$/.exec(typed)
  if (!match) return null
  const [, half, hourText = '', minuteText, joined] = match
  const minute = minuteText === '半' ? 30 : Number(minuteText ?? joined ?? 0)
  let hour = Number(hourText)
  if ((half === '下午' || half === '晚上' || half === '晚') && hour < 12) hour += 12
  if (half === '中午' && hour < 11) hour += 12
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `36:41` or `1:05:09`; empty when it would be negative or longer than half a day. */
export function elapsed(from: string | null, now: Date): string {
  if (!from) return ''
  const seconds = Math.floor((now.getTime() - new Date(from).getTime()) / 1000)
  if (!(seconds >= 0) || seconds > 12 * 3600) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${two(minutes)}:${two(seconds % 60)}`
}

/** Whole minutes between two instants, at least 1. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(1, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000))
}

/** `19:36` of an instant, or of words that are a time already. */
export function timeOf(at: string): string {
  if (/^\d{2}:\d{2}/.test(at)) return at.slice(0, 5)
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) ? '' : clockTime(instant)
}
