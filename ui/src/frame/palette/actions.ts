// The actions that work everywhere, most wanted first. Not here: where one can go (`pages`).
import type { Component } from 'vue'
import {
  CircleQuestionMark,
  FileUp,
  FolderOpen,
  HardDrive,
  History,
  Keyboard,
  Languages,
  MapPinned,
  MoonStar,
  Printer,
  Redo2,
  Sun,
  Undo2,
  Users,
  ZoomIn,
  ZoomOut,
} from '@lucide/vue'
import { showFile } from '@/api'
import { tab } from '@/pages/people/tab'
import type { Tab } from '@/pages/people/tab'
import type { DocumentKind } from '@/api'
import { paperAsked } from '@/pages/print/asked'
import { GROUPS } from '@/pages/print/wanted'
import { section } from '@/pages/settings/sections'
import type { Section } from '@/pages/settings/sections'
import { language } from '@/wording'
import type { Wording } from '@/wording'
import { begin } from '../begin'
import type { Begin } from '../begin'
import { ICONS } from '../icons'
import { makeBackup } from '../makeBackup'
import { setLanguage, setTheme, size, SIZES, stepSize } from '../look'
import { openMeeting } from '../meeting'
import { go, route } from '../route'
import type { PageName } from '../route'
import { stepWords } from '../steps'
import { redo, undo } from '../undo'
import { beginTour } from '../tour/tour'
import { status } from '../village'
import type { Also, Entry } from './entry'

/** What only the frame can open. */
export interface Sheets {
  help: () => void
  keys: () => void
  steps: () => void
}

type Act = Omit<Entry, 'group'>

function steps(): Act[] {
  const { undo: last = null, redo: next = null } = status.value ?? {}
  const all: Act[] = []
  if (last)
    all.push({
      id: 'undo',
      icon: Undo2,
      name: (w) => w.kit.undo,
      also: 'undo',
      aside: stepWords(last),
      keys: 'Ctrl Z',
      run: () => void undo(),
    })
  if (next)
    all.push({
      id: 'redo',
      icon: Redo2,
      name: (w) => w.history.redo,
      also: 'redo',
      aside: stepWords(next),
      keys: 'Ctrl Y',
      run: () => void redo(),
    })
  return all
}

