// A step of the journal as a sentence: which of its changes say what happened, in which order. The phrases are
// a language's own (`history.zh`, `history.en`); for a step that none fits, field by field.
import type { FieldChange, HistoryLine, RecordChange } from '@/api'

type Values = Record<string, string>
/** The phrases of a language. A phrase takes what the records say, in words already. */
export interface HistoryPhrases {
  /** A value in words; empty = nothing to say. `on`: the day of telling, whose year is left out. */
  value(entity: string, field: string, value: unknown, on: string): string
  /** A field's name; null = not for people. */
  field(entity: string, field: string): string | null
  /** A record's name: 承诺, 时间节点. */
  record(entity: string): string
  changed(field: string, from: string, to: string): string
  filled(field: string, to: string): string
  emptied(field: string, from: string): string
  added(record: string, fields: readonly [string, string][]): string
  removed(record: string, fields: readonly [string, string][]): string
  /** What a step did that needs more than its fields; none = field by field. */
  ops: Record<string, (told: TellStep) => string>
  /** A step by its command alone. */
  op(op: string): string
  /** What a step touched of which nothing more can be said. */
  touched(records: readonly string[]): string
  join: string
  undid(what: string): string
  redid(what: string): string
}

/** The changes of one step, by the table they touch. */
export interface TellStep {
  /** What a record of that table says now, in words. */
  now(entity: string): Values | null
  /** All records of it. */
  all(entity: string): Values[]
  /** Those that the step added or removed. */
  how(entity: string, how: RecordChange['how']): Values[]
  /** Field by field, of these tables alone. */
  fields(...entities: string[]): string
  /** Whether a field was emptied. */
  gone(entity: string, field: string): boolean
}

const filled = (value: unknown) => value !== null && value !== undefined && value !== ''
const current = (change: FieldChange) => (filled(change.new) ? change.new : change.old)

function tell(line: HistoryLine, words: HistoryPhrases): TellStep {
  const of = (entity: string) => line.changes.filter((one) => one.entity === entity)
  const values = (change: RecordChange): Values =>
    Object.fromEntries(
      change.fields.map((one) => [
        one.field,
        words.value(change.entity, keyOf(change, one.field), current(one), line.day),
      ]),
    )
  return {
    now: (entity) => {
      const [first] = of(entity)
      return first ? values(first) : null
    },
    all: (entity) => of(entity).map(values),
    how: (entity, how) =>
      of(entity)
        .filter((one) => one.how === how)
        .map(values),
    fields: (...entities) =>
      clauses(
        line.changes.filter((one) => entities.includes(one.entity)),
        line.day,
        words,
      ).join(words.join),
    gone: (entity, field) => {
      const found = of(entity)[0]?.fields.find((one) => one.field === field)
      return found !== undefined && !filled(found.new)
    },
  }
}

/** What a dated change changed says what its values are. */
function keyOf(change: RecordChange, field: string): string {
  if (field !== 'old_value' && field !== 'new_value') return field
  const named = change.fields.find((one) => one.field === 'field')
  return named ? String(current(named)) : field
}

function clauses(changes: readonly RecordChange[], on: string, words: HistoryPhrases): string[] {
  return changes.flatMap((change) => {
    const named = change.fields
      .map((one) => ({ one, name: words.field(change.entity, one.field) }))
      .filter((at): at is { one: FieldChange; name: string } => at.name !== null)
    const said = (field: FieldChange, value: unknown) =>
      words.value(change.entity, keyOf(change, field.field), value, on)
    if (change.how !== 'changed') {
      const pairs = named
        .map(({ one, name }): [string, string] => [name, said(one, current(one))])
        .filter(([, value]) => value !== '')
      const phrase = change.how === 'added' ? words.added : words.removed
      return [phrase(words.record(change.entity), pairs)]
    }
    return named.flatMap(({ one, name }) => {
      const [from, to] = [said(one, one.old), said(one, one.new)]
      if (from === to) return []
      if (from === '') return [words.filled(name, to)]
      return [to === '' ? words.emptied(name, from) : words.changed(name, from, to)]
    })
  })
}

/** What was done, without day and time: 何志强把完成时限由11月30日延至12月15日，理由：连日降雨，覃小兰同意. */
export function sentence(line: HistoryLine, words: HistoryPhrases): string {
  const told = tell(line, words)
  const own = line.undoes ? '' : (words.ops[line.op]?.(told) ?? '')
  const touched = [...new Set(line.changes.map((one) => words.record(one.entity)))]
  const said =
    own ||
    clauses(line.changes, line.day, words).join(words.join) ||
    (line.undoes && touched.length > 0 ? words.touched(touched) : words.op(line.op))
  if (!line.undoes) return line.actor + said
  return line.actor + (line.op === 'journal_redo' ? words.redid(said) : words.undid(said))
}
