// What the help speaks of: a topic for each page and each stage of a meeting, and which keys belong to it. Not here:
// the words (`wording/help`).
import type { Wording } from '@/wording'
import { PAGES, STAGES } from '../route'
import type { PageName, Route, Stage } from '../route'
import type { Place } from '../sheet'

/** The stage 打印 is told apart from the page of that name. */
export type Topic = PageName | 'roster' | Exclude<Stage, 'print'> | 'meeting_print'

const stageTopic = (stage: Stage): Topic => (stage === 'print' ? 'meeting_print' : stage)

export const OF_PAGES: readonly Topic[] = [...PAGES, 'roster']
export const OF_STAGES: readonly Topic[] = STAGES.map(stageTopic)

/** What is to be said where the window stands. The manual speaks for itself. */
export function topicOf(at: Route): Topic {
  if (at.page === 'manual') return 'today'
  return at.page === 'meeting' ? stageTopic(at.stage) : at.page
}

export function topicWord(topic: Topic, w: Wording): string {
  if (topic === 'meeting_print') return w.stage.print
  if (topic === 'roster') return w.roster.title
  return OF_STAGES.includes(topic) ? w.stage[topic as Stage] : w.nav[topic as PageName]
}

export const KEYS_AT: Record<Topic, readonly Place[]> = {
  today: ['lists', 'working'],
  meetings: ['everywhere'],
  issues: ['lists', 'search', 'working'],
  commitments: ['commitments', 'working'],
  ledger: ['everywhere'],
  people: ['lists', 'forms'],
  figures: ['figures'],
  print: ['print'],
  community: ['lists', 'search', 'forms'],
  settings: ['forms', 'everywhere'],
  roster: ['forms'],
  prepare: ['meeting', 'forms'],
  sign_in: ['meeting'],
  record: ['meeting', 'projected'],
  sort: ['sort', 'projected'],
  close: ['meeting'],
  meeting_print: ['print'],
}
