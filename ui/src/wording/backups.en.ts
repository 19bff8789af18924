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
    made: (when) => `Newest there: ${when}`,
    noneYet: 'No backup there yet',
    away: 'Not plugged in. Once it is, closing makes one there by itself.',
    sameDisk:
      'This folder lies on the same disk as the data: both would be lost at once. Better a USB stick.',
    failed: (why) => `The last try failed: ${why}`,
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
  check: {
    title: 'Check',
    all: 'Check all data',
    allHint:
      'Replays the journal from its beginning and compares it with the data, photos and figures as they are. What was changed behind the app’s back is named, row by row.',
    busy: 'Checking…',
    well: (rows, steps) =>
      `All is well: ${n1(rows, 'record')} agree with ${n1(steps, 'journal entry', 'journal entries')}.`,
    anchored: 'Compared with the last backup, too.',
    gaps: (n) => `The journal has ${n1(n, 'hole')}, known since the data were salvaged.`,
    wrong: (n) => `${n1(n, 'place')} do not agree. Make a backup first, then have it looked at:`,
    code: 'Code at the foot of a sheet',
    codeHint: 'twelve digits and letters; the first four do',
    find: 'Find this sheet',
    found: (document, edition, number, day) =>
      [document, edition, number, `printed ${day}`].filter(Boolean).join(', '),
    same: 'Nothing on it has changed since.',
    changed: (n) => `${n1(n, 'row')} changed since:`,
    forged: 'The register does not give this code any more: somebody has changed it.',
    proves:
      'What shows: records changed, removed or added behind the app’s back, or the newest steps cut off (against a backup). What does not: somebody who replaces the data and every backup with others. The codes on posted sheets are the last evidence.',
    finding: {
      'row.changed': 'differs from the journal',
      'row.missing': 'in the journal, gone from the data',
      'row.extra': 'in the data, not in the journal',
      'chain.broken': 'the journal’s chain is broken here',
      'digest.wrong': 'the journal’s content was changed',
      'payload.unreadable': 'the journal’s content does not read',
      'reference.broken': 'points to a record that is gone',
      'file.damaged': 'the data file is damaged',
      'attachment.missing': 'the photo’s file is gone',
      'attachment.changed': 'the photo’s file was changed',
      'anchor.missing': 'a backup has it, the journal does not: the newest steps were cut off',
      'figures.unequal': 'the parts do not add up to the whole',
    } as Record<string, string>,
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
