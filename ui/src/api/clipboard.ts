// Copying at a page's own word, through the shell: the webview refuses it once an answer was waited for. Not here:
// what the user selects and copies, which the webview does itself.
import { invoke, isTauri } from '@tauri-apps/api/core'
import { Fault } from './fault'

/** Puts text on the clipboard. Fault: `clipboard.refused`. */
export async function copyText(text: string): Promise<void> {
  try {
    if (isTauri()) await invoke('copy_text', { text })
    else await navigator.clipboard.writeText(text)
  } catch (thrown) {
    throw Fault.from(thrown)
  }
}
