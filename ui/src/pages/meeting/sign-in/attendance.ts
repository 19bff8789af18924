// What one sign-in changes in the figures that are shown, so that they move at once; the desk's own
// count follows and is the truth. Not here: reading it.
import type { AttendanceView, AttendeeRole, AttendeeRow, SignedIn } from '@/api'

/** Roles that 参与群众 counts; everyone else is counted beside. */
export function isVillager(role: AttendeeRole): boolean {
  return role === 'villager' || role === 'representative'
}

/** The attendance after a sign-in. Somebody who was there already changes nothing. */
export function withArrival(view: AttendanceView, { already, row }: SignedIn): AttendanceView {
  if (already || view.rows.some((one) => one.person === row.person)) return view
  const newHousehold = row.household_nth !== null
  const villager = isVillager(row.role)
  return {
    ...view,
    households: view.households + (newHousehold ? 1 : 0),
    villagers: view.villagers + (villager ? 1 : 0),
    cadres: view.cadres + (villager ? 0 : 1),
    rows: [row, ...view.rows],
    missing: view.missing.filter((one) => one.household !== row.household),
    grids: view.grids.map((grid) =>
      villager && grid.name === row.grid_name
        ? { ...grid, people: grid.people + 1, households: grid.households + (newHousehold ? 1 : 0) }
        : grid,
    ),
  }
}

/** Rows that fit the page at first; the rest is one click away. */
export const ROWS_AT_FIRST = 60

/** What stands at the end of a row: 第61户, 同户已有人到, or that the household is still to be filled in. */
export function householdWord(row: AttendeeRow): 'nth' | 'same' | 'none' | 'open' {
  if (row.household_nth !== null) return 'nth'
  if (row.household !== null) return 'same'
  return isVillager(row.role) ? 'open' : 'none'
}
