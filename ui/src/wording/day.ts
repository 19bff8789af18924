// Civil days (YYYY-MM-DD) as people read them. Not here: parsing what is typed (`day_read`),
// the lunar calendar and holidays (the desk answers those).

const ZH_WEEK = ['日', '一', '二', '三', '四', '五', '六']
const EN_WEEK = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const EN_MONTH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

interface Parts {
  year: number
  month: number
  day: number
  week: number
}

function parts(iso: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return { year, month, day, week: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** 11月21日 */
export function dayZh(iso: string): string {
  const at = parts(iso)
  return at ? `${at.month}月${at.day}日` : iso
}
/** 2026年11月21日 */
export function longDayZh(iso: string): string {
  const at = parts(iso)
  return at ? `${at.year}年${at.month}月${at.day}日` : iso
}
/** 星期六 */
export function weekdayZh(iso: string): string {
  const at = parts(iso)
  return at ? `星期${ZH_WEEK[at.week]}` : ''
}
/** 21 November */
export function dayEn(iso: string): string {
  const at = parts(iso)
  return at ? `${at.day} ${EN_MONTH[at.month - 1]}` : iso
}
/** 21 November 2026 */
export function longDayEn(iso: string): string {
  const at = parts(iso)
  return at ? `${at.day} ${EN_MONTH[at.month - 1]} ${at.year}` : iso
}
/** Saturday */
export function weekdayEn(iso: string): string {
  const at = parts(iso)
  return at ? (EN_WEEK[at.week] ?? '') : ''
}

/** The year of a civil day. */
export function yearOf(iso: string): number {
  return parts(iso)?.year ?? 0
}

/** The civil day so many days later; earlier when negative. */
export function daysAfter(iso: string, days: number): string {
  const at = parts(iso)
  if (!at) return iso
  return new Date(Date.UTC(at.year, at.month - 1, at.day + days)).toISOString().slice(0, 10)
}

/** Whole days from one civil day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [parts(from), parts(to)]
  if (!a || !b) return 0
  const utc = (at: Parts) => Date.UTC(at.year, at.month - 1, at.day)
  return Math.round((utc(b) - utc(a)) / 86_400_000)
}

/** The civil day in China Standard Time at an instant. */
export function civilDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** 20:51, in China Standard Time. */
export function clockTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
}
