// What 今天 asks for first. Not here: asking for all of it.

/** At most so many lines of a section, until all are asked for: a village with much on hand opens as fast. */
export const FIRST = { limit: 30 }
