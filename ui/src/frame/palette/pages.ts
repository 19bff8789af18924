// Where one can go: the pages of the nav, and what has a tab or an address within them.
import type { Component } from 'vue'
import { Archive, BookOpenText, CalendarDays, FileUp } from '@lucide/vue'
import { tab } from '@/pages/people/tab'
import type { Tab } from '@/pages/people/tab'
import { section } from '@/pages/settings/sections'
import type { Section } from '@/pages/settings/sections'
import type { Wording } from '@/wording'
import { ICONS } from '../icons'
import { openManual } from '../manual'
import { go, pageKey, PAGES } from '../route'
import type { CommunityTab, PageName, Route } from '../route'
import type { Also, Entry } from './entry'

/** A part of a page, with the page's icon unless it has its own. */
interface Part {
  id: Also
  of: PageName
  icon?: Component
  name: (w: Wording) => string
  run: () => void
}
const leads = (to: Route) => () => go(to)

function register(id: Tab & Also): Part {
  const run = () => {
    tab.value = id
    go({ page: 'people' })
  }
  return { id, of: 'people', name: (w) => w.registers.tabs[id], run }
}
function community(id: CommunityTab): Part {
  const run = leads({ page: 'community', tab: id })
  return { id, of: 'community', name: (w) => w.community.tabs[id], run }
}
function setting(id: Section & Also): Part {
  const run = () => {
    section.value = id
    go({ page: 'settings' })
  }
  return { id, of: 'settings', name: (w) => w.kinds.sections[id], run }
}

function parts(): Part[] {
  return [
    {
      id: 'plan',
      of: 'meetings',
      icon: CalendarDays,
      name: (w) => w.year.plan,
      run: leads({ page: 'meetings', part: 'plan' }),
    },
    ...(['homes', 'posts', 'units', 'places'] as const).map(register),
    {
      id: 'roster',
      of: 'people',
      icon: FileUp,
      name: (w) => w.people.import,
      run: leads({ page: 'roster' }),
    },
    {
      id: 'log',
      of: 'print',
      icon: Archive,
      name: (w) => w.posting.log,
      run: leads({ page: 'print', part: 'log' }),
    },
    {
      id: 'recent',
      of: 'print',
      name: (w) => w.paper.recent,
      run: leads({ page: 'print', part: 'recent' }),
    },
    ...(['wishes', 'markets', 'points', 'disputes'] as const).map(community),
    ...(['kinds', 'procedures', 'categories', 'levels', 'about'] as const).map(setting),
  ]
}

function goTo(page: PageName): void {
  // The page itself, not the part of it that was open last.
  if (page === 'people') tab.value = 'people'
  if (page === 'settings') section.value = 'here'
  go({ page })
}

/** The pages in the nav's order, then their parts. */
export function pages(w: Wording): Entry[] {
  const main = PAGES.map((page) => ({
    id: page,
    icon: ICONS[page],
    name: (words: Wording) => words.nav[page],
    also: page,
    keys: pageKey(page),
    run: () => goTo(page),
  }))
  const within = parts().map(({ of, icon, ...part }) => ({
    ...part,
    icon: icon ?? ICONS[of],
    also: part.id,
    aside: w.nav[of],
  }))
  const manual = {
    id: 'manual',
    icon: BookOpenText,
    name: (words: Wording) => words.manual.title,
    also: 'manual' as const,
    run: () => openManual(),
  }
  return [...main, manual, ...within].map((one) => ({ ...one, group: 'pages' }))
}
