// Which columns a ledger shows, in which order, as somebody chose them on this computer: one choice for each
// form and edition. Not here: which columns there are (the desk says), how wide they stand.
import { ref } from 'vue'
import type { DocumentForms, DocumentRow, Edition } from '@/api'
import { remember, remembered } from '@/frame/remembered'

/** Counts changes, so that what was chosen is read again. */
const changed = ref(0)
const key = (form: string, edition: Edition) => `ledger-columns.${form}.${edition}`

/** The columns chosen; empty = the form's own. */
export function columnsFor(form: string, edition: Edition): string[] {
  void changed.value
  const text = remembered(key(form, edition))
  return text ? text.split(',') : []
}

/** Keeps a choice; an empty one is the form's own again. */
export function chooseColumns(form: string, edition: Edition, columns: readonly string[]): void {
  remember(key(form, edition), columns.join(','))
  changed.value += 1
}

export interface ColumnChoice {
  column: string
  on: boolean
}

/** All columns of an edition: the chosen ones in their order, then the others. Nobody who reported is offered in
 * public. */
export function listed(
  forms: DocumentForms,
  row: DocumentRow,
  edition: Edition,
  own: readonly string[],
): ColumnChoice[] {
  const may = forms.columns.filter((one) => edition === 'internal' || one.public)
  const all = may.map((one) => one.column)
  const chosen = columnsFor(row.form, edition)
  const usual = own.length > 0 ? own : row.columns
  const on = (chosen.length > 0 ? chosen : usual).filter((one) => all.includes(one))
  const off = all.filter((one) => !on.includes(one))
  return [
    ...on.map((column) => ({ column, on: true })),
    ...off.map((column) => ({ column, on: false })),
  ]
}
