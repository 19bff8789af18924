// What a field for a person's name says: nobody of that name, several of them, added on the spot.
import type { SomeoneWording } from './someone.zh'

export const someoneEn: SomeoneWording = {
  none: (name) => `“${name}” is not on the roster`,
  many: (name) => `More than one person answers to “${name}”: come back here and choose with ↑ ↓`,
  add: (name) => `Add “${name}” to the roster`,
  added: (name) => `“${name}” is on the roster now`,
  addThis: 'Add this person',
  write: (name) => `Write “${name}” as it stands`,
  invited: 'invited, not on the roster yet',
}
