// Which copy is looked into: one of a list, or one that is chosen from elsewhere. Not here: what it holds (`CopyHolds`).
import { ref } from 'vue'
import { chooseFile } from '@/api'
import { w } from '@/wording'

/** The copy, whether it is being looked into, and the two ways to begin. */
export function useLooking() {
  const looked = ref('')
  const looking = ref(false)
  function look(path: string) {
    looked.value = path
    looking.value = true
  }
  async function lookElsewhere() {
    const path = await chooseFile('backup', w.value.backups.chooseTitle)
    if (path) look(path)
  }
  return { looked, looking, look, lookElsewhere }
}
