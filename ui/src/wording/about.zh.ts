// 关于：版本、许可、用到的东西。
export const aboutZh = {
  title: '关于板凳',
  name: '板凳',
  lead: '把会开好，把事记牢，把话兑现。',
  version: '版本',
  schema: '数据版本',
  licence: '许可',
  offline:
    '不联网：更新用 U 盘装新版本，数据先备份、再升级；旧版本打不开新数据时会说明白，不会改动它。',
  parts: '用到的字体和程序库',
  partsHint: (count: number) =>
    count > 0 ? `${count} 样，都是别人做好、允许大家用的。点开看许可原文。` : '正在读……',
  find: '找名称或许可',
  count: (count: number) => `${count} 样`,
  none: (words: string) => `没有“${words}”`,
  kind: { font: '字体', npm: '窗口', crate: '程序' },
}
