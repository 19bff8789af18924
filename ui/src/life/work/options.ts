// A list of words as the options of a choice.

/** Every identifier with its word. */
export function options<T extends string>(words: Record<string, string>) {
  return Object.entries(words).map(([value, text]) => ({ value: value as T, text }))
}
