// The files read last on this computer, to be read again by one key. Only their places are kept, by village and kind,
// and never shown: what is shown is a file's name, without numbers that could be somebody's. Not here: reading one.
import type { FileKind } from '@/api'
import { remember, rememberedRecord } from './remembered'
import { status } from './village'

const KEPT = 5
const shelf = (kind: FileKind) => `files.${kind}.${status.value?.village?.id ?? ''}`

/** Those used last, newest first. */
export function recentFiles(kind: FileKind): string[] {
  return Object.values(rememberedRecord(shelf(kind)))
    .map(String)
    .slice(0, KEPT)
}
function put(kind: FileKind, paths: readonly string[]) {
  const kept = paths.slice(0, KEPT)
  remember(shelf(kind), kept.length > 0 ? JSON.stringify({ ...kept }) : '')
}
export function keepFile(kind: FileKind, path: string): void {
  put(kind, [path, ...recentFiles(kind).filter((one) => one !== path)])
}
/** It is no longer there, or cannot be read. */
export function forgetFile(kind: FileKind, path: string): void {
  put(
    kind,
    recentFiles(kind).filter((one) => one !== path),
  )
}
/** A file's name as it may be shown. */
export function nameOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').replaceAll(/\d{9,}[\dXx]?/g, '…')
}
