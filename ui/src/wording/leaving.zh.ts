// Words about what leaves as a file for other programs.
import { grouped } from './number'

export const leavingZh = {
  saveAs: '另存为…',
  saveAsOne: (name: string) => `另存为 ${name}`,
  short: { xlsx: 'Excel', docx: 'Word', csv: 'CSV', json: 'JSON', png: '图片' },
  saveTitle: '存成文件',
  format: {
    xlsx: 'Excel 表格（.xlsx）',
    docx: 'Word 文书（.docx）',
    csv: 'CSV 文本（.csv）',
    json: 'JSON（.json）',
    png: '图片（.png）',
  },
  saved: (items: number) => (items > 0 ? `存好了，${items} 件` : '存好了'),
  show: '在文件夹中显示',
  writing: '正在写文件',
  stopped: '停下了，没有存',
  figuresName: (day: string, place: string, ending: string) => `${day} ${place} 统计.${ending}`,
  returnName: (day: string, place: string) => `${day} ${place} 月报表 公开版.png`,
  roster: '导出名册',
  rosterName: (day: string, village: string, ending: string) =>
    `${day} ${village} 花名册 内部版.${ending}`,
  rosterSaved: (people: number) => `存好了，${grouped(people)} 人。里面有电话和证件号，不要外传`,
  everything: '全部数据存为 JSON',
  everythingName: (day: string, village: string) => `${day} ${village} 全部数据.json`,
  everythingSaved: (rows: number) => `存好了，${grouped(rows)} 条记录。里面什么都有，不要外传`,
  everythingHint: 'JSON 是别的程序都能读的格式，换软件、给上级汇总时用；照片不在里面。',
  ledger: '打印、另存',
}

export type LeavingWording = typeof leavingZh
