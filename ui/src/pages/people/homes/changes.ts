// What happened to a household, in words, as seen from one of the two households of a split or join.
import type { HouseholdChangeView } from '@/api'
import { w } from '@/wording'

export function changeText(change: HouseholdChangeView, seenFrom: string): string {
  const t = w.value.registers.home.change
  const other = seenFrom === change.other
  switch (change.kind) {
    case 'split':
      return other
        ? t.splitFrom(change.household_name)
        : t.split(change.other_name, change.person_name)
    case 'joined':
      return other ? t.joinedBy(change.household_name) : t.joined(change.other_name)
    case 'moved':
      return t.moved
    default:
      return t[change.kind](change.person_name)
  }
}
