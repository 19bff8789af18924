// A spreadsheet that was dropped onto the window waits here for the page that imports it. Not here: hearing the
// drop (`Dropping.vue`), reading the file (`pages/roster`).
import { shallowRef } from 'vue'

/** The file's path; empty where none waits. */
export const dropped = shallowRef('')

/** The file that waits, which is then taken. */
export function takeDropped(): string {
  const path = dropped.value
  dropped.value = ''
  return path
}

/** Whether a list may be read from it, by its name. */
export function isSheet(path: string): boolean {
  return /\.(xlsx|xls|et|csv|txt)$/i.test(path)
}
