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

/** What was kept as JSON, field by field; none where nothing was, or what is there is no record. */
export function rememberedRecord(key: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(remembered(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
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
