// For tests only: thirty matters of one meeting as villagers raise them (`shared/data/matters.csv`, shortened), with
// who raised each, how it came out, to whom it goes and how its day is typed. Not here: typing them.
import type { SortOutcome } from '@/deciding/form'

/** What is typed for something that is looked up: the fewest letters that put it first. */
export interface Sought {
  name: string
  letters: string
}
/** A day as it is typed: through the input method letters and a space, else as it stands. */
export interface DayTyped {
  text: string
  letters?: string
}
export interface SampleMatter {
  who: Sought
  what: string
  category: string
  outcome: SortOutcome
  answer: string
  unit: Sought | null
  day: DayTyped | null
  accepted?: boolean
}

export const CATEGORIES = [
  '基础设施',
  '人居环境',
  '住房安全',
  '民生服务',
  '饮水供电',
  '矛盾纠纷',
  '教育',
  '交通出行',
  '为老服务',
  '医疗卫生',
  '产业发展',
  '农业生产',
  '村务公开',
  '村务管理',
] as const

const DAYS: readonly DayTyped[] = [
  { text: '11.30' },
  { text: '+30' },
  { text: '下周五', letters: 'xzw' },
  { text: '月底', letters: 'yd' },
]
const WHO =
  `陈䶮 cy 张义华 zyh 覃秀莲 txl 司马建军 smjj 欧阳春兰 oycl 刘㐂 lx 单玉梅 sym 王㛃 wj 郑翀 zc 李龚 lg
  何志强 hzq 曾巧云 zqy 林秀芳 lxf 周振声 zzs 赵蕙 zh 黄金水 hjs 梁有福 lyf 韦正英 wzy 罗大成 ldc 唐小满 txm
  邓桂香 dgx 蒋文斌 jwb 谢长根 xcg 苏阿妹 sam 莫如海 mrh 廖国栋 lgd 卢晓燕 lxy 吴老六 wll 尉迟敬 ycj 诸葛明 zgm`
    .trim()
    .split(/\s+/)
const UNITS: Record<string, string> = {
  村民委员会: 'cm',
  镇城乡环境综合治理办公室: 'zcx',
  镇自然资源所: 'zz',
  产权单位: 'cq',
  区城市管理委员会: 'qcs',
  物业服务站: 'wy',
  供水公司: 'gs',
  县教育局: 'xjy',
  县公安局交警大队: 'xga',
  镇村镇建设办公室: 'zcz',
  村志愿服务队: 'czy',
  乡卫生院: 'xws',
  村人民调解委员会: 'crm',
  村股份经济合作社: 'cgf',
  镇社会保障服务所: 'zsh',
  镇农业农村办公室: 'zny',
  镇水利站: 'zsl',
  村务监督委员会: 'cwj',
  县供水公司: 'xgs',
  通信运营企业: 'tx',
  县交通运输局: 'xjt',
  镇交通运输站: 'zjt',
  供电所: 'gd',
  镇民政办公室: 'zmz',
}

