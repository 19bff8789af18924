// 张贴记录的用语：贴在哪、谁审核、贴到哪天、该不该取下。
import type { Hanging } from '@/api'

export const postingZh = {
  tabs: '打印还是张贴记录',
  printing: '打印',
  log: '张贴记录',
  hanging: '现在贴着的',
  hangingNone: '公示栏上现在没有登记着的单子。印好公开版，贴出去以后在下面登记。',
  sheets: '印过的单子',
  sheetsNone: '还没有印过单子。印好以后在这里登记贴在哪里。',
  past: '以前贴过的',
  /** 贴着、今天该取下、超几天。 */
  standing: (hanging: Hanging, days: number): string => {
    if (hanging === 'up') return days === 1 ? '明天该取下' : `还有 ${days} 天`
    if (hanging === 'due') return '今天该取下'
    if (hanging === 'late') return `超 ${-days} 天`
    return hanging === 'down' ? '已取下' : '作废'
  },
  period: (from: string, to: string) => `${from}至${to}`,
  hangsUntil: (from: string, to: string) => `${from}贴出，贴到${to}`,
  hung: (from: string, down: string) => `${from}贴出，${down}取下`,
  voided: (day: string, reason: string) => `${day}作废：${reason}`,
  reviewed: (name: string, day: string) => `${name}${day}审核`,
  posted: (name: string) => `${name}张贴`,
  printed: (day: string) => `${day}印`,
  pages: (n: number) => `${n} 页`,
  whereNow: (boards: string) => `正贴在${boards}`,
  internal: '内部版，不能贴',
  void: '单子作废',
  post: '登记张贴',
  postOf: (sheet: string) => `登记张贴：${sheet}`,
  postLead: '贴出去以前，村务监督委员会先审核。',
  offered: '公开版做好了。贴出去以后登记一下，到日子会提醒取下。',
  board: '贴在哪块公示栏',
  boardExample: '村委会门口公示栏',
  reviewer: '审核人',
  reviewerHint: '村务监督委员会的人',
  reviewedOn: '哪天审核的',
  from: '哪天贴的',
  to: '贴到哪天',
  poster: '张贴人',
  note: '备注',
  write: '登记',
  written: (board: string, to: string) => `登记好了，贴在${board}，${to}取下`,
  takeDown: '已取下',
  takenDown: (board: string) => `记下了：${board}的已取下`,
  notDown: '没取下，还贴着',
  putBack: '改回来了，还贴着',
  downOn: '哪天取下的',
  open: '看这一张',
  openOf: (sheet: string, board: string) => `看这一张：${sheet}，${board}`,
  voidIt: '登记错了，作废',
  voidReason: '为什么作废',
  voidGo: '作废这一条',
  voidDone: '这一条作废了，还留在记录里',
  photos: '公示栏的照片',
  photosNone: '还没有照片。拍一张贴好的公示栏，以后有据可查。',
  photoChoose: '选公示栏的照片',
  photoAdd: '添照片',
  photoAdded: '照片添好了',
  photoRemove: '去掉这张',
  photoRemoved: '照片去掉了',
  photoOf: (board: string) => `${board}的照片`,
  details: '备注和照片',
  /** 撤销到这里停住的时候说的。 */
  stops: (sheet: string, board: string) => `${sheet}贴在${board}，上面写着这一步，不能撤销`,
  correct: '写更正',
  today: '该取下的公示',
}

export type PostingWording = typeof postingZh
