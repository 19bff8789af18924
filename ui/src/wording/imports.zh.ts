// Words of taking lists in: rosters, old ledgers, lists of past meetings. Not here: the roster page's own (`roster`).
import { grouped } from './number'

/** Words of one kind of list. */
interface ListWords {
  title: string
  back: string
  choose: string
  lead: string
  /** What columns it should have. */
  columns: string
  preview: string
  previewMore: (shown: number, total: number) => string
  go: (n: number) => string
  nothing: string
  done: (n: number) => string
  stopped: string
  see: string
  /** What a column may hold, in the order in which it is offered. */
  fields: Record<string, string>
}

export const importsZh = {
  open: { issues: '导入旧台账', meetings: '导入以往会议' },
  columnsTitle: '表里能有什么',
  paste: '或者在 WPS 里选中几行复制，在这里粘贴',
  pasteHint: '连表头一起选，按 Ctrl V 就读。',
  pasted: '粘贴的几行',
  mapping: '每一列是什么',
  mappingHint: '认错了就在这里改，下次同样的表照这样认。',
  column: (header: string, n: number) => (header ? `“${header}”列` : `第 ${n} 列`),
  unread: '不用',
  year: '没写年份的日期，算哪一年',
  day: '没写日期的问题，算哪一天提出的',
  again: '照这样再读',
  save: '存为表格',
  saveTitle: '把没导入的行存成表格',
  saveName: '没导入的行.xlsx',
  saved: (name: string) => `存好了：${name}。改好再导，已导入的不会重复`,
  reason: '没有导入的原因',
  jump: (row: number) => `到第 ${row} 行`,
  departments: (n: number) => `新添责任单位 ${grouped(n)} 个`,
  atMeeting: '会上',
  outside: '会外',
  newUnit: '新单位',
  offRoster: '名册上没有',
  sources: { xls: '旧格式 Excel', pasted: '粘贴' } as Record<string, string>,
  people: (villagers: number | null, cadres: number | null) =>
    [
      villagers === null ? '' : `群众 ${grouped(villagers)}`,
      cadres === null ? '' : `干部 ${grouped(cadres)}`,
    ]
      .filter(Boolean)
      .join('，'),
  lists: {
    roster: {
      title: '导入名册',
      back: '回到人员',
      choose: '选一个名册文件',
      lead: '先看清要添哪些人，再决定导不导。',
      columns: '',
      preview: '要添的人',
      previewMore: (shown, total) => `先列出 ${grouped(shown)} 人，共 ${grouped(total)} 人`,
      go: (n) => `导入这 ${grouped(n)} 人`,
      nothing: '没有要导入的人',
      done: (n) => `${grouped(n)} 人已导入`,
      stopped: '停下了，一个人也没有导入，名册还是原来的样子。',
      see: '去看名册',
      fields: {
        name: '姓名',
        sex: '性别',
        birth: '出生日期',
        id_number: '身份证号',
        id_tail: '身份证后四位',
        phone: '电话',
        grid: '网格',
        group: '村民小组',
        unit: '单元',
        household_code: '户号',
        household_head: '户主',
        relation: '与户主关系',
        party_member: '党员',
        post: '职务',
        lives_here: '是否在村',
        note: '备注',
      },
    } as ListWords,
    issues: {
      title: '导入旧台账',
      back: '回到问题',
      choose: '选一个台账文件',
      lead: '先看清每件事会怎样，再决定导不导。',
      columns:
        '要有“问题概要”一列，有日期更好。序号、反映人、类别、责任单位、举措、时限、进展、办结日期、群众评价、复核人都认得；认不出的列收进备注，一个字不丢。',
      preview: '要添的问题',
      previewMore: (shown, total) => `先列出 ${grouped(shown)} 件，共 ${grouped(total)} 件`,
      go: (n) => `导入这 ${grouped(n)} 件`,
      nothing: '没有要导入的问题',
      done: (n) => `${grouped(n)} 件问题已导入`,
      stopped: '停下了，一件也没有导入，台账还是原来的样子。',
      see: '去看问题',
      fields: {
        summary: '问题概要',
        own_number: '编号',
        raised_on: '会议日期',
        place: '村/组/网格',
        reporter: '反映人',
        household: '户号',
        phone: '电话',
        category: '类别',
        source: '来源',
        outcome: '分类',
        status: '办理状态',
        unit: '责任单位',
        person: '责任人',
        measure: '举措',
        deadline: '时限',
        progress: '进展',
        extension: '延期至',
        done_on: '办结日期',
        evidence: '佐证',
        rating: '群众评价',
        reviewer: '复核人',
        struck_off_on: '销号日期',
        note: '备注',
      },
    } as ListWords,
    meetings: {
      title: '导入以往会议',
      back: '回到会议',
      choose: '选一个会议登记表',
      lead: '先看清每场会，再决定导不导。',
      columns:
        '要有“会议日期”和“会议名称”两列。地点、主持人、记录人、群众人数、干部人数、议题都认得。',
      preview: '要添的会议',
      previewMore: (shown, total) => `先列出 ${grouped(shown)} 场，共 ${grouped(total)} 场`,
      go: (n) => `导入这 ${grouped(n)} 场`,
      nothing: '没有要导入的会议',
      done: (n) => `${grouped(n)} 场会议已导入`,
      stopped: '停下了，一场也没有导入，会议还是原来的样子。',
      see: '去看会议',
      fields: {
        day: '会议日期',
        time: '几点',
        kind: '会议类型',
        scope: '村/组/网格',
        place: '地点',
        host: '主持人',
        recorder: '记录人',
        people: '总人数',
        villagers: '群众人数',
        cadres: '干部人数',
        topic: '议题',
        issues: '问题数',
        note: '备注',
      },
    } as ListWords,
  },
}
export type ImportsWording = typeof importsZh
