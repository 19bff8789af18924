// Where the window is: a handful of pages, named in the address's hash so that back and forward
// work. Not here: what the pages show.
import { shallowRef } from 'vue'

/** The steps of a meeting, in order. */
export const STAGES = ['prepare', 'sign_in', 'record', 'sort', 'close', 'print'] as const
export type Stage = (typeof STAGES)[number]

/** The pages of the nav, in its order (Ctrl 1 is the first). Later issues add theirs here. */
export const PAGES = [
  'today',
  'meetings',
  'issues',
  'commitments',
  'ledger',
  'people',
  'figures',
  'print',
  'community',
  'settings',
] as const
export type PageName = (typeof PAGES)[number]

/** The key of a page: nine stand under the digits, 设置 under the comma, as in most programs. */
export function pageKey(name: PageName): string {
  return name === 'settings' ? 'Ctrl ,' : `Ctrl ${PAGES.indexOf(name) + 1}`
}

/** The tabs of 便民, in their order; the first is where the page begins. */
export const COMMUNITY = ['wishes', 'markets', 'points', 'disputes'] as const
export type CommunityTab = (typeof COMMUNITY)[number]

export type Route =
  | { page: Exclude<PageName, 'issues' | 'community' | 'people' | 'print' | 'meetings'> }
  | { page: 'community'; tab?: CommunityTab }
  /** `issue` is open beside the list, and `work` its form for a correction. */
  | { page: 'issues'; issue?: string; work?: 'correction' }
  /** `person` is open beside the roster. */
  | { page: 'people'; person?: string }
  /** `log`: what hangs on the boards; `recent`: what was printed last. */
  | { page: 'print'; part?: 'log' | 'recent' }
  /** `plan`: the year's plan. */
  | { page: 'meetings'; part?: 'plan' }
  /** `id` is `new` before the meeting is planned. */
  | { page: 'meeting'; id: string; stage: Stage }
  /** Taking a list in: the roster, or one of these. */
  | { page: 'roster'; list?: 'issues' | 'meetings' }
  /** `chapter` is open beside the contents. */
  | { page: 'manual'; chapter?: string }

function isPage(name: string): name is PageName {
  return (PAGES as readonly string[]).includes(name)
}
function isStage(name: string): name is Stage {
  return (STAGES as readonly string[]).includes(name)
}

function isTab(name: string): name is CommunityTab {
  return (COMMUNITY as readonly string[]).includes(name)
}

/** Reads `#/meeting/ID/record`; anything unknown is today. */
export function readRoute(hash: string): Route {
  const [page = '', id = '', stage = ''] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodeURIComponent)
  if (page === 'meeting' && id) return { page, id, stage: isStage(stage) ? stage : 'prepare' }
  if (page === 'roster') return id === 'issues' || id === 'meetings' ? { page, list: id } : { page }
  if (page === 'manual') return id ? { page, chapter: id } : { page }
  if (page === 'community') return isTab(id) ? { page, tab: id } : { page }
  if (page === 'issues') return readIssue(id, stage)
  if (page === 'people') return id ? { page, person: id } : { page }
  if (page === 'print') return id === 'log' || id === 'recent' ? { page, part: id } : { page }
  if (page === 'meetings') return id === 'plan' ? { page, part: id } : { page }
  return { page: isPage(page) ? page : 'today' }
}

function readIssue(issue: string, work: string): Route {
  const page = 'issues'
  if (!issue) return { page }
  return work === 'correction' ? { page, issue, work } : { page, issue }
}

/** The address of a route. */
export function address(route: Route): string {
  if (route.page === 'meeting') return `#/meeting/${encodeURIComponent(route.id)}/${route.stage}`
  if (route.page === 'community' && route.tab) return `#/community/${route.tab}`
  if (route.page === 'issues' && route.issue) {
    const work = route.work ? `/${route.work}` : ''
    return `#/issues/${encodeURIComponent(route.issue)}${work}`
  }
  if (route.page === 'roster' && route.list) return `#/roster/${route.list}`
  if (route.page === 'manual' && route.chapter)
    return `#/manual/${encodeURIComponent(route.chapter)}`
  if (route.page === 'people' && route.person) return `#/people/${encodeURIComponent(route.person)}`
  if ((route.page === 'print' || route.page === 'meetings') && route.part)
    return `#/${route.page}/${route.part}`
  return `#/${route.page}`
}

export const route = shallowRef<Route>(readRoute(window.location.hash))

/** Goes to a page; `replace` leaves no step to come back to. */
export function go(to: Route, replace = false): void {
  const hash = address(to)
  if (replace) window.history.replaceState(null, '', hash)
  else if (window.location.hash !== hash) window.history.pushState(null, '', hash)
  route.value = to
}

window.addEventListener('popstate', () => (route.value = readRoute(window.location.hash)))
window.addEventListener('hashchange', () => (route.value = readRoute(window.location.hash)))
