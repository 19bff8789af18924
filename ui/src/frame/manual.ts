// The way into the manual and back to where one was. Not here: the page itself (`pages/manual`).
import { shallowRef } from 'vue'
import { go, route } from './route'
import type { Route } from './route'

/** Where the manual was opened. */
const cameFrom = shallowRef<Route>({ page: 'today' })

/** Opens the manual at a chapter, or where it begins. */
export function openManual(chapter?: string): void {
  if (route.value.page !== 'manual') cameFrom.value = route.value
  go(chapter ? { page: 'manual', chapter } : { page: 'manual' })
}

/** Turns to another chapter; back still leads to where the manual was opened. */
export function turnTo(chapter: string): void {
  go({ page: 'manual', chapter }, true)
}

export function leaveManual(): void {
  go(cameFrom.value)
}
