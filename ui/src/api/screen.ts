// The screen as the shell gives it: filled by the window for a projector, and given back. Not here: what is shown.
import { invoke, isTauri } from '@tauri-apps/api/core'

/** Fills the screen with the window, or gives it back its size. A screen that cannot stays as it is. */
export async function fillScreen(fill: boolean): Promise<void> {
  if (isTauri()) await invoke('fill_screen', { fill }).catch(() => undefined)
}
