// 谁提的 in the open line: who was chosen from the list, and who is meant by a name that was typed and left. Not
// here: the field (`PersonPicker`), its keys (`CaptureLine`).
import { watch } from 'vue'
import type { Ref } from 'vue'
import type { PersonHit } from '@/api'
import { fitOf, isStranger } from '@/kit/someone'
import { isWholeName } from '@/kit/names'
import type { Line } from './capture'

export interface Who {
  /** Somebody was chosen from the list. */
  take(hit: PersonHit): void
  /** The field was left, or the line is recorded: takes who bears the name, if it is one person alone. */
  settle(): Promise<void>
}

/** `look` answers who fits the words. */
export function useWho(line: Ref<Line>, look: (words: string) => Promise<PersonHit[]>): Who {
  let chosenName = line.value.who
  watch(
    () => line.value.person,
    () => (chosenName = line.value.who),
    { flush: 'sync' },
  )
  // Typing another name lets go of the person that was chosen.
  watch(
    () => line.value.who,
    (who, before) => {
      if (who === before || !line.value.person || chosenName === who) return
      line.value.person = null
      line.value.grid = ''
    },
  )

  function take(hit: PersonHit) {
    line.value.who = hit.name
    line.value.person = hit.id
    line.value.grid = hit.grid_name
  }
  let asked: { name: string; done: Promise<void> } | null = null
  function settle(): Promise<void> {
    const name = line.value.who.trim()
    if (line.value.person || name === '') return Promise.resolve()
    if (asked?.name !== name) asked = { name, done: find(name) }
    return asked.done
  }
  async function find(name: string) {
    const was = line.value
    const hits = (await look(name).catch(() => [])).filter((hit) => !isStranger(hit))
    asked = null
    // Other words were typed, somebody was chosen, or another line is open meanwhile.
    if (line.value !== was || was.person || was.who.trim() !== name) return
    const fit = fitOf(name, hits)
    // A whole name is taken as it stands, never for somebody of a longer one.
    if (fit && fit !== 'several' && (!isWholeName(name) || fit.hit.name === name)) take(fit.hit)
  }
  return { take, settle }
}
