// Moving a row among its siblings, where rows may have others below them. Not here: the keys that ask for it.
import { moved } from '@/kit/moved'

export interface Placed {
  id: string
  parent?: string | null
}

/** Whether the row is the first or last among its siblings. */
export function ends(rows: readonly Placed[], row: Placed): { first: boolean; last: boolean } {
  const siblings = rows.filter((one) => (one.parent ?? null) === (row.parent ?? null))
  return { first: siblings[0]?.id === row.id, last: siblings.at(-1)?.id === row.id }
}

/** The rows with one of them a place up or down among its siblings, each followed by what is below it. */
export function movedAmong<R extends Placed>(rows: readonly R[], row: R, by: 1 | -1): readonly R[] {
  const siblings = rows.filter((one) => (one.parent ?? null) === (row.parent ?? null))
  const at = siblings.findIndex((one) => one.id === row.id)
  const order = moved(siblings, at, by)
  if (order === siblings) return rows
  const below = (id: string) => rows.filter((one) => one.parent === id)
  if (!row.parent) return order.flatMap((one) => [one, ...below(one.id)])
  return rows
    .filter((one) => !one.parent)
    .flatMap((one) => [one, ...(one.id === row.parent ? order : below(one.id))])
}
