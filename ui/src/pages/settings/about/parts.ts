// What the program is made of, as `licences.mjs` wrote it; a file of its own, which is fetched when 关于 opens.
import made from './parts.json'

export type PartKind = 'font' | 'npm' | 'crate'
export interface Made {
  parts: { kind: PartKind; name: string; version: string; licence: string; texts: number[] }[]
  texts: string[]
}

export const readParts = (): Made => made as Made