function look(): Act[] {
  const at = SIZES.indexOf(size.value)
  const isDark = document.documentElement.dataset.theme === 'dark'
  const english = language.value === 'en'
  const all: Act[] = [
    {
      id: 'theme',
      icon: isDark ? Sun : MoonStar,
      name: (w) => (isDark ? w.palette.act.light : w.palette.act.dark),
      also: 'theme',
      run: () => setTheme(isDark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      icon: Languages,
      name: (w) => (english ? w.palette.act.toChinese : w.palette.act.toEnglish),
      also: 'language',
      aside: english ? '中文' : 'English',
      run: () => void setLanguage(english ? 'zh-CN' : 'en'),
    },
  ]
  if (at > 0) all.unshift(sized('smaller', ZoomOut, 'Ctrl −', -1))
  if (at < SIZES.length - 1) all.unshift(sized('bigger', ZoomIn, 'Ctrl +', 1))
  return all
}
function sized(id: 'bigger' | 'smaller', icon: Component, keys: string, by: 1 | -1): Act {
  return {
    id,
    icon,
    name: (w) => w.palette.act[id],
    also: id,
    keys,
    run: () => stepSize(by),
  }
}

/** The papers: of the meeting whose room is open, else of the one that the page 打印 begins with. */
function papers(): Act[] {
  const at = route.value
  const meeting = at.page === 'meeting' && at.id !== 'new' ? at.id : null
  const all: DocumentKind[] = [...GROUPS.after, ...GROUPS.before, ...GROUPS.during, ...GROUPS.books]
  return all.map((document) => ({
    id: `paper.${document}`,
    icon: Printer,
    name: (w) => w.palette.act.print(w.paper.document[document]),
    also: 'paper',
    run: () => {
      paperAsked.value = { document, meeting }
      go({ page: 'print' })
    },
  }))
}

/** The main action of a page, or of a part of it. */
function beginning(what: Begin, of: PageName, also: Also, name: Act['name'], to: () => void): Act {
  const run = () => {
    to()
    begin(what)
  }
  return { id: `begin.${what}`, icon: ICONS[of], name, also, run }
}
function beginnings(): Act[] {
  const register = (to: Tab) => () => {
    tab.value = to
    go({ page: 'people' })
  }
  const market = () => go({ page: 'community', tab: 'markets' })
  const setting = (to: Section) => () => {
    section.value = to
    go({ page: 'settings' })
  }
  const act = (what: Begin & keyof Wording['palette']['act']) => (w: Wording) => w.palette.act[what]
  const points = () => go({ page: 'community', tab: 'points' })
  const wishes = () => go({ page: 'community', tab: 'wishes' })
  const dispute = () => go({ page: 'community', tab: 'disputes' })
  return [
    beginning('person', 'people', 'person', (w) => w.people.add, register('people')),
    beginning('home', 'people', 'homes', (w) => w.registers.home.add, register('homes')),
    beginning('post', 'people', 'posts', (w) => w.registers.post.give, register('posts')),
    beginning('unit', 'people', 'units', (w) => w.registers.unit.add, register('units')),
    beginning('place', 'people', 'places', (w) => w.registers.place.add, register('places')),
    beginning('market', 'community', 'markets', (w) => w.palette.act.market, market),
    beginning('dispute', 'community', 'disputes', (w) => w.disputes.add, dispute),
    beginning('points', 'community', 'points', act('points'), points),
    beginning('pointRules', 'community', 'points', act('pointRules'), points),
    beginning('wish', 'community', 'wishes', act('wish'), wishes),
    beginning('wishRound', 'community', 'wishes', act('wishRound'), wishes),
    beginning('kind', 'settings', 'kinds', (w) => w.kinds.kindAdd, setting('kinds')),
    beginning(
      'procedure',
      'settings',
      'procedures',
      (w) => w.kinds.procedureAdd,
      setting('procedures'),
    ),
    beginning(
      'category',
      'settings',
      'categories',
      (w) => w.kinds.categoryAdd,
      setting('categories'),
    ),
    beginning('county', 'settings', 'levels', act('county'), setting('levels')),
    {
      id: 'begin.roster',
      icon: FileUp,
      name: (w) => w.people.import,
      also: 'roster',
      run: () => go({ page: 'roster' }),
    },
    {
      id: 'begin.ledger',
      icon: FileUp,
      name: (w) => w.imports.open.issues,
      also: 'roster',
      run: () => go({ page: 'roster', list: 'issues' }),
    },
    {
      id: 'begin.past_meetings',
      icon: FileUp,
      name: (w) => w.imports.open.meetings,
      also: 'roster',
      run: () => go({ page: 'roster', list: 'meetings' }),
    },
    {
      id: 'begin.plan',
      icon: Users,
      name: (w) => w.today.plan,
      also: 'open',
      run: () => go({ page: 'meeting', id: 'new', stage: 'prepare' }),
    },
  ]
}
function all(sheets: Sheets): Act[] {
  const running = Boolean(status.value?.running_meeting)
  return [
    {
      id: 'open',
      icon: Users,
      name: (w) => (running ? w.today.enter : w.today.open),
      also: 'open',
      keys: 'Ctrl N',
      run: openMeeting,
    },
    ...papers().slice(0, 2),
    ...steps(),
    {
      id: 'backup',
      icon: HardDrive,
      name: (w) => w.settings.backup,
      also: 'backup',
      run: () => void makeBackup(),
    },
    ...look(),
    {
      id: 'journal',
      icon: History,
      name: (w) => w.history.steps,
      also: 'journal',
      keys: 'Ctrl H',
      run: sheets.steps,
    },
    {
      id: 'help',
      icon: CircleQuestionMark,
      name: (w) => w.help.title,
      also: 'help',
      keys: 'F1',
      run: sheets.help,
    },
    {
      id: 'keys',
      icon: Keyboard,
      name: (w) => w.keys.title,
      also: 'keys',
      keys: '?',
      run: sheets.keys,
    },
    {
      id: 'tour',
      icon: MapPinned,
      name: (w) => w.help.tour.again,
      also: 'tour',
      run: beginTour,
    },
    {
      id: 'folder',
      icon: FolderOpen,
      name: (w) => w.palette.act.folder,
      also: 'folder',
      run: () => void showFile(status.value?.data_folder ?? ''),
    },
    ...beginnings(),
    ...papers().slice(2),
  ]
}

/** The actions that there are just now. */
export function actions(sheets: Sheets): Entry[] {
  return all(sheets).map((act) => ({ ...act, group: 'actions' }))
}
