// Moving one of a list by a place, as Alt ↑ ↓ does. Not here: the buttons (`MoveButtons`), lists with others
// below their rows (设置).

/** A list with one of its members moved one place up or down; the same list if it cannot move. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const to = from + by
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return list
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}
