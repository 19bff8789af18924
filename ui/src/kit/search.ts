// Looking things up while someone types: the newest question wins, whatever order answers come in.

/** Wraps a look-up so that late answers of earlier questions are dropped. Empty text answers nothing. */
export function useSearch<T>(
  find: (query: string) => Promise<T[]>,
  show: (found: T[]) => void,
): (query: string) => Promise<void> {
  let newest = 0
  return async (query) => {
    newest += 1
    const mine = newest
    if (query === '') {
      show([])
      return
    }
    const found = await find(query).catch(() => [])
    if (mine === newest) show(found)
  }
}
