// A posting in words and as a lamp. Not here: which day it must come down (the desk).
import type { Hanging, Lamp, PostingView, SheetView } from '@/api'
import { status } from '@/frame/village'
import { w } from '@/wording'

const LAMPS: Record<Hanging, Lamp> = {
  up: 'on_time',
  due: 'due_soon',
  late: 'overdue',
  down: 'done',
  void: 'done',
}
export const lampOf = (posting: PostingView): Lamp => LAMPS[posting.hanging]

/** 贴着的还剩几天，超了几天。 */
export const standingOf = (posting: PostingView): string =>
  w.value.posting.standing(posting.hanging, posting.days ?? 0)

/** 承诺清单 诺2026-011 */
export const sheetOf = (sheet: SheetView): string =>
  [nameOf(sheet), sheet.number].filter(Boolean).join(' ')

/** What the sheet is called, in the language in force; a meeting's own name for its list stays. */
function nameOf(sheet: SheetView): string {
  const words: Partial<Record<string, string>> = w.value.paper.document
  return w.value.tag === 'zh-CN' ? sheet.name : (words[sheet.kind] ?? sheet.name)
}

/** Of which meeting, or of which days. */
export function aboutOf(sheet: SheetView): string {
  if (sheet.meeting_name) return sheet.meeting_name
  if (!sheet.from || !sheet.to) return ''
  return w.value.posting.period(w.value.longDay(sheet.from), w.value.longDay(sheet.to))
}

/** A day near today as people say it. */
const near = (day: string) => w.value.when(day, status.value?.today ?? day)

/** From when to when it hung, as far as is known. */
export function hungOf(posting: PostingView): string {
  const from = near(posting.from)
  if (posting.voided_on) {
    return w.value.posting.voided(near(posting.voided_on), posting.void_reason)
  }
  if (posting.taken_down_on) {
    return w.value.posting.hung(from, near(posting.taken_down_on))
  }
  return w.value.posting.hangsUntil(from, near(posting.to))
}
