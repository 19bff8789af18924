// A page's main action, asked for from elsewhere: the page is opened and its button, which says `data-begin`, is
// pressed as soon as it stands; a line that is always open takes the hand instead. Not here: which there are (`palette/actions`).

/** So long a page may take to show its button, in milliseconds. */
const PATIENCE = 3000

/** The main actions of the pages, by the name that their button carries. */
export type Begin =
  | 'person'
  | 'home'
  | 'post'
  | 'unit'
  | 'place'
  | 'dispute'
  | 'market'
  | 'points'
  | 'pointRules'
  | 'wish'
  | 'wishRound'
  | 'kind'
  | 'procedure'
  | 'category'
  | 'county'

/** Presses the button, now or once it is there. */
export function begin(what: Begin): void {
  const press = () => {
    const there = document.querySelector<HTMLElement>(`main [data-begin="${what}"]`)
    if (there?.matches('form')) there.querySelector<HTMLElement>('input, select')?.focus()
    else there?.click()
    return there !== null
  }
  if (press()) return
  const watcher = new MutationObserver(() => {
    if (press()) watcher.disconnect()
  })
  watcher.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watcher.disconnect(), PATIENCE)
}
