// Leaving: the shell asks for the last drafts before it makes its backup, and tells when that backup
// could not be made. Not here: making either.
import { invoke, isTauri } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { Fault } from './fault'

const last = new Set<() => Promise<unknown>>()

/** Registers what must reach the disk before the window goes; answers the way to take it back. */
export function beforeClosing(flush: () => Promise<unknown>): () => void {
  last.add(flush)
  return () => last.delete(flush)
}

/** Hears the shell's word that the window is going, and hands over what is half written. */
export function watchClosing(onRefused: (fault: Fault) => void): () => void {
  if (!isTauri()) return () => {}
  const stops = [
    listen('window-closing', async () => {
      await Promise.allSettled([...last].map((flush) => flush()))
      await invoke('ready_to_close')
    }),
    listen('backup-refused', (event) => onRefused(Fault.from(event.payload))),
  ]
  return () => stops.forEach((stop) => void stop.then((unlisten) => unlisten()))
}
