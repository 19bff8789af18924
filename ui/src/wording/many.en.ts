// What is done to many issues at once, and searches that are kept, in English.
import type { manyZh } from './many.zh'

const matters = (n: number) => `${n} ${n === 1 ? 'matter' : 'matters'}`

export const manyEn: typeof manyZh = {
  choose: (summary) => `Choose: ${summary}`,
  chooseAll: 'Choose all that are listed',
  chosen: (n) => `${matters(n)} chosen`,
  none: 'Choose none',
  change: 'Change together',
  changeLead: 'Only what is filled in changes.',
  category: 'Category',
  asBefore: 'as before',
  department: 'Unit',
  person: 'Responsible',
  supervisor: 'Supervisor',
  reason: 'Why',
  reasonHint: 'needed for another unit or person; kept with each matter',
  write: (n) => `Change ${matters(n)}`,
  strikeOff: 'Strike off together',
  strikeOffLead:
    'The reviewer has looked at each of them. Nobody strikes off what they answered for or helped with.',
  reviewer: 'Reviewer',
  note: 'Note',
  strike: (n) => `Strike off ${matters(n)}`,
  did: (n) => `${matters(n)} changed`,
  struck: (n) => `${matters(n)} struck off`,
  left: (n) => `${matters(n)} left as before and still chosen:`,
  chooseHint: 'choose',
  stretchHint: 'choose on',
  anyCategory: 'Category: all',
  noCategory: 'No category',
  anyDepartment: 'Unit: all',
  views: 'Searches',
  keep: 'Keep this search',
  keepName: 'A name for this search',
  keepExample: 'e.g. street lights overdue',
  kept: (name) => `Kept: ${name}`,
  forget: (name) => `Forget the search “${name}”`,
  forgot: (name) => `Forgotten: ${name}`,
  clear: 'Show all',
}
