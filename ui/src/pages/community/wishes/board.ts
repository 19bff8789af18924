// The board as plain text, to be pasted into a notice or a group chat.
import type { PublicWish, WishBoard } from '@/api'
import type { Wording } from '@/wording'

/** Whether it still waits, in words. */
export function standsAs(wish: PublicWish, w: Wording): string {
  if (wish.fulfilled) return w.wishes.board.fulfilled
  return wish.claimed ? w.wishes.board.claimed : w.wishes.board.open_
}

export function asText(board: WishBoard, w: Wording): string {
  const lines = board.wishes.map((wish, index) =>
    w.wishes.board.line(index + 1, wish.words, wish.place ?? '', standsAs(wish, w)),
  )
  return [w.wishes.board.title(board.round_name), ...lines].join('\n')
}
