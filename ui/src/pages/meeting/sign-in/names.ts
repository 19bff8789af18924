// Names out of what was pasted into 签到: a column copied from a sheet, or a line with commas between. Not here: whom
// they mean (`listed`).
import { readBlock, withoutBlanks } from '@/kit/block'

const HEADS = ['姓名', '名字', '户主', '户主姓名']
/** In rosters a name of two characters is often drawn apart: 张　三. */
const together = (name: string) => name.replaceAll(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '').trim()
const isName = (cell: string | undefined) => cell !== undefined && /^\p{L}[\p{L}\s·.]*$/u.test(cell)

/** The names in their order; blank lines and the column's head are none. */
export function namesIn(text: string): string[] {
  const block = withoutBlanks(readBlock(text)).map((cells) => cells.map(together))
  const [first = []] = block
  const [only] = first
  if (block.length === 1 && first.length === 1 && only)
    return only
      .split(/[、，,；;]/)
      .map(together)
      .filter(Boolean)
  const headed = first.findIndex((cell) => HEADS.includes(cell))
  const column = headed >= 0 ? headed : Math.max(0, first.findIndex(isName))
  return block
    .slice(headed >= 0 ? 1 : 0)
    .map((cells) => cells[column] ?? '')
    .filter(Boolean)
}
