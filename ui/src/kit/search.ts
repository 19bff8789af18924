// Looking things up while someone types: the newest question wins, whatever order answers come in.

/**
 * Wraps a look-up so that late answers of earlier questions are dropped. Empty text answers nothing.
 * `busy` tells whether the newest question still waits for its answer.
 */
export function useSearch<T>(
  find: (query: string) => Promise<T[]>,
  show: (found: T[]) => void,
  busy: (waits: boolean) => void = () => {},
): (query: string) => Promise<void> {
  let newest = 0
  return async (query) => {
    newest += 1
    const mine = newest
    if (query === '') {
      show([])
      busy(false)
      return
    }
    busy(true)
    const found = await find(query).catch(() => [])
    if (mine !== newest) return
    show(found)
    busy(false)
  }
}
