// What the sections of ordered lists share: which row is open, and that order, use and removal are done at once.
// Not here: the list itself (`OrderedList`), what a row is.
import { ref, shallowRef } from 'vue'
import { change } from '@/frame/change'
import { w } from '@/wording'

export interface Asks<R> {
  order(ids: string[]): Promise<unknown>
  enable(row: R, on: boolean): Promise<unknown>
  remove(row: R): Promise<unknown>
}

export function useOrdered<R extends { name: string }>(asks: Asks<R>) {
  const editing = shallowRef<R | null>(null)
  const open = ref(false)
  return {
    /** The row whose form is open; none = a new one. */
    editing,
    open,
    edit(row: R | null) {
      editing.value = row
      open.value = true
    },
    order: (ids: string[]) =>
      void change(
        () => asks.order(ids),
        () => w.value.kinds.ordered,
      ),
    enable: (row: R, on: boolean) =>
      void change(
        () => asks.enable(row, on),
        () => (on ? w.value.kinds.enabled(row.name) : w.value.kinds.disabled(row.name)),
      ),
    remove: (row: R) =>
      void change(
        () => asks.remove(row),
        () => w.value.kinds.removed(row.name),
      ),
  }
}
