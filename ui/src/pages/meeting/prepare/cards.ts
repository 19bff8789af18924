// Question cards as lines, also from a block pasted out of WPS. Not here: the sheet they are typed into, reading a
// block (the kit).
import type { Block } from '@/kit/block'

export interface Card {
  id: string
  /** Empty = without a name. */
  name: string
  summary: string
}

/**
 * A block as the sheet has its columns: one column is words without a name, of several the first is the name. A first
 * row that is headed 姓名 is left out.
 */
export function asCards(block: Block): Block {
  const widest = Math.max(0, ...block.map((cells) => cells.length))
  const cards = widest > 1 && block[0]?.[0]?.trim() === '姓名' ? block.slice(1) : block
  return cards.map((cells) =>
    widest > 1 ? [cells[0] ?? '', cells.slice(1).join(' ').trim()] : ['', cells[0] ?? ''],
  )
}
