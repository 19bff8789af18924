// The tour of the window: offered on 今天 once on this computer, after its first village was made or the sample was
// opened, and never begun by itself. Not here: its steps (`Tour`), the line that offers it (今天).
import { ref } from 'vue'
import { remember, remembered } from '../remembered'
import { go } from '../route'

const PLACE = 'tour'
/** A line on 今天 offers it. */
export const offered = ref(remembered(PLACE) === 'offered')
export const touring = ref(false)

/** Offers it, unless this computer was asked before. */
export function offerTour(): void {
  if (remembered(PLACE) !== null) return
  remember(PLACE, 'offered')
  offered.value = true
}

/** It was taken or declined; either way nobody is asked again. */
export function answerOffer(): void {
  remember(PLACE, 'answered')
  offered.value = false
}

/** Begins it where it speaks of: on 今天. */
export function beginTour(): void {
  answerOffer()
  go({ page: 'today' })
  touring.value = true
}
