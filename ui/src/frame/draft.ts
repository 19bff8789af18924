// Half-written words, kept on disk within half a second and at the end of each composition, never in
// the way of typing. Not here: what was finished (that is a command of its own).
import { onBeforeUnmount, onMounted } from 'vue'
import { call } from '@/api'

/** The longest that typed words may wait, in milliseconds. */
export const DRAFT_WAIT = 400

export interface Draft {
  /** Keeps this content at this place before half a second has passed. */
  keep(place: string, content: string): void
  /** Keeps what waits, now. */
  flush(): Promise<void>
  /** Drops the draft of a place. */
  drop(place: string): Promise<void>
  /** Reads what was kept; empty if nothing was. */
  read(place: string): Promise<string>
}

/** A keeper of drafts: the first change starts the clock, so that steady typing is kept too. */
export function draftKeeper(): Draft {
  const waiting = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // One after the other: an older content must never land on a newer one.
  let chain: Promise<void> = Promise.resolve()

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const batch = [...waiting]
    waiting.clear()
    for (const [place, content] of batch) {
      chain = chain.then(() => call('draft_keep', { place, content })).then(ignore, ignore)
    }
    return chain
  }
  return {
    keep(place, content) {
      waiting.set(place, content)
      timer ??= setTimeout(() => void flush(), DRAFT_WAIT)
    },
    flush,
    drop(place) {
      waiting.set(place, '')
      return flush()
    },
    async read(place) {
      await chain
      return (await call('draft_read', { place }).catch(() => ({ content: '' }))).content
    },
  }
}
// A draft that cannot be kept must not stop the typing; the next write says what is wrong with the disk.
function ignore(): void {}

/** A keeper for a page: what waits is kept when the page is left or the window closes. */
export function useDraft(): Draft {
  const draft = draftKeeper()
  const flush = () => void draft.flush()
  onMounted(() => window.addEventListener('pagehide', flush))
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', flush)
    flush()
  })
  return draft
}

/** A draft's content as an object; null if it is none (an older version's words are let go). */
export function parseDraft<T extends object>(content: string): Partial<T> | null {
  if (content === '') return null
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : null
  } catch {
    return null
  }
}
