// What a change does everywhere: it is done at once, said, and can be taken back. Not here: forms that say a
// fault beside its field.
import { say, sayFault } from './say'

/** Does the work and says the words; a fault is said instead. Answers whether it was done. */
export async function change(work: () => Promise<unknown>, words: () => string): Promise<boolean> {
  try {
    await work()
    say(words(), { undo: true })
    return true
  } catch (thrown) {
    sayFault(thrown)
    return false
  }
}
