// Archiving: a meeting's papers and photos in one folder; from then on the meeting can only be read.
import type { ArchiveWording } from './archive.zh'
import { grouped } from './number'

const many = (n: number, one: string, more = `${one}s`) => `${grouped(n)} ${n === 1 ? one : more}`

export const archiveEn: ArchiveWording = {
  open: 'Archive…',
  title: 'Archive',
  lead: 'The meeting’s papers and photos go into one folder, numbered, with a list.',
  stands:
    'An archived meeting can only be read; it is not changed or opened again. Its promises are worked on, extended, finished and visited as before.',
  number: 'No.',
  name: 'Paper',
  pages: 'Pages',
  formed: 'Made on',
  kept: 'Kept for',
  keptOf: (name) => `How long ${name} is kept`,
  retention: { permanent: 'For ever', thirty_years: '30 years', ten_years: '10 years' },
  of: {
    notice: 'the notice',
    sign_in: 'the sign-in sheet',
    minutes: 'the minutes',
    commitments: 'the commitment list',
    timetable: 'the timetable',
    ledger: 'the ledger',
    results: 'the results',
    handover: 'the hand-over slip',
    photos: 'photos',
  },
  papers: 'Papers',
  photos: 'Photos',
  noPhotos: 'No photos.',
  addSheet: 'Add a photo of the signed sheet…',
  addScene: 'Add a photo of the meeting…',
  choosePhoto: 'Choose a photo',
  photoAdded: 'Photo added',
  remove: 'Remove',
  photoRemove: (name) => `Remove ${name}`,
  photoRemoved: 'Photo removed',
  notices: 'What is missing or still open (no obstacle)',
  lack: {
    signed_sheet: () => 'No photo of the signed sheet',
    minutes: () => 'No minutes yet: neither matters nor notes on the agenda',
    board: () => 'No photo of the noticeboard',
    unsorted: (n) => `${many(n, 'matter')} not sorted; this meeting cannot sort them any more`,
    open: (n) => `${many(n, 'matter')} not done; the work goes on as before`,
    lost_photos: (n) => `${many(n, 'photo')} whose file is gone; not in the folder`,
  },
  folder: 'Where to',
  chooseFolder: 'Choose a folder…',
  chooseFolderTitle: 'A folder for the archive, on a stick if you like',
  noFolder: 'Choose a folder first',
  inside: (name) => `A folder “${name}” will be made in it`,
  go: 'Archive',
  working: 'Putting the papers together',
  stopped: 'Stopped. Nothing is left behind, and the meeting is not archived.',
  done: (files) => `Archived: ${many(files, 'file')}.`,
  lies: 'In',
  show: 'Open the folder',
  finished: (day) =>
    `This meeting was archived on ${day} and can only be read. Its promises are worked on, extended, finished and visited as before; papers can be printed again.`,
}
