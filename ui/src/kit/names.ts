// What counts as a name. Not here: finding people by it.

/** Whether a name may be added on the spot: letters of a pinyin query are no name. */
export function isWholeName(text: string): boolean {
  return text !== '' && !/^[a-z0-9]+$/.test(text)
}
