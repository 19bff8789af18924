// 取下: by one click for today, with the way back beside the word, as a posting is no step of undo.
import { call } from '@/api'
import type { PostingView } from '@/api'
import { say, sayFault } from '@/frame/say'
import { w } from '@/wording'

/** Notes that it came down, today unless said; answers whether it was noted. */
export async function takeDown(posting: PostingView, day: string | null = null): Promise<boolean> {
  try {
    const { id, revision } = posting
    const down = await call('posting_take_down', { posting: id, revision, day })
    say(w.value.posting.takenDown(down.board), {
      offer: { text: w.value.posting.notDown, take: () => void putBack(down) },
    })
    return true
  } catch (thrown) {
    sayFault(thrown)
    return false
  }
}

async function putBack(posting: PostingView) {
  try {
    await call('posting_put_back', { posting: posting.id, revision: posting.revision })
    say(w.value.posting.putBack)
  } catch (thrown) {
    sayFault(thrown)
  }
}
