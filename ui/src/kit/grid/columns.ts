// The columns of a ruled list and what stands in its cells: all of it is text. Not here: how a line is typed
// (`freshLine`) or changed (`editing`).

export interface EntryColumn<K extends string> {
  key: K
  title: string
  example?: string
  /** A line with this cell empty is not taken. */
  required?: boolean
  readonly?: boolean
  /** What is offered while typing; other words are taken too. */
  list?: readonly string[]
  /** Numbers stand at the end of their column. */
  end?: boolean
}
export type Columns<K extends string> = readonly EntryColumn<K>[]
export type Values<K extends string> = Record<K, string>
export type Row = { id: string }
export interface Change<R, K extends string> {
  row: R
  values: Partial<Values<K>>
}

/** What a cell shows. */
export function textOf(row: Row, key: string): string {
  const value = (row as unknown as Record<string, unknown>)[key]
  return value === null || value === undefined ? '' : String(value)
}
/** The changes that change something. */
export function realChanges<R extends Row, K extends string>(
  changes: readonly Change<R, K>[],
): Change<R, K>[] {
  return changes.filter(({ row, values }) =>
    (Object.keys(values) as K[]).some((key) => values[key] !== textOf(row, key)),
  )
}
/** What a line cannot do without is not emptied by a blank cell. */
export function keepRequired<K extends string>(
  columns: Columns<K>,
  values: Partial<Values<K>>,
): Partial<Values<K>> {
  for (const column of columns) {
    if (column.required && values[column.key] === '') delete values[column.key]
  }
  return values
}
/** A whole line of these values; where one is blank, of those that stood there before. */
export function lineOf<K extends string>(
  columns: Columns<K>,
  values: Partial<Values<K>>,
  before: Partial<Values<K>> = {},
): Values<K> {
  const line = {} as Values<K>
  for (const { key } of columns) line[key] = (values[key] || (before[key] ?? '')).trim()
  return line
}
/** The first column that a line cannot do without and lacks. */
export function lackingIn<K extends string>(columns: Columns<K>, line: Values<K>) {
  return columns.find((column) => column.required && !line[column.key])
}
