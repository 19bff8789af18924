// Marks the moment from which the window can be typed into, for the bench that reads it afterwards.
import { nextTick } from 'vue'

const MARK = 'ready-to-type'

/** The first page stands with what it shows; later pages do not count. */
export function markReady(): void {
  if (performance.getEntriesByName(MARK).length > 0) return
  void nextTick(() => performance.mark(MARK))
}
