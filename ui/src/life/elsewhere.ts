// Where else than in the matter itself the words stand that were looked for. Not here: finding matters (the desk).
import type { IssueView } from '@/api'
import type { Wording } from '@/wording'

export interface Elsewhere {
  where: string
  text: string
}

/** The first place beside the matter that holds the words; none if the matter holds them itself. */
export function standsElsewhere(row: IssueView, query: string, w: Wording): Elsewhere | null {
  const words = query.trim().toLowerCase()
  if (!words || row.summary.toLowerCase().includes(words)) return null
  const places = [
    { where: w.issues.department, text: row.department_name },
    { where: w.issues.measure, text: row.measure },
    { where: w.issues.reporter, text: row.reporter_name },
  ]
  return places.find((place) => place.text.toLowerCase().includes(words)) ?? null
}
