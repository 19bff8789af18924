// The English text for each fault code; the keys are held to the Chinese list by the type.
import type { FaultTexts } from './faults'

type P = Record<string, unknown>
const str = (params: P, key: string): string => {
  const value = params[key]
  return value === undefined || value === null ? '' : String(value)
}

export const faultTextsEn: FaultTexts = {
  'window.unexpected':
    'Something unforeseen happened. What you typed is still here; please try again.',
  'window.no_desk': 'The data cannot be reached. Please close the window and open it again.',
  'village.none': 'There is no village in this folder yet. Enter its name, or open the sample.',
  'village.exists': 'There is already a village here.',
  'village.name_missing': 'The village needs a name; it is printed on the papers.',
  'data.newer': 'A newer Bandeng wrote this data. Please open it with that version.',
  'data.read_only': 'This folder cannot be written to. Choose another, or ask for write access.',
  'data.locked': 'Another Bandeng window has this data open. Please use that one.',
  'data.full': 'The disk is full. Make some room and try again; your typing is kept as a draft.',
  'revision.stale': 'Someone just changed this. The newest is shown; please look and change again.',
  'command.unknown': (p: P) => `There is no step “${str(p, 'command')}”.`,
  'request.malformed': (p: P) =>
    str(p, 'detail') ? `Not understood: ${str(p, 'detail')}` : 'Not understood. Please check.',
  'not.yet': 'This part is not ready yet; it comes with a later version.',
  'deadline.before_meeting': 'The deadline is before the meeting. Please check.',
  'roster.name_column_missing': (p: P) =>
    str(p, 'sheet')
      ? `Sheet “${str(p, 'sheet')}” has no column 姓名 (name). Add that heading and import again.`
      : 'There is no column 姓名 (name). Add that heading and import again.',
  'roster.phone_bad': (p: P) => `Phone “${str(p, 'value')}” is wrong; it should have 11 digits.`,
  'roster.name_missing': 'This row has no name.',
  'roster.duplicate': 'The same person as in a row above.',
  'roster.unreadable': 'This file cannot be read. Save it as Excel (.xlsx) or CSV and try again.',
  'work.stopped': 'Stopped; nothing was changed.',
  'undo.nothing': 'Nothing left to undo.',
  'redo.nothing': 'Nothing left to redo.',
}
