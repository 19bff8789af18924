// The one cell of a ruled list that is being edited: Enter keeps the words, Esc leaves the cell as it was. Not here: which
// key begins it (`EntryGrid`).
import { nextTick, ref } from 'vue'
import { heldByIme } from '../compose'
import { textOf } from './columns'
import type { Change, EntryColumn, Row, Values } from './columns'

/** `begun` is called when the field stands in the cell, `cell` finds it again, `change` takes the words. */
export function useEditing<R extends Row, K extends string>(
  begun: () => void,
  cell: (row: string, key: string) => HTMLElement | null,
  change: (changes: Change<R, K>[]) => void,
) {
  const editing = ref<{ row: string; key: string } | null>(null)
  const draft = ref('')

  async function start(row: R, column: EntryColumn<K>) {
    if (column.readonly) return
    editing.value = { row: row.id, key: column.key }
    draft.value = textOf(row, column.key)
    await nextTick()
    begun()
  }
  function finish(row: R, key: K, keep: boolean) {
    if (!editing.value) return
    editing.value = null
    if (keep) change([{ row, values: { [key]: draft.value } as Partial<Values<K>> }])
  }
  async function onEditKey(event: KeyboardEvent, row: R, key: K) {
    if (heldByIme(event)) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    finish(row, key, event.key === 'Enter')
    await nextTick()
    cell(row.id, key)?.focus()
  }
  return {
    draft,
    editing,
    isEditing: (row: R, key: K) => editing.value?.row === row.id && editing.value.key === key,
    start,
    finish,
    onEditKey,
  }
}
