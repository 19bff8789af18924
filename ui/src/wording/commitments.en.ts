// The page of promises in English: board, timetable, dragging to propose an extension.
import type { CommitmentsWording } from './commitments.zh'
import { grouped } from './number'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const month = (at: number) => MONTHS[at - 1] ?? ''

export const commitmentsEn: CommitmentsWording = {
  title: 'Promises',
  open: (n, referred) =>
    `${grouped(n)} open${referred > 0 ? `, ${grouped(referred)} of them referred` : ''}`,
  view: 'Board or timetable',
  board: 'Board',
  timetable: 'Timetable',
  by: 'Arranged by',
  bys: { lamp: 'By lamp', department: 'By unit', person: 'By person' },
  noDepartment: 'No unit yet',
  noPerson: 'Nobody yet',
  grid: 'Grid',
  anyGrid: 'Whole village',
  thisYear: 'Also those done this year',
  doneLately: 'Done in the last 30 days',
  doneThisYear: 'Done this year',
  zoom: 'Length of time',
  zooms: { month: 'Month', season: 'Season', year: 'Year' },
  earlier: 'Earlier',
  later: 'Later',
  toToday: 'Back to today',
  table: 'As a table',
  chart: 'As a chart',
  print: 'Print',
  none: 'None',
  more: (n) => `${grouped(n)} more`,
  card: 'open',
  walk: 'another one',
  number: 'Number',
  state: 'State',
  matter: 'Promise',
  department: 'Unit',
  person: 'Person',
  from: 'Promised',
  deadline: 'Deadline',
  milestones: 'Milestones',
  milestone: (name, day, reached) => `${name} ${reached ? 'reached' : 'due'} ${day}`,
  month: (year, at) => (at === 1 ? `Jan ${year}` : month(at)),
  year: (year) => `${year}`,
  months: (from, to) =>
    from[0] === to[0]
      ? `${month(from[1])} to ${month(to[1])} ${from[0]}`
      : `${month(from[1])} ${from[0]} to ${month(to[1])} ${to[0]}`,
  days: (from, to) => `${from} to ${to}`,
  today: 'Today',
  reached: 'Milestone reached',
  coming: 'Milestone to come',
  over: 'Days overdue',
  before: 'Deadline before',
  rest: 'Weekend',
  holiday: 'Holiday',
  hint: 'Drag the end of a bar to propose an extension; it asks for the reason',
  proposed: (day, weekday, more) =>
    `Until ${day}, ${weekday}: ${more === 1 ? 'one day' : `${more} days`} more`,
  ask: 'give the reason',
  takeBack: 'take it back',
  notHere: 'This matter has no promised deadline to extend',
  bar: (from, to) => `${from} to ${to}`,
  doneOn: (day) => `done ${day}`,
  beyond: 'goes on',
  emptyTitle: 'No promises yet',
  emptyLead:
    'Sort a matter as “Committed” in a meeting, with who does it and until when, and it stands here; what is past its day stands first.',
  toMeetings: 'To the meetings',
  noneOpen: 'Nothing is open just now. To see what was done, tick “Also those done this year”.',
  noneInGrid: 'Nothing is open in this grid just now. Look at the whole village.',
  keys: {
    view: 'Board, timetable',
    zoom: 'Timetable: shorter, longer time',
    move: 'Timetable: earlier, later',
    propose: 'Propose an extension: a day more, a day less',
  },
}
