// The cells of a ruled list by row and column: which ones stand between two, and where those of a block fall. Not
// here: the block itself (`block`), keys and looks (`EntryGrid`).
import { onOneLine } from '../block'
import type { Block } from '../block'

export interface Spot {
  row: number
  column: number
}
export interface Rectangle {
  top: number
  bottom: number
  left: number
  right: number
}

export function between(one: Spot, other: Spot): Rectangle {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}
export function holds(area: Rectangle, { row, column }: Spot): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}
/** Whether it is more than the one cell. */
export function isWide(area: Rectangle): boolean {
  return area.top !== area.bottom || area.left !== area.right
}

/** One cell laid on many fills them all, as a spreadsheet does; a block of its own size stays as it is. */
export function spread(block: Block, area: Rectangle): Block {
  const [only] = block[0] ?? []
  if (block.length !== 1 || block[0]?.length !== 1 || only === undefined) return block
  const cells = Array<string>(area.right - area.left + 1).fill(only)
  return Array.from({ length: area.bottom - area.top + 1 }, () => cells)
}

/** A row of the block by column, from this column on; what the list has no column for is left out. */
export function laidOut<K extends string>(
  cells: readonly string[],
  columns: readonly { key: K; readonly?: boolean }[],
  from: number,
): Partial<Record<K, string>> {
  const values: Partial<Record<K, string>> = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[from + at]
    if (column && !column.readonly) values[column.key] = onOneLine(cell)
  }
  return values
}
