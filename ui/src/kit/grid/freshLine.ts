// The open line at the end of a ruled list: typed and taken, or filled from a block, of which each further row is a new
// line. Not here: blocks laid on lines that are there (`EntryGrid`), how a block reads (`block`).
import { reactive } from 'vue'
import { isBlock, onOneLine, readBlock, withoutBlanks, withoutHead } from '../block'
import type { Block } from '../block'
import { tell } from '../tell'
import { w } from '@/wording/first'
import { lackingIn, lineOf } from './columns'
import type { Columns, Values } from './columns'
import { laidOut } from './rectangle'

interface List<K extends string> {
  columns: () => Columns<K>
  /** How a block reads that is pasted as new lines, where it is not simply column by column. */
  reads: () => ((block: Block) => Block) | undefined
  append: (lines: Values<K>[]) => void
  field: (key: string | undefined) => HTMLElement | null
}

export function useFreshLine<K extends string>(list: List<K>) {
  const fresh = reactive<Record<string, string>>({})

  function focusNew(key?: string) {
    list.field(key ?? list.columns().find((column) => !column.readonly)?.key)?.focus()
  }
  function empty() {
    for (const { key } of list.columns()) fresh[key] = ''
  }
  /** Takes the open line if it says enough, and opens the next. */
  function take() {
    const line = lineOf(list.columns(), fresh as Partial<Values<K>>)
    const lacking = lackingIn(list.columns(), line)
    if (lacking) {
      focusNew(lacking.key)
      return
    }
    list.append([line])
    empty()
    focusNew()
  }
  /** The lines of a block, in their order; those that lack something are not taken, and it is said. */
  function appendAll(block: Block, column = 0, before: Partial<Values<K>> = {}) {
    const columns = list.columns()
    const lines = withoutBlanks(block).map((cells, index) =>
      lineOf(columns, laidOut(cells, columns, column), index === 0 ? before : {}),
    )
    const whole = lines.filter((line) => !lackingIn(columns, line))
    if (whole.length > 0) list.append(whole)
    const short = lines.find((line) => lackingIn(columns, line))
    if (!short) return
    // The first of them waits in the open line, so that its words can be made whole.
    if (columns.every((one) => !fresh[one.key]?.trim())) Object.assign(fresh, short)
    const title = lackingIn(columns, short)?.title ?? ''
    tell(w.value.kit.linesShort(lines.length - whole.length, title))
  }
  /** A block in the open line: one row fills it from this field on, several are new lines. */
  function onNewPaste(event: ClipboardEvent, column: number) {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const block = readBlock(pasted)
    if (isBlock(block)) {
      event.preventDefault()
      takeBlock(block, column)
    } else if (/[\r\n]/.test(pasted)) {
      event.preventDefault()
      putIn(event.target as HTMLInputElement, onOneLine(block[0]?.[0] ?? ''))
    }
  }
  /** New lines from a block, as the list reads it: then it has its columns, whichever field was at hand. */
  function takeBlock(pasted: Block, at = 0) {
    const titles = list.columns().map((one) => one.title)
    const many = pasted.length > 1
    const plain = withoutBlanks(many ? withoutHead(pasted, titles) : pasted)
    const reads = list.reads()
    const [block, column] = reads ? [reads(plain), 0] : [plain, at]
    if (!many) {
      Object.assign(fresh, laidOut(block[0] ?? [], list.columns(), column))
      return
    }
    const open = { ...fresh } as Partial<Values<K>>
    empty()
    appendAll(block, column, open)
  }
  return { fresh, focusNew, take, takeBlock, appendAll, onNewPaste }
}

function putIn(field: HTMLInputElement, words: string) {
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
