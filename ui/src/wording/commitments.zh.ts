// 承诺页的用语：看板、时间表、拖动提出延期。
import { grouped } from './number'

export const commitmentsZh = {
  title: '承诺',
  open: (n: number, referred: number) =>
    `要办的 ${grouped(n)} 件${referred > 0 ? `，含移交 ${grouped(referred)} 件` : ''}`,
  view: '看板还是时间表',
  board: '看板',
  timetable: '时间表',
  by: '怎么分',
  bys: { lamp: '按灯', department: '按单位', person: '按人' },
  noDepartment: '没定责任单位',
  noPerson: '没定责任人',
  grid: '哪个网格',
  anyGrid: '全村',
  thisYear: '今年办结的也看',
  doneLately: '近 30 天办结',
  doneThisYear: '今年办结',
  zoom: '看多长',
  zooms: { month: '月', season: '季', year: '年' },
  earlier: '往前看',
  later: '往后看',
  toToday: '回到今天',
  table: '看表格',
  chart: '看图',
  print: '打印',
  none: '没有',
  more: (n: number) => `还有 ${grouped(n)} 件`,
  card: '打开',
  walk: '换一件',
  number: '编号',
  state: '状态',
  matter: '承诺',
  department: '责任单位',
  person: '责任人',
  from: '哪天承诺',
  deadline: '时限',
  milestones: '节点',
  milestone: (name: string, day: string, reached: boolean) =>
    `${name} ${day}${reached ? '到了' : '该到'}`,
  /** 11月；1月带上年份。 */
  month: (year: number, month: number) => (month === 1 ? `${year}年1月` : `${month}月`),
  year: (year: number) => `${year}年`,
  months: (from: [year: number, month: number], to: [year: number, month: number]) =>
    from[0] === to[0]
      ? `${from[0]}年${from[1]}月 至 ${to[1]}月`
      : `${from[0]}年${from[1]}月 至 ${to[0]}年${to[1]}月`,
  days: (from: string, to: string) => `${from} 至 ${to}`,
  today: '今天',
  reached: '到了的节点',
  coming: '没到的节点',
  over: '超期的日子',
  before: '原来的时限',
  rest: '周末',
  holiday: '放假',
  hint: '拖动条的右端可以提出延期，要写理由',
  proposed: (day: string, weekday: string, more: number) =>
    `延到${day} ${weekday}，多给 ${more} 天`,
  ask: '写理由',
  takeBack: '不延了',
  notHere: '这件事不是限期办理的，不能延期',
  bar: (from: string, to: string) => `${from}到${to}`,
  doneOn: (day: string) => `${day}办结`,
  beyond: '还在后面',
  emptyTitle: '还没有承诺',
  emptyLead:
    '开会时把一件事分到“限期办理”，定下谁来办、几时办完，就会排在这里；到了日子没办的，排在最前面。',
  toMeetings: '去开会',
  noneOpen: '眼下没有要办的承诺。要看办结的，勾上“今年办结的也看”。',
  noneInGrid: '这个网格眼下没有要办的承诺。换成全村看看。',
  keys: {
    view: '看板，时间表',
    zoom: '时间表看短一些，长一些',
    move: '时间表往前，往后',
    propose: '提出延期：多一天，少一天',
  },
}

export type CommitmentsWording = typeof commitmentsZh
