// Counts as people read them: 1,603.

/** Digits in groups of three. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}
