// The periods people report on, as days. Not here: which day the figures are seen from (the desk).

export const PERIODS = ['month', 'last', 'quarter', 'year', 'own'] as const
export type Period = (typeof PERIODS)[number]

export interface Span {
  from: string
  to: string
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
/** From the first day of a month (0 = January) to the last day of the one `months` later. */
function months(year: number, month: number, count: number): Span {
  return { from: iso(year, month, 1), to: iso(year, month + count, 0) }
}

/** The days of a period as of today; own days are given beside. */
export function spanOf(period: Exclude<Period, 'own'>, today: string): Span {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const at = month - 1
  switch (period) {
    case 'month':
      return months(year, at, 1)
    case 'last':
      return months(year, at - 1, 1)
    case 'quarter':
      return months(year, at - (at % 3), 3)
    case 'year':
      return months(year, 0, 12)
  }
}
