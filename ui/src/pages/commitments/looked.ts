// How the page was looked at last, as this computer remembers it. Not here: which matter was open.
import { remember, rememberedRecord } from '@/frame/remembered'
import { BYS } from './groups'
import type { By } from './groups'
import { ZOOMS } from './span'
import type { Zoom } from './span'

export const VIEWS = ['board', 'timetable'] as const
export type View = (typeof VIEWS)[number]

export interface Looked {
  view: View
  by: By
  zoom: Zoom
  table: boolean
}

const KEY = 'commitments'

/** As it was left; what this version does not know is as at first. */
export function lookedLast(): Looked {
  const kept = rememberedRecord(KEY)
  return {
    view: VIEWS.find((one) => one === kept.view) ?? 'board',
    by: BYS.find((one) => one === kept.by) ?? 'lamp',
    zoom: ZOOMS.find((one) => one === kept.zoom) ?? 'season',
    table: kept.table === true,
  }
}

export function keepLook(looked: Looked): void {
  remember(KEY, JSON.stringify(looked))
}