const ROWS = `双井至杭口老桥路段没有路灯，村民晚上出行不便|基础设施|限期办理|沿线安装太阳能路灯18盏，由村电工每月巡检一次|村民委员会
南区居民希望就近建一个垃圾中转站|人居环境|限期办理|选址南区水塔旁空地，建封闭式垃圾中转站一座|镇城乡环境综合治理办公室
九社旧房年久失修，申请建设集中居住点|住房安全|长期跟踪||镇自然资源所
10号楼冬季室内寒冷，外墙保温未改造|住房安全|长期跟踪|多次协调产权单位和物业公司|产权单位
百余户居民家中暖气不热|民生服务|限期办理|协调热力公司检修管网|区城市管理委员会
楼上跑水影响楼下住户|矛盾纠纷|现场办结|当场联系物业上门关阀并查明漏点|物业服务站
楼道没有电，夜间照明缺失|基础设施|现场办结|更换楼道照明线路与灯具|
老旧小区管道渗漏|基础设施|限期办理|逐户排查，更换破损管段|供水公司
孩子入学入托难|教育|移交|梳理适龄儿童名单，协调就近学位|县教育局
路口交通信号灯设置和维护不到位|交通出行|移交||县公安局交警大队
房屋漏雨需要修缮|住房安全|限期办理|组织鉴定，列入危房改造计划|镇村镇建设办公室
村内环境脏乱，门前屋后杂物堆放|人居环境|限期办理|划片包干，每周五大扫除|村民委员会
公共区域道路被占用，车辆乱停乱放|交通出行|限期办理|划停车位26个，劝离占道车辆|村民委员会
留守老人理发难|为老服务|限期办理|每月初一上门理发|村志愿服务队
到乡镇卫生院开药要走15公里，看病开药不便|医疗卫生|限期办理|每周三巡诊一次，常用药送到村卫生室|乡卫生院
年近八旬独居老人无力打扫卫生|为老服务|现场办结|当场结对，明天起每周上门一次|
家中老人子女下班晚，小学生放学无人看管|教育|限期办理|农家书屋办放学后托管班|村民委员会
高龄老人吃饭不便，希望开办老年食堂|为老服务|长期跟踪|先摸清要吃饭的有几位|镇民政办公室
老人不会使用智能手机|为老服务|限期办理|办两期手机课|村志愿服务队
邻里因自建房排水起争执|矛盾纠纷|现场办结|两家当场说定排水沟走向|村人民调解委员会
返乡人员信息登记不及时|村务管理|限期办理|网格员入户补登|村民委员会
希望了解产业分红和利益联结办法|产业发展|解释说明|今年分红按股份算，账已贴出来|
农闲时节务工信息少|产业发展|限期办理|每月赶集日贴一次招工信息|镇社会保障服务所
机耕道坑洼，农机进不了田|农业生产|限期办理|铺碎石800米|镇农业农村办公室
灌溉水渠淤塞，下游十几户用水困难|农业生产|限期办理|清淤300米，换闸门一座|镇水利站
要求把已流转土地无偿收回|农业生产|解释说明|合同到2030年，期内不能单方收回|
村集体资金使用情况想看明细|村务公开|现场办结|当场翻了账本|村务监督委员会
自来水夏季水压低|饮水供电|移交|加装增压泵|县供水公司
网络信号差，孩子上网课断线|民生服务|移交||通信运营企业
槟榔园道路没有硬化，收果车进不来|产业发展|长期跟踪||县交通运输局`
const OUTCOME: Record<string, SortOutcome> = {
  现场办结: 'resolved_on_spot',
  限期办理: 'committed',
  长期跟踪: 'under_study',
  移交: 'referred',
  解释说明: 'explained',
}

export const UNIT_LETTERS: readonly Sought[] = Object.entries(UNITS).map(([name, letters]) => ({
  name,
  letters,
}))
export const SAMPLE: readonly SampleMatter[] = ROWS.split('\n').map((row, index) => {
  const [what = '', category = '', kind = '', answer = '', unit = ''] = row.split('|')
  const outcome = OUTCOME[kind] ?? 'committed'
  const dayed = ['committed', 'under_study', 'referred'].includes(outcome)
  return {
    who: { name: WHO[index * 2] ?? '', letters: WHO[index * 2 + 1] ?? '' },
    what,
    category,
    outcome,
    answer,
    unit: unit ? { name: unit, letters: UNITS[unit] ?? '' } : null,
    day: dayed ? (DAYS[index % DAYS.length] ?? null) : null,
    accepted: outcome === 'explained' ? index % 2 === 1 : undefined,
  }
})
/** Of these the village guesses another category than the recorder wants; he puts it right. */
export const GUESSED_WRONG: Record<string, string> = { 自来水夏季水压低: '民生服务' }
