// 投影和常用语的用语。Big and few: whatever stands here is read from the back of the courtyard.
import type { Group, Outcome } from '@/api'

export const projectedZh = {
  open: '投影',
  leave: '不投了',
  leaveKey: 'Esc 退出',
  names: '投影里，名字显示、藏起',
  walk: '投影里，看上一件、下一件',
  nth: (n: number) => `第 ${n} 件`,
  answer: '答复',
  /** Before what a unit is asked for. */
  asked: '请办什么',
  whoActs: '谁来办',
  when: {
    committed: '哪天前',
    referred: '几时回话',
    under_study: '哪天再议',
  } as Partial<Record<Outcome, string>>,
  waits: '还没分类',
  total: {
    tonight: '今晚',
    today: '今天',
    then: '这场会',
  },
  matters: (n: number): [string, string, string] => ['', String(n), '件'],
  unsorted: '还没分',
  attended: '到会',
  people: (n: number): [string, string, string] => ['', String(n), '人'],
  isPrivate: '这一件是私事，不投出来',
  unchecked: '这一件的字还没核对过，先不投出来',
  day: '时间',
  place: '地点',
  steps: '议程',
  earlier: '上次的事',
  group: { finished: '已办结', overdue: '已逾期', moved: '有变动' } as Record<Group, string>,
  collected: '会前收集',
  count: (n: number) => `${n} 件`,
}

export const phrasesZh = {
  title: '常用语',
  keys: '常用语',
  keep: (words: string) => `把“${words}”记成常用语`,
  own: '自己的',
  howTo: '上下键挑，回车或数字键写进去',
  matter: [
    '希望早点解决',
    '多次反映，一直没有答复',
    '下雨天走不了',
    '晚上看不见，不安全',
    '老人和孩子不方便',
    '想知道钱花在哪里',
    '希望村里出面协调',
  ] as readonly string[],
  answer: [
    '会后三天内答复',
    '由网格员跟进',
    '请供电所到现场看',
    '请水利站到现场看',
    '先到现场看，再定办法',
    '报镇里，等答复',
    '列入明年计划',
    '由村委会联系施工队',
    '当场说清楚了，群众认可',
  ] as readonly string[],
}

export type ProjectedWording = typeof projectedZh
export type PhrasesWording = typeof phrasesZh
