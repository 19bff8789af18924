// Words of backups, restoring and salvage.
import type { BackupsWording } from './backups.zh'
import { grouped } from './number'

const n1 = (n: number, one: string, many = `${one}s`) => `${grouped(n)} ${n === 1 ? one : many}`

export const backupsEn: BackupsWording = {
  title: 'Backup',
  last: 'Last backup',
  lastAt: (when, place) => `${when}, ${place}, verified`,
  lastNone: 'No backup yet',
  now: 'Back up now',
  nowHint:
    'One is made by itself on closing and once a day; old ones go, and one a day, a week, a month stays.',
  where: { here: 'this computer', second: 'the second place', elsewhere: 'elsewhere' },
  second: {
    title: 'A second place',
    none: 'If this computer breaks, its backups go with it. Plug in a USB stick and choose a folder: from then on, closing puts one there, too.',
    choose: 'Choose a folder on the stick…',
    another: 'Another…',
    drop: 'No longer there',
    dropped: 'No more backups there; those it has stay',
    chosen: 'Chosen. Make one there now?',
    made: (when) => `Newest there: ${when}`,
    noneYet: 'No backup there yet',
    reachable: 'plugged in',
    away: 'Not plugged in. Once it is, closing makes one there by itself.',
    sameDisk:
      'This folder lies on the same disk as the data: both would be lost at once. Better a USB stick.',
    failed: (why) => `The last try failed: ${why}`,
    full: 'The photos go along.',
  },
  list: 'Backups there are',
  listNone: 'No backup yet. “Back up now” makes the first.',
  more: (n) => `${n1(n, 'older one')} more`,
  kind: { regular: '', before_restore: 'before a restore', before_upgrade: 'before an upgrade' },
  size: (bytes) =>
    bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`,
  look: 'Look inside…',
  lookInto: (when) => `Look inside… ${when}`,
  elsewhere: 'Use a backup from elsewhere…',
  chooseTitle: 'Choose a backup',
  moved: 'A new computer? Go on from a backup…',
  holds: {
    title: 'What this backup holds',
    reading: 'Checking this backup from end to end…',
    village: (township, village) => [village, township].filter(Boolean).join(', '),
    counts: (people, households, meetings, issues) =>
      `${n1(households, 'household')}, ${n1(people, 'person', 'people')}, ${n1(meetings, 'meeting')}, ${n1(issues, 'matter')}`,
    newest: (when) => `Last change: ${when}`,
    photos: (n) => n1(n, 'photo'),
    photosMissing: (n) =>
      `${n1(n, 'of their files is', 'of their files are')} missing: the folder “attachments” beside the backup must be copied along`,
    nothingLost: 'Nothing in the present data is newer: nothing is lost by restoring.',
    lost: (n) =>
      `The present data has ${n1(n, 'change')} more, which will no longer show. The present data is kept first and can be put back.`,
    unread: 'The present data cannot be opened; the damaged file is kept as it is.',
  },
  restore: 'Restore this one',
  restoring: 'Restoring…',
  restored: 'Restored',
  restoredKept: (path) => `Restored; what was there before lies in ${path}`,
  damaged: {
    title: 'The data file is damaged',
    lead: 'Most often a power cut, a failing disk or another program did it. Do not reinstall or delete anything: neither way below touches the damaged file.',
    newer: 'A newer version wrote this data',
    newerLead: (found, known) =>
      `Its schema is ${found}; this version knows ${known}. Open it with the newer Bandeng. Without one you may go on from an earlier backup; the present data is kept as it is.`,
    copies: 'Restore a backup',
    copiesNone:
      'There is no backup on this computer. If there is a stick, plug it in and choose “from elsewhere”.',
    newest: 'The newest',
    salvage: 'Salvage the data',
    salvageLead:
      'Reads every record that can still be read out of the damaged file, and fetches the others from the journal. For when the backup is too old.',
    salvaging: 'Salvaging; please do not switch off…',
    done: 'Salvaged',
    rows: (n, from) =>
      from > 0
        ? `${n1(n, 'record')} read, ${grouped(from)} of them from the journal`
        : `${n1(n, 'record')} read`,
    whole: 'None was left behind.',
    leftOut: (n) => `${n1(n, 'record')} could not be placed; the words stand in this file:`,
    gaps: (n) => `The journal has ${n1(n, 'hole')}, written down.`,
    kept: 'The damaged file is kept in:',
    goOn: 'Go on',
  },
}
