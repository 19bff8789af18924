// Words about what leaves as a file for other programs.
import type { LeavingWording } from './leaving.zh'
import { grouped } from './number'

export const leavingEn: LeavingWording = {
  saveAs: 'Save as …',
  saveAsOne: (name: string) => `Save as ${name}`,
  short: { xlsx: 'Excel', docx: 'Word', csv: 'CSV', json: 'JSON', png: 'Picture' },
  saveTitle: 'Write a file',
  format: {
    xlsx: 'Excel sheet (.xlsx)',
    docx: 'Word document (.docx)',
    csv: 'CSV text (.csv)',
    json: 'JSON (.json)',
    png: 'Picture (.png)',
  },
  saved: (items: number) => (items > 0 ? `Written, ${items} matters` : 'Written'),
  show: 'Show in its folder',
  writing: 'Writing the file',
  stopped: 'Stopped; nothing was written',
  figuresName: (day, place, ending) => `${day} ${place} 统计.${ending}`,
  returnName: (day, place) => `${day} ${place} 月报表 公开版.png`,
  roster: 'Export the roster',
  rosterName: (day: string, village: string, ending: string) =>
    `${day} ${village} roster internal.${ending}`,
  rosterSaved: (people: number) =>
    `Written, ${grouped(people)} people. It holds phones and ID numbers: keep it inside`,
  everything: 'Everything as JSON',
  everythingName: (day: string, village: string) => `${day} ${village} all data.json`,
  everythingSaved: (rows: number) =>
    `Written, ${grouped(rows)} records. Everything is in it: keep it inside`,
  everythingHint:
    'JSON is read by any program: for changing over, or for a county to collect. Photos are not in it.',
  ledger: 'Print, save as',
}
