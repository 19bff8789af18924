// The markets' figures as lines beside the meetings': each with what it is counted of, the parts adding up.
import type { MarketFigures } from '@/api'
import type { Wording } from '@/wording'
import { line } from './lines'
import type { Line } from './lines'

/** Nothing where no market was on the rota. */
export function marketLines(view: MarketFigures, w: Wording): Line[] {
  const said = w.markets.figures
  if (view.days === 0) return []
  const part = (id: string, name: string, count: number, whole: number): Line => ({
    ...line(id, name, count, whole),
    part: 1,
  })
  const some = (id: 'cancelled' | 'missed' | 'waiting') =>
    view[id] > 0 ? [part(id, said[id], view[id], view.days)] : []
  const unlisted = view.unlisted_taken > 0 ? said.unlisted(view.unlisted_taken) : ''
  return [
    line('held', said.held, view.held, view.days),
    ...some('cancelled'),
    ...some('missed'),
    ...some('waiting'),
    line('reached', said.villages, view.villages_reached, view.villages),
    line('stalls', said.stalls, view.stalls),
    line('served', said.served, view.served),
    ...view.kinds.map((kind) =>
      part(`kind ${kind.kind}`, said.kind(kind.name, kind.stalls), kind.served, view.served),
    ),
    { ...line('taken', said.taken, view.taken), note: unlisted },
    {
      ...part('solved', said.solved, view.solved.part, view.solved.whole),
      share: view.solved.share,
    },
  ]
}
