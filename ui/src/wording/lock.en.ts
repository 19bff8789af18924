// Words of the passphrase and the recovery sheet.
import type { LockWording } from './lock.zh'

export const lockEn: LockWording = {
  title: 'Passphrase',
  shut: 'The data are locked',
  shutLead: 'This village’s records are locked with a passphrase.',
  words: 'Passphrase',
  wordsOrCode: 'Passphrase or recovery code',
  show: 'Show the passphrase',
  showHint: 'Chinese can be typed only then',
  open: 'Open',
  opening: 'Opening…',
  forgotten: 'Forgotten it? The code on the recovery sheet in the safe opens the data, too.',
  off: 'No passphrase',
  offLead:
    'Whoever gets hold of this computer or of a stick with a backup can read everything. With a passphrase nothing opens without it.',
  covers:
    'Locked are the database, the photos and the backups here. Printed PDFs and exported tables are not.',
  lost: 'If both passphrase and recovery sheet are lost, nobody can open the data again.',
  residue:
    'Solid-state disks and sticks may keep what lay there before for a while; a disk that is thrown away must still be destroyed.',
  outside:
    'Backups that lie elsewhere stay as they are: plain ones plain, those under an old passphrase under that one.',
  set: 'Set a passphrase',
  setting: 'Locking; please do not switch off…',
  on: 'Locked with a passphrase',
  onLead: 'Bandeng asks for it when it opens.',
  old: 'Present passphrase or recovery code',
  now: 'Present passphrase',
  new: 'New passphrase',
  newHint: 'At least 8 characters; a sentence is remembered best',
  again: 'Once more',
  differ: 'The two differ',
  change: 'Change the passphrase',
  changed: 'Passphrase changed',
  renew: 'New recovery code',
  renewLead: 'The old sheet opens nothing any more; a new one comes at once.',
  remove: 'Remove the passphrase',
  removeLead: 'Database, photos and backups become plain again.',
  removing: 'Unlocking; please do not switch off…',
  removed: 'Passphrase removed; the data are plain now',
  code: 'Recovery code',
  codeLead:
    'Shown this once. Save it as a PDF, print it and lock it into the safe; or copy it letter by letter.',
  sheet: 'Save the recovery sheet…',
  sheetTitle: 'Where to save the recovery sheet',
  sheetFile: 'recovery sheet.pdf',
  sheetDone: 'Recovery sheet saved. Delete the file once it is printed.',
  noted: 'I have it',
  cancel: 'Never mind',
  copyLocked: 'This backup is locked with a passphrase.',
}
