// How the few characters are read that stand in the names of pages, actions, papers and kinds of meeting, and in
// usual meeting places, so that these are found by pinyin without asking the desk. A story holds the table against
// the wording. Not here: people's names (the desk reads them), all other characters.
const TABLE = `
an 按
ba 八坝
ban 板版办帮
bao 报
bei 北备
ben 奔本
bi 笔
bian 便遍
biao 表
bie 别
bu 步部
ce 册
ceng 层
cha 茶
chang 场
che 撤
cheng 称成承程
chong 重
ci 祠
cun 村
da 打大
dai 代
dan 单
dao 导到
de 的
deng 凳
di 地第
dian 点
dong 东动
du 度
er 二
fang 方放
fen 分纷份
fu 服复
gai 改
gan 干
ge 格个
gei 给
gong 公
guan 馆关
guang 光广
gui 规
guo 果过
hao 号
he 合
hu 户
hua 花化划
huan 换
hui 恢回会
huo 活
ji 积级集计记
jia 加家夹
jian 间件键
jiao 交教
jie 捷结解界
jin 今近进
jiu 九旧纠
ju 据
ka 卡
kai 开
kan 看
ke 客可
kou 口
kuai 快
lao 老
lei 类
li 里理历立
lin 邻
liu 六
lou 楼
lu 录
lun 轮
me 么
men 门
mian 面
min 民
ming 名明
mo 模
nan 南
nian 年
nuo 诺
pai 排
qi 七起
qian 签浅
qin 亲
qing 清情
ren 人
ru 入
san 三
se 色
shang 商
she 设社
shen 深
sheng 生
shi 十时史市示事
shou 收首手
shu 树数书
shuo 说
si 四
suo 缩
tai 台
tan 谈
tang 堂
tao 套
ti 题
tian 天添
tiao 调
tie 贴
ting 厅
tong 通统
tu 图
tui 退
wang 往网
wei 微尾位
wen 文问
wu 五务屋
xi 西
xia 下
xian 现县
xiao 小校销
xie 协
xin 心新
xu 序许
xue 学
yan 言颜
yang 阳
yao 要
ye 页夜
yi 一以议
yin 印
ying 英
yong 用
yu 与语于
yuan 员院愿
yue 月
zai 在
ze 则
zen 怎
zhang 张账
zhi 知职置
zhong 中种
zhou 骤
zhu 住助
zhun 准
zi 字
zu 组
zui 最
zuo 作做
`

function read(): Map<string, string> {
  const readings = new Map<string, string>()
  for (const line of TABLE.trim().split('\n')) {
    const [pinyin = '', characters = ''] = line.split(' ')
    for (const character of characters) readings.set(character, pinyin)
  }
  return readings
}

/** Without tones; of a character with several, the one it has in these words. */
export const READINGS: ReadonlyMap<string, string> = read()
