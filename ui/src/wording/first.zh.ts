// 一打开就看得见的用语：页面名、状态栏、控件和今天。别的用语由 `zh-CN` 接着写。
// Only what the first page says may stand here: every character is fetched before the window shows anything.
import type { ActionKey } from '@/life/work/keys'
import { daysBetween, dayZh, longDayZh, weekdayZh, yearOf } from './day'
import { grouped } from './number'

export const firstZh = {
  tag: 'zh-CN',
  app: '板凳',
  day: dayZh,
  longDay: longDayZh,
  weekday: weekdayZh,
  join: '、',
  referred: (what: string, n: number) => `${what}${n}条`,
  colon: '：',
  comma: '，',
  /** 今天, 昨天, 明天, 11月21日, 去年8月30日 */
  when: (day: string, today: string): string => {
    const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' }
    const said = near[daysBetween(today, day)]
    if (said) return said
    const years = yearOf(day) - yearOf(today)
    if (years === 0) return dayZh(day)
    return years === -1 ? `去年${dayZh(day)}` : longDayZh(day)
  },
  space: '　',

  nav: {
    label: '页面',
    today: '今天',
    meetings: '会议',
    issues: '问题',
    commitments: '承诺',
    ledger: '台账',
    people: '人员',
    figures: '统计',
    print: '打印',
    community: '便民',
    settings: '设置',
    skip: '跳到正文',
  },

  status: {
    label: '状态栏',
    saved: (time: string) => `都存好了 · ${time}`,
    savedNone: '都存好了',
    already: (time: string) => `已经存好了，${time} 存的`,
    alreadyNone: '已经存好了，打一个字存一个字',
    notSaved: '刚才的没存上，内容还在这里，请再试一次',
    backup: (when: string, second: boolean) =>
      second ? `上次备份 ${when}，两处都有，已核对` : `上次备份 ${when}，已核对`,
    backupNone: '还没备份过',
    backupOld: (days: number) => `${days} 天没备份了，插上 U 盘就能备`,
    size: '字号',
    keys: '快捷键',
    help: '帮助',
    undone: (what: string) => `撤销了：${what}`,
    redone: (what: string) => `又做回来了：${what}`,
  },

  size: { label: '字号', standard: '标准', large: '大', larger: '特大', largest: '超大' },

  lamp: {
    on_time: '按期',
    due_soon: '快到期',
    overdue: '逾期',
    done: '办结',
    under_study: '长期跟踪',
    none: '',
    left: (n: number) => `还有 ${n} 天`,
    today: '今天到期',
    tomorrow: '明天到期',
    over: (n: number) => `超 ${n} 天`,
  },

  kit: {
    close: '关',
    undo: '撤销',
    stop: '停下',
    stopping: '正在停……',
    remove: (what: string) => `去掉${what}`,
    loading: '正在取……',
    again: '再试一次',
    all: '全部',
    dayPick: '从日历里选',
    dayHint: '11-30、+30、下周五、月底都行',
    dayUnread: (text: string) => `没看懂“${text}”，可以写 11-30、+30、下周五`,
    optional: '可以不填',
    kept: '上次没写完的还在，接着写就行。',
    afresh: '不要了，从头写',
    daysLeft: (n: number) => (n === 0 ? '就是今天' : n > 0 ? `还有 ${n} 天` : `过了 ${-n} 天`),
    holiday: (day: string, name: string, next: string) =>
      next ? `${day}是${name}，要不要改到 ${next}` : `${day}是${name}`,
    moveTo: (day: string) => `改到 ${day}`,
    previousMonth: '上个月',
    nextMonth: '下个月',
    findPerson: '拼音、首字母、汉字、手机尾号都行',
    hits: (n: number) => `找到 ${n} 个，上下键选，回车定`,
    noHit: (text: string) => `没找到“${text}”`,
    useAsTyped: (text: string) => `就写“${text}”`,
    phoneTail: (tail: string) => `尾号 ${tail}`,
    head: '户主',
    drop: '把文件拖到这里',
    dropNow: '松手就读',
    chooseFile: '选文件',
    progress: (done: number, total: number) =>
      total > 0 ? `${grouped(done)} / ${grouped(total)}` : done > 0 ? `${done}` : '',
    more: (n: number) => `还有 ${n} 条`,
    showMore: '再看一些',
    rest: (n: number) => `还有 ${grouped(n)} 件`,
    showAll: '全部列出',
    count: (n: number) => `${n} 件`,
    sheets: (n: number) => `${n} 张`,
    copied: (n: number) => `复制好了，${n} 行，到表格里粘贴就行`,
    notCopied: '这台电脑没让复制，再按一次试试',
    linesShort: (n: number, title: string) => `有 ${n} 行没有收下：“${title}”空着`,
  },

  today: {
    due: (n: number) => `今天要办 ${n} 件`,
    dueNone: '今天没有要办的',
    clockBehind: '电脑的日期比最近的记录还早，请校一下电脑的时间',
    open: '开会',
    enter: '进会场',
    group: {
      to_reopen: '待重开',
      overdue: '逾期',
      due_soon: '七天内到期',
      to_visit: '该回访',
      to_review: '该再议',
      to_answer: '该答复',
      to_strike_off: '该销号',
    },
    act: {
      to_visit: '回访',
      to_review: '再议',
      to_answer: '答复',
      to_strike_off: '销号',
      to_reopen: '待重开',
    },
    workHint: '就在这里办',
    originally: (day: string) => `原定 ${day}`,
    until: (day: string) => `${day} 到期`,
    next: '下次会议',
    nextNone: '还没有排下次会议',
    plan: '排一场',
    unprinted: (day: string, kind: string, n: number) => `${day}${kind}的 ${n} 件承诺还没有打印`,
    print: '去打印',
    place: '地点',
    scope: '对象',
    topics: '议题',
    invited: '邀请',
    tonight: (time: string) => `今晚 ${time}`,
    todayAt: (time: string) => `今天 ${time}`,
    households: (n: number) => `${n} 户`,
    collected: (n: number) => `会前收集 ${n} 件`,
    answered: (units: number, yes: number) => `${units} 个单位，${yes} 个答复到会`,
    commitments: '限期承诺',
    asOf: (n: number) => `截至今天，${n} 件`,
    quota: (kind: string) => `${kind}　每月至少一场`,
    missing: '缺',
    quotaMonth: (n: number) => `${n}月`,
    quotaOpen: (month: number, days: number) => `${month}月还没开，本月还剩 ${days} 天。`,
    quotaMet: (month: number, n: number) => `${month}月开了 ${n} 场。`,
    tour: { offer: '第一次用？五步看一遍，半分钟。', take: '看一看', leave: '不用了' },
    emptyTitle: '今天没有要办的',
    emptyLead: '限期的事快到日子、该回访、该再议时，会排在这里。',
  },

  /** Of other pages' words, those that the first page says too. */
  palette: { open: '找' },
  history: { steps: '最近做过的' },
  issues: { walk: '换一件' },
  working: {
    /** What each action is called, on its button and over its fields. */
    act: {
      progress: '记进展',
      correction: '写更正',
      sort: '分类',
      reopened: '重开',
      answered: '答复',
      extended: '延期',
      discussed_again: '再议',
      done: '办结',
      visited: '回访',
      struck_off: '销号',
      raised: '算作会外提出',
      restored: '恢复',
      committed: '列入承诺，限期办理',
      under_study: '改为长期跟踪',
      referred: '改为移交',
      explained: '改为解释说明',
      taken_up: '再受理',
      returned: '退回',
      promise: '改承诺',
      merged: '并入另一件',
      split: '拆出一件',
      link: '关联另一件',
      withdrawn: '撤回',
    } as Record<ActionKey, string>,
  },
  wishes: {
    today: {
      title: '微心愿',
      toContact: (n: number) => `等联系 ${n} 个`,
      overdue: (n: number) => `过了日子 ${n} 个`,
      unclaimed: (n: number) => `没人认领 ${n} 个`,
    },
  },
}

/** The words of the first page; every language has them. */
export type FirstWording = typeof firstZh
