// The figures as lines of a table: each with what it is counted of. Which can be opened is told by `figure`.
import type { Figure, FiguresBeside, FiguresView, RateView } from '@/api'
import type { Wording } from '@/wording'
import { grouped } from '@/wording/number'

export interface Line {
  id: string
  name: string
  count: string
  /** What it is counted of; empty where it stands by itself. */
  of: string
  share: string
  /** Said beside the name. */
  note: string
  /** A part of the line above. */
  part: 0 | 1 | 2
  /** The same figure of each period beside; empty where nothing is recorded of it. */
  beside?: readonly string[]
}

/** Lines with the same figures of other periods beside them; `of` makes a period's own lines. */
export function withBeside<L extends Line>(
  lines: readonly L[],
  beside: readonly FiguresBeside[],
  of: (view: FiguresView) => readonly Line[],
): L[] {
  const columns = beside.map((one) => {
    const own = new Map(of(one.figures).map((line) => [line.id, line.count]))
    return (id: string) => (one.nothing ? '' : (own.get(id) ?? '0'))
  })
  return lines.map((line) => ({ ...line, beside: columns.map((column) => column(line.id)) }))
}

/** A line that opens the matters behind it. */
export interface FigureLine extends Line {
  id: Figure
}

/** What a figure is counted of, where that can be opened, too. */
export const WHOLE: Partial<Record<Figure, Figure>> = {
  resolved: 'collected',
  planned: 'collected',
  studied: 'collected',
  remainder: 'collected',
  overdue: 'promised',
  response: 'response_due',
  resolution: 'resolution_visited',
  satisfaction: 'satisfaction_rated',
}

/** `77.8%`, rounded half up to one decimal; nothing of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.floor((part * 2000 + whole) / (whole * 2)) / 10}%`
}

/** A figure by itself, or of a whole. */
export function line(id: string, name: string, count: number, whole?: number): Line {
  return {
    id,
    name,
    count: grouped(count),
    of: whole === undefined ? '' : grouped(whole),
    share: whole === undefined ? '' : share(count, whole),
    note: '',
    part: 0,
  }
}

/** Meetings held and who came. */
export function meetingLines(view: FiguresView, w: Wording): Line[] {
  const said = w.figures
  const kinds = view.sessions.map((one) => ({
    ...line(`kind ${one.kind}`, one.kind, one.count),
    part: 1 as const,
  }))
  const villages = line('villages', said.villages, view.villages_covered, view.villages_total)
  return [
    ...(view.villages_total > 1 ? [villages] : []),
    line('sessions', said.sessions, view.sessions_total),
    ...kinds,
    line('times', said.villagerTimes, view.person_times),
    line('people', said.villagers, view.people),
    line('cadres', said.cadreTimes, view.cadre_times),
    ...(view.unnamed > 0 ? [line('unnamed', said.unnamed, view.unnamed)] : []),
  ]
}

/** What was collected with the parts that add up to it, and what stands beside. */
export function matterLines(view: FiguresView, w: Wording): FigureLine[] {
  const names = w.figures.names
  const of = (id: Figure, count: number, whole?: number) =>
    ({ ...line(id, names[id], count, whole), id }) as FigureLine
  const merged = new Map(view.parts.map((part) => [part.key as Figure, part.merged]))
  const part = (id: Figure, count: number, depth: 1 | 2): FigureLine => {
    const n = merged.get(id) ?? 0
    const note = n > 0 ? w.figures.merged(n) : ''
    return { ...of(id, count, view.collected), note, part: depth }
  }
  return [
    of('collected', view.collected),
    part('resolved', view.resolved, 1),
    part('planned', view.planned, 1),
    part('studied', view.studied, 1),
    part('remainder', view.remainder, 1),
    ...view.remainder_parts.map((one) => part(one.key, one.count, 2)),
    of('pending', view.pending),
    of('done_in_period', view.done_in_period),
    of('overdue', view.overdue, view.promised),
    of('reopened', view.reopened),
    of('extensions', view.extensions),
    ...(view.late > 0 ? [{ ...of('late', view.late), note: w.figures.lateHint }] : []),
  ]
}

/** 三率, each with its fraction. */
export function rateLines(view: FiguresView, w: Wording): FigureLine[] {
  const rate = (id: Figure, of: RateView): FigureLine => ({
    ...line(id, w.figures.names[id], of.part, of.whole),
    id,
    share: of.share,
  })
  return [
    rate('response', view.response),
    rate('resolution', view.resolution),
    rate('satisfaction', view.satisfaction),
  ]
}
