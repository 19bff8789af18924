// 统计页上各张图的用语：标题把话说完，带上总数；每一格、每一条也都能念出来。
import { grouped } from './number'

const PERIODS: Record<string, string> = { month: '个月', quarter: '个季度', year: '年' }
const EACH: Record<string, string> = { month: '每月', quarter: '每季度', year: '每年' }

export const chartsZh = {
  table: '看表格',
  picture: '看图',
  of: (what: string, chart: string) => `${what}：${chart}`,
  walk: '上下左右键走，回车看是哪些事',
  print: '打印这页',
  sum: '合计',
  count: '件数',
  share: '占比',
  mark: (name: string, n: number, whole: number) =>
    `${name} ${grouped(n)} 件，共 ${grouped(whole)} 件`,
  several: '几个村合起来时，这张图要一个村一个村地看。',
  oneVillage: '看这个村',
  parts: {
    title: (n: number) => `收集问题 ${grouped(n)} 件，四项加起来正好`,
    none: '这一段还没有收集到问题',
    part: '去处',
    label: '收集问题的四项',
  },
  key: {
    label: '几个要紧的数',
    resolved: '已解决',
    ofCollected: (n: number, share: string) => `共 ${grouped(n)} 件${share ? `，占 ${share}` : ''}`,
    people: '参与群众',
    times: (n: number) => `人，${grouped(n)} 人次`,
    overdue: '逾期',
    ofPromised: (n: number, share: string) =>
      `在办 ${grouped(n)} 件${share ? `，占 ${share}` : ''}`,
    mean: '平均办结',
    days: (n: number) => `天，按 ${grouped(n)} 件算`,
    noMean: '这一段没有办结的承诺',
  },
  rates: {
    title: '三率',
    told: '每个率都写着是几件里的几件',
    response: '响应率',
    resolution: '解决率',
    satisfaction: '满意率',
    of: (part: number, whole: number) => `${grouped(part)} / ${grouped(whole)} 件`,
    responseOf: '按时答复',
    resolutionOf: '回访说已解决',
    satisfactionOf: '满意和基本满意',
    responseNone: '还没有到期要答复的',
    resolutionNone: '还没有回访过',
    satisfactionNone: '还没有人评价',
    rate: '率',
  },
  heat: {
    title: (year: number, n: number) => `${year}年开了 ${grouped(n)} 场会`,
    quota: (kind: string, period: string, count: number, met: number, of: number) =>
      `${kind}要求${EACH[period] ?? period}${count}场，${of} ${PERIODS[period] ?? period}里 ${met} ${PERIODS[period] ?? period}开够了`,
    noQuota: '没有要求每月开几场的会',
    none: (year: number) => `${year}年还没有开过会，也没有排`,
    label: (year: number) => `${year}年各月开会场数`,
    month: (n: number) => `${n}月`,
    kind: '哪种会',
    lacking: '缺',
    total: (n: number) => `共 ${grouped(n)} 场`,
    met: (met: number, of: number, period: string) =>
      `开够 ${met} / ${of} ${PERIODS[period] ?? period}`,
    plannedShort: (n: number) => `计${n}`,
    held: (n: number) => `开了 ${n} 场`,
    heldNone: '没有开',
    planned: (n: number) => `计划 ${n} 场`,
    missed: (n: number) => `缺 ${n} 场`,
    open: (n: number, days: number) => `还差 ${n} 场，剩 ${days} 天`,
    ahead: '还没到',
    said: (kind: string, month: number, told: string) => `${kind} ${month}月：${told}`,
    legend: '格子的颜色和框',
    legendMissed: '没开够',
    legendOpen: (days: number) => `还没开够，剩 ${days} 天`,
    legendPlanned: '排了还没开',
    legendStep: (n: number) => (n === 3 ? '3 场以上' : `${n} 场`),
    plan: '年度计划',
  },
  categories: {
    title: '哪类事最多',
    told: (whole: number, name: string, n: number) =>
      `收集的 ${grouped(whole)} 件里，${name}最多，${grouped(n)} 件`,
    none: '这一段还没有收集到问题',
    category: '类别',
    others: (n: number) => `其他 ${n} 类`,
    unsorted: '没归类',
  },
  units: {
    title: '事在哪些单位手里',
    told: (place: string, n: number) => `${place}今天还在办、有时限的 ${grouped(n)} 件`,
    tolds: (lamp: string, n: number) => `${lamp} ${grouped(n)}`,
    none: '今天没有在办的有时限的事',
    unit: '责任单位',
    others: (n: number) => `其他 ${n} 个单位`,
    nobody: '没定单位',
    mark: (unit: string, lamp: string, n: number) => `${unit}：${lamp} ${grouped(n)} 件`,
  },
  course: {
    title: '收集和办结',
    told: (raised: number, done: number) =>
      `这一段收集 ${grouped(raised)} 件，办结 ${grouped(done)} 件（办结的也有以前收集的）`,
    none: '这一段还没有收集、也没有办结的事',
    raised: '收集',
    done: '办结',
    when: '月份',
    at: (step: string) => {
      const [year, month] = step.split('-')
      return month ? `${year}年${Number(month)}月` : `${year}年`
    },
    short: (step: string, first: boolean) => {
      const [year, month] = step.split('-')
      if (!month) return `${year}年`
      return first ? `${year?.slice(2)}年${Number(month)}月` : `${Number(month)}月`
    },
    mark: (when: string, what: string, n: number) => `${when}${what} ${grouped(n)} 件`,
    opened: (when: string, what: string) => `${when}${what}`,
  },
}

export type ChartsWording = typeof chartsZh
