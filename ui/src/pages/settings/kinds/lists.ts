// The closed lists that a kind is made of, in the order in which they are offered.
import type { AttendeeRole, DocumentKind, Mode, QuotaPeriod } from '@/api'

export const MODES: readonly Mode[] = ['dialogue', 'meeting', 'talk', 'writing', 'online']
export const PERIODS: readonly QuotaPeriod[] = ['month', 'quarter', 'year']
/** A new kind prints the first six. */
export const DOCUMENTS: readonly DocumentKind[] = [
  'notice',
  'sign_in',
  'minutes',
  'commitments',
  'timetable',
  'ledger',
  'slips',
  'cards',
  'results',
  'handover',
  'monthly',
  'year_plan',
]
/** A new kind expects the first five. */
export const ROLES: readonly AttendeeRole[] = [
  'villager',
  'cadre',
  'grid_chief',
  'host',
  'recorder',
  'representative',
  'counterpart',
  'cppcc_member',
  'observer',
]
/** The ledger's columns in the order of the full form. */
export const COLUMNS = [
  'ordinal',
  'number',
  'meeting_day',
  'grid',
  'reporter',
  'category',
  'summary',
  'source',
  'outcome',
  'department',
  'person',
  'measure',
  'deadline',
  'progress',
  'extensions',
  'done_on',
  'evidence',
  'rating',
  'reviewer',
  'struck_off_on',
  'note',
] as const
export type PaperColumn = (typeof COLUMNS)[number]
