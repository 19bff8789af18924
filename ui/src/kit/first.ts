// What is wanted first stands first, in its own order; the rest follows as it stood. Nothing is added or lost.

/** `all` with the members that `first` names at its head. */
export function firstOf<T>(all: readonly T[], first: readonly unknown[]): T[] {
  const wanted = first
    .map((one) => all.find((known) => known === one))
    .filter((one): one is T => one !== undefined)
  return [...new Set([...wanted, ...all])]
}
