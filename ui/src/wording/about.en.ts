// About: version, licence, what it is made of.
import type { aboutZh } from './about.zh'

export const aboutEn: typeof aboutZh = {
  title: 'About Bandeng',
  name: 'Bandeng',
  lead: 'Hold the meeting well, write everything down, keep every promise.',
  version: 'Version',
  schema: 'Data version',
  licence: 'Licence',
  offline:
    'Nothing is fetched: a new version comes on a stick; the data are backed up before they are upgraded. An older version says that it cannot open newer data and leaves them alone.',
  parts: 'Fonts and libraries',
  partsHint: (count) =>
    count > 0
      ? `${count} parts made by others, free to use. Open one for its licence.`
      : 'Reading …',
  find: 'Name or licence',
  count: (count) => String(count),
  none: (words) => `Nothing called “${words}”`,
  kind: { font: 'Fonts', npm: 'Window', crate: 'Program' },
}
