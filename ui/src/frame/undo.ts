// Undo and redo, as keys and buttons ask for them. In a text field that holds something the key is the field's own.
// Not here: what is done and said (`steps`, fetched when first asked for: it speaks of every step there is).
import { inFilledField } from '@/kit/compose'

/** Takes the newest step back and says which. */
export async function undo(): Promise<void> {
  await (await import('./steps')).undo()
}

/** Puts the newest undone step back in force and says which. */
export async function redo(): Promise<void> {
  await (await import('./steps')).redo()
}

/** For the keys: false hands the key to the field. */
export function undoByKey(event: KeyboardEvent): boolean {
  if (inFilledField(event.target)) return false
  void undo()
  return true
}
export function redoByKey(event: KeyboardEvent): boolean {
  if (inFilledField(event.target)) return false
  void redo()
  return true
}
