// From when to when, in words: 2019年3月1日起, 到2024年…, 一直.
import { w } from '@/wording'

/** `null` = unknown at the beginning, still so at the end. */
export function spanText(from: string | null | undefined, to: string | null | undefined): string {
  const t = w.value.registers.when
  const day = w.value.longDay
  if (from && to) return t.span(day(from), day(to))
  if (from) return t.since(day(from))
  if (to) return t.until(day(to))
  return ''
}
