// Where the shell hands out fonts. Not here: which are asked for (`frame/rare`).
import { convertFileSrc, isTauri } from '@tauri-apps/api/core'

/** The address of a block of rare characters; none in a plain browser. */
export function rareBlock(first: number): string | null {
  return isTauri() ? convertFileSrc(first.toString(16), 'face') : null
}
