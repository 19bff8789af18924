// Photos put with a matter while the meeting runs: dropped onto its line, pasted, or chosen from a camera's card.
// What is dropped beside every line, pasted or chosen goes to the matter in hand. Not here: what is done to a photo
// before it is kept (the desk), captions and taking away (the matter's own page, `life/Photos`).
import { onMounted, onUnmounted, ref } from 'vue'
import { call, chooseFiles, onFileDrop } from '@/api'
import type { IssueView, PhotoAdd, Point } from '@/api'
import { useKeys } from '@/frame/keys'
import { say, sayFault } from '@/frame/say'
import { base64, pasted, photoPaths } from '@/life/photos'
import { w } from '@/wording'
import { useFresh } from './fresh'

/** A file's path, or the photo itself in base64. */
type Photo = Required<Pick<PhotoAdd, 'path'>> | Required<Pick<PhotoAdd, 'data'>>

export interface Taking {
  issues: () => readonly IssueView[]
  /** The matter in hand: being sorted or edited, or recorded last. */
  inHand: () => IssueView | null
}
export function usePhotos({ issues, inHand }: Taking) {
  /** The matter that a drag stands over. */
  const over = ref<string | null>(null)
  /** How many each matter holds, of those that were given one here. */
  const counts = ref<Record<string, number>>({})

  function at(point: Point): IssueView | null {
    const element = document.elementFromPoint?.(point.x, point.y)
    const id = element?.closest<HTMLElement>('[data-issue]')?.dataset.issue
    return issues().find((one) => one.id === id) ?? inHand()
  }
  /** One after the other, in the order they were taken. */
  async function put(issue: IssueView | null, all: readonly Photo[]) {
    if (all.length === 0) return
    if (!issue) {
      say(w.value.room.photos.nowhere)
      return
    }
    // What was done on the spot is shown as it is now; everything else as it was found.
    const kind = issue.outcome === 'resolved_on_spot' ? 'after' : 'before'
    try {
      for (const photo of all) {
        const life = await call('photo_add', { issue: issue.id, kind, ...photo })
        counts.value = { ...counts.value, [issue.id]: life.photos.length }
      }
      say(w.value.room.photos.put(issue.position, all.length), { undo: all.length === 1 })
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  async function choose() {
    const paths = await chooseFiles('photo', w.value.life.photoChoose)
    if (paths.length > 0)
      await put(
        inHand(),
        paths.map((path) => ({ path })),
      )
  }
  async function paste(event: ClipboardEvent) {
    const files = pasted(event)
    // A block from a sheet carries a picture of itself beside its words: the words are meant.
    if (files.length === 0 || event.clipboardData?.getData('text/plain') || inDialog()) return
    event.preventDefault()
    try {
      await put(
        inHand(),
        await Promise.all(files.map(async (file) => ({ data: await base64(file) }))),
      )
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  // An undo takes one away again.
  useFresh(async () => {
    for (const id of Object.keys(counts.value)) {
      const life = await call('issue_show', { issue: id }).catch(() => null)
      if (life) counts.value = { ...counts.value, [id]: life.photos.length }
    }
  })
  const onPaste = (event: ClipboardEvent) => void paste(event)
  let stop: (() => void) | undefined
  onMounted(() => {
    window.addEventListener('paste', onPaste)
    stop = onFileDrop({
      over: (point) => (over.value = inDialog() ? null : (at(point)?.id ?? null)),
      leave: () => (over.value = null),
      drop: (paths, point) => {
        over.value = null
        if (inDialog()) return
        void put(
          at(point),
          photoPaths(paths).map((path) => ({ path })),
        )
      },
    })
  })
  onUnmounted(() => {
    window.removeEventListener('paste', onPaste)
    stop?.()
  })
  useKeys({ 'Alt P': () => void choose() })
  return { over, counts, choose }
}
/** A dialog takes photos of its own (归档). */
function inDialog(): boolean {
  return document.querySelector('[role="dialog"][data-state="open"]') !== null
}
