// The matters that lie beside the figures, whoever found them: a figure's own rows, or those of a mark in a chart.

export interface BesideRow {
  id: string
  issue: string
  number: string
  summary: string
  /** Where it stands; empty where the heading says so. */
  said: string
  /** It stands there as merged into another. */
  merged: boolean
  day: string | null
  village: string
}

export interface Beside {
  title: string
  rows: BesideRow[]
}
