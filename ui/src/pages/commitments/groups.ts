// Promises in groups: the board's columns, the timetable's sections. Not here: reading them, how they look.
import type { IssueView, Lamp } from '@/api'

export const BYS = ['lamp', 'department', 'person'] as const
export type By = (typeof BYS)[number]

/** The lamps of what is open, what presses most first. */
export const OPEN: readonly Lamp[] = ['overdue', 'due_soon', 'on_time']

export interface Group {
  key: string
  /** Empty where nobody is named, and of a lamp, which says its own word. */
  name: string
  lamp: Lamp | null
  rows: readonly IssueView[]
  /** All there are, shown or not. */
  count: number
}

/** By lamp: every lamp keeps its place, at 0 too. */
export function byLamp(rows: ReadonlyMap<Lamp, { rows: readonly IssueView[]; count: number }>) {
  return [...OPEN, 'done' as const]
    .filter((lamp) => rows.has(lamp))
    .map((lamp): Group => {
      const found = rows.get(lamp) ?? { rows: [], count: 0 }
      return { key: lamp, name: '', lamp, ...found }
    })
}

/** By unit or person, in the order in which the rows press; those of nobody come last. */
export function byName(rows: readonly IssueView[], by: 'department' | 'person'): Group[] {
  const found = new Map<string, { name: string; rows: IssueView[] }>()
  for (const row of rows) {
    const name = by === 'person' ? row.person_name : row.department_name
    const key = (by === 'person' ? row.person : row.department) ?? name
    const group = found.get(key) ?? { name, rows: [] }
    group.rows.push(row)
    found.set(key, group)
  }
  return [...found]
    .map(([key, group]): Group => ({ key, lamp: null, ...group, count: group.rows.length }))
    .sort((one, other) => Number(one.name === '') - Number(other.name === ''))
}

/** How many of these are overdue. */
export const overdueOf = (rows: readonly IssueView[]): number =>
  rows.filter((row) => row.lamp.lamp === 'overdue').length
