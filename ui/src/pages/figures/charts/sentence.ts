// The report sentence with its figures as links. The words are the desk's and stay as they are, letter by letter: only
// where a figure's own name stands before its own count is it a link. Not here: making the sentence.
import type { Figure, FiguresView } from '@/api'
import { figuresZh } from '@/wording/figures.zh'

export interface Piece {
  text: string
  /** The matters to open; `meetings` = the list of meetings. */
  opens: Figure | 'meetings' | null
}

const plain = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The names as the sentence says them, with what each opens and its count. */
function named(view: FiguresView): { name: string; count: number; opens: Figure | 'meetings' }[] {
  const figure = (opens: Figure, count: number) => ({ name: figuresZh.names[opens], count, opens })
  return [
    ...view.sessions.map((one) => ({
      name: one.kind,
      count: one.count,
      opens: 'meetings' as const,
    })),
    figure('collected', view.collected),
    figure('resolved', view.resolved),
    figure('planned', view.planned),
    figure('studied', view.studied),
    figure('remainder', view.remainder),
    ...view.remainder_parts.map((part) => figure(part.key, part.count)),
    figure('pending', view.pending),
  ]
}

/** The sentence in pieces; put together again they are the sentence. */
export function pieces(view: FiguresView): Piece[] {
  const told = named(view)
  const names = told.map((one) => plain(one.name)).sort((one, other) => other.length - one.length)
  const pattern = new RegExp(`(${names.join('|')})([\\d,]+)(场|件)?`, 'g')
  const out: Piece[] = []
  let end = 0
  for (const found of view.sentence.matchAll(pattern)) {
    const [whole, name = '', digits = ''] = found
    const count = Number(digits.replaceAll(',', ''))
    const one = told.find((each) => each.name === name && each.count === count)
    if (!one) continue
    out.push({ text: view.sentence.slice(end, found.index), opens: null })
    out.push({ text: whole, opens: one.opens })
    end = found.index + whole.length
  }
  return [...out, { text: view.sentence.slice(end), opens: null }].filter((one) => one.text !== '')
}
