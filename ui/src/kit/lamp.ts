// Lamps in words: which word and how many days. The lamp itself is the desk's answer, never reckoned
// here. In Chinese the desk's own words stand (还有 14 天, 12月1日办结); English is made here.
import type { Lamp, LampView } from '@/api'
import type { FirstWording } from '@/wording/first'

/** The lamp's own word. */
export function lampWord(words: FirstWording, lamp: Lamp): string {
  return words.lamp[lamp]
}

/** The word with days: 还有 14 天, 明天到期, 超 3 天. `days` counts from today to the deadline. */
export function lampDays(words: FirstWording, days: number): string {
  if (days < 0) return words.lamp.over(-days)
  if (days === 0) return words.lamp.today
  if (days === 1) return words.lamp.tomorrow
  return words.lamp.left(days)
}

/** What stands beside a lamp of the desk. */
export function lampText(words: FirstWording, view: LampView): string {
  if (words.tag === 'zh-CN' && view.words) return view.words
  const running = view.lamp === 'overdue' || view.lamp === 'due_soon' || view.lamp === 'on_time'
  if (running && view.days !== null && view.days !== undefined) return lampDays(words, view.days)
  return lampWord(words, view.lamp)
}
