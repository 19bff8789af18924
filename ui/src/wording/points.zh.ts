// 积分的用语：排名、记一笔、冲正、规则。
import type { PointSubject } from '@/api'
import { grouped } from './number'

const signed = (n: number) => (n < 0 ? `−${grouped(-n)}` : `+${grouped(n)}`)

export const pointsZh = {
  subject: '排谁',
  subjects: { village: '村', grid: '网格', cadre: '干部' } satisfies Record<
    PointSubject,
    string
  > as Record<PointSubject, string>,
  period: '哪一段',
  rules: '规则',
  ranking: '排名',
  rank: '名次',
  who: { village: '村', grid: '网格', cadre: '干部' } satisfies Record<
    PointSubject,
    string
  > as Record<PointSubject, string>,
  sum: '积分',
  entries: '笔数',
  signed,
  total: (sum: number, n: number) =>
    `合计 ${sum < 0 ? '−' : ''}${grouped(Math.abs(sum))} 分，${grouped(n)} 笔`,
  nobodyTitle: {
    village: '还没有村',
    grid: '还没有网格',
    cadre: '还没有担任职务的干部',
  } satisfies Record<PointSubject, string> as Record<PointSubject, string>,
  nobodyLead: {
    village: '先在设置里填好村名。',
    grid: '先到人员页把网格添上，就能记分排名。',
    cadre: '先到人员页给干部写上职务，就能记分排名。',
  } satisfies Record<PointSubject, string> as Record<PointSubject, string>,
  toPeople: '去人员页',
  give: '记一笔',
  forWhom: '给谁',
  choose: '请选',
  rule: '按哪条规则',
  free: '自己写分数',
  points: '几分',
  pointsHint: '扣分写负数',
  day: '哪天的事',
  reason: '因为什么',
  reasonExample: '水渠提前三天修好',
  witness: '谁见证',
  enter: '记下',
  gave: (name: string, points: number) => `给${name}记了 ${signed(points)} 分`,
  pointsBad: '分数要填整数',
  list: '每一笔',
  listOf: (name: string) => `${name}的每一笔`,
  everyone: '看全部',
  none: '这一段还没有记过。',
  witnessed: (name: string) => `${name}见证`,
  correct: '冲正',
  correctTitle: '冲正这一笔',
  correctLead: '原来的一笔留着，另记一笔相反的分数。',
  correctReason: '为什么冲正',
  correctExample: '记错了人',
  corrected: '冲正好了，两笔都留着',
  isCorrected: '已冲正',
  isCorrection: '冲正',
  rulesTitle: '积分规则',
  rulesLead: '改了、停用了，已经记的分都不变。',
  ruleName: '因为什么',
  ruleNew: '添一条',
  enabled: '在用',
  add: '添上',
  ruleAdded: (name: string) => `添了规则“${name}”`,
  ruleEdited: (name: string) => `规则“${name}”改好了，以前的分不变`,
  ruleOn: (name: string) => `规则“${name}”重新在用`,
  ruleOff: (name: string) => `规则“${name}”不再用了`,
}

export type PointsWording = typeof pointsZh
