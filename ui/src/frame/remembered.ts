// What this computer remembers of its own, such as its look: kept by the webview, since it belongs to
// the desk it stands on and not to the village. Not here: anything of the village's data.

/** What was kept; null if nothing was, or the webview keeps nothing. */
export function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(`bandeng.${key}`)
  } catch {
    return null
  }
}

/** Keeps a value; an empty one is forgotten. */
export function remember(key: string, value: string): void {
  try {
    if (value) window.localStorage.setItem(`bandeng.${key}`, value)
    else window.localStorage.removeItem(`bandeng.${key}`)
  } catch {
    // A webview without storage: it lasts for this sitting.
  }
}
