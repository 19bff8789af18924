// Every key of the window, by the place where it works: what the sheet shows and what the help says of a page. A
// story holds it against what the components register. Not here: what the keys do.
import { KEYS } from '@/life/work/keys'
import type { ActionKey } from '@/life/work/keys'
import type { Wording } from '@/wording'
import { pageKey } from './route'

export const PLACES = [
  'everywhere',
  'lists',
  'search',
  'forms',
  'meeting',
  'sort',
  'projected',
  'working',
  'commitments',
  'figures',
  'print',
  'manual',
] as const
export type Place = (typeof PLACES)[number]

/** A line: what it does, and the caps that do it. `–` between two stands for those between them. */
export interface KeyLine {
  what: (w: Wording) => string
  caps: readonly string[]
}
const line = (what: KeyLine['what'], ...caps: string[]): KeyLine => ({ what, caps })

/** Two actions may share a key where never both are possible: the sheet names the one that is met more often. */
const worked = (Object.entries(KEYS) as [ActionKey, string][])
  .filter(([key]) => key !== 'taken_up')
  .map(([key, cap]) => line((w) => w.working.act[key], cap))

export const SHEET: Record<Place, readonly KeyLine[]> = {
  everywhere: [
    line((w) => w.palette.title, 'Ctrl K'),
    line((w) => w.keys.undo, 'Ctrl Z', 'Ctrl Y', 'Ctrl Shift Z'),
    line((w) => w.keys.journal, 'Ctrl H'),
    line((w) => w.keys.open, 'Ctrl N'),
    line((w) => w.keys.lock, 'Ctrl L'),
    line((w) => w.keys.pages, 'Ctrl 1', '–', 'Ctrl 9'),
    line((w) => w.nav.settings, pageKey('settings')),
    line((w) => w.keys.print, 'Ctrl P'),
    line((w) => w.keys.size, 'Ctrl +', 'Ctrl −'),
    line((w) => w.keys.saved, 'Ctrl S'),
    line((w) => w.help.title, 'F1'),
    line((w) => w.keys.sheet, '?'),
    line((w) => w.keys.escape, 'Esc'),
  ],
  lists: [
    line((w) => w.issues.walk, '↑', '↓'),
    line((w) => w.issues.openHint, 'Enter'),
    line((w) => w.many.chooseHint, 'X'),
    line((w) => w.many.stretchHint, 'Shift ↑', 'Shift ↓'),
    line((w) => w.keys.chooseAll, 'Ctrl A'),
    line((w) => w.keys.copyRows, 'Ctrl C'),
    line((w) => w.many.change, 'Alt G'),
    line((w) => w.many.strikeOff, 'Alt X'),
    line((w) => w.keys.closePanel, 'Esc'),
  ],
  search: [line((w) => w.keys.find, '/')],
  forms: [
    line((w) => w.keys.write, 'Ctrl Enter'),
    line((w) => w.keys.field, 'Tab', 'Shift Tab'),
    line((w) => w.phrases.title, 'Ctrl ;'),
    line((w) => w.keys.cell, 'F2', 'Enter'),
    line((w) => w.keys.chooseCells, 'Shift ↑', 'Shift →', 'Ctrl A'),
    line((w) => w.keys.copyCells, 'Ctrl C'),
    line((w) => w.keys.pasteBlock, 'Ctrl V'),
    line((w) => w.keys.removeRow, 'Del'),
    line((w) => w.kit.dayPick, 'Alt ↓', 'F4'),
    line((w) => w.keys.order, 'Alt ↑', 'Alt ↓'),
  ],
  meeting: [
    line((w) => w.keys.stages, 'Ctrl PgUp', 'Ctrl PgDn'),
    line((w) => w.keys.steps, 'F8'),
    line((w) => w.keys.enter, 'Enter'),
    line((w) => w.keys.tab, 'Tab', 'Shift Tab'),
    line((w) => w.keys.add, 'Ctrl Enter'),
    line((w) => w.keys.previous, 'Ctrl ↑', 'Ctrl ↓'),
    line((w) => w.phrases.title, 'Ctrl ;'),
    line((w) => w.keys.alike, 'Ctrl D'),
    line((w) => w.keys.collected, 'F9'),
    line((w) => w.room.record.outcome, 'Alt 1', '–', 'Alt 5'),
    line((w) => w.keys.photo, 'Alt P'),
    line((w) => w.room.feedback.read, 'Alt L'),
    line((w) => w.room.feedback.lay, 'Alt Z'),
    line((w) => w.keys.stageDone, 'Ctrl Enter'),
    line((w) => w.keys.leaveLine, 'Esc'),
  ],
  sort: [
    line((w) => w.outcome.resolved_on_spot, '1', 'Alt 1'),
    line((w) => w.outcome.committed, '2', 'Alt 2'),
    line((w) => w.outcome.under_study, '3', 'Alt 3'),
    line((w) => w.outcome.referred, '4', 'Alt 4'),
    line((w) => w.outcome.explained, '5', 'Alt 5'),
    line((w) => w.keys.beside, 'Alt 6', '–', 'Alt 9'),
    line((w) => w.keys.photo, 'Alt P'),
    line((w) => w.keys.next, 'Ctrl Enter'),
    line((w) => w.keys.previous, 'Ctrl ↑'),
  ],
  projected: [
    line((w) => w.projected.open, 'F5'),
    line((w) => w.projected.names, 'N'),
    line((w) => w.projected.walk, '↑', '↓', 'PgUp', 'PgDn'),
    line((w) => w.projected.leave, 'Esc'),
  ],
  working: [
    ...worked,
    line((w) => w.working.more, 'Alt Q'),
    line((w) => w.working.lay, 'Alt L'),
    line((w) => w.working.write, 'Ctrl Enter'),
    line((w) => w.keys.leaveForm, 'Esc'),
  ],
  commitments: [
    line((w) => w.commitments.keys.view, 'V'),
    line((w) => w.commitments.walk, '↑', '↓', '←', '→'),
    line((w) => w.commitments.keys.zoom, '+', '-'),
    line((w) => w.commitments.keys.move, '[', ']'),
    line((w) => w.commitments.keys.propose, 'Alt →', 'Alt ←'),
    line((w) => w.commitments.ask, 'Enter'),
    line((w) => w.commitments.takeBack, 'Esc'),
  ],
  figures: [
    line((w) => w.figures.copy, 'Ctrl Shift C'),
    line((w) => w.charts.walk, '↑', '↓', '←', '→', 'Enter'),
    line((w) => w.keys.closePanel, 'Esc'),
  ],
  print: [
    line((w) => w.keys.print, 'Ctrl P'),
    line((w) => w.paper.save, 'Ctrl Shift S'),
    line((w) => w.keys.turn, 'PgUp', 'PgDn', 'Home', 'End'),
    line((w) => w.paper.whole, 'Ctrl 0'),
    line((w) => w.paper.again, 'Enter'),
    line((w) => w.paper.openAgain, 'O'),
    line((w) => w.paper.hit.accept, 'Enter'),
    line((w) => w.paper.hit.stand, 'S'),
    line((w) => w.paper.hit.rewrite, 'E'),
    line((w) => w.paper.hit.save, 'Ctrl Enter'),
    line((w) => w.kit.stop, 'Esc'),
  ],
  manual: [
    line((w) => w.manual.find, '/', 'F1'),
    line((w) => w.manual.previous, 'Ctrl PgUp'),
    line((w) => w.manual.next, 'Ctrl PgDn'),
    line((w) => w.manual.print, 'Ctrl P'),
    line((w) => w.manual.backHint, 'Esc'),
  ],
}

/** What a place is called over its keys. */
export function placeWord(place: Place, w: Wording): string {
  if (place in w.keys.places) return w.keys.places[place as keyof typeof w.keys.places]
  if (place === 'meeting') return w.keys.meeting
  if (place === 'manual') return w.manual.title
  if (place === 'sort') return w.keys.outcomes
  if (place === 'projected') return w.projected.open
  return place === 'working' ? w.keys.working : w.nav[place as 'commitments' | 'figures' | 'print']
}
