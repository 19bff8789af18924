// 手册那一页的用语。手册里写的什么在 assets/manual。
export const manualZh = {
  title: '手册',
  open: '翻手册',
  openHint: '怎么办、找哪里，都写着；也能印成一本。',
  find: '在手册里找',
  findHint: '换电脑、延期、hdn',
  none: (text: string) => `手册里没找到“${text}”，换个说法试试`,
  found: (n: number) => `找到 ${n} 处`,
  chapters: '手册的目录',
  contents: '目录',
  back: '回去',
  backHint: '回到刚才的地方',
  previous: '上一篇',
  next: '下一篇',
  print: '打印手册',
  booklet: (pages: number) =>
    `A4 纸，共 ${pages} 页，有目录和页码。打印机能印双面的，选双面，左边装订。`,
  making: '正在做手册…',
  toPrinter: '送去打印',
  sent: (pages: number) => `手册送去打印了，${pages} 页`,
  fileName: '板凳使用手册.pdf',
  note: '留意',
}
export type ManualWording = typeof manualZh
