// 每个错误代码的中文说法：先说出了什么事，再说怎么办。The list of codes is the desk's; a test
// holds both languages to it.

type P = Record<string, unknown>
export type FaultText = string | ((params: P) => string)

const str = (params: P, key: string): string => {
  const value = params[key]
  return value === undefined || value === null ? '' : String(value)
}

export const faultTextsZh = {
  'window.unexpected': '出了意外，没办成。刚才填的还在，请再试一次。',
  'window.no_desk': '没有连上数据，请把窗口关了重开。',
  'village.none': '这个文件夹里还没有村。请先填村名，或者打开样例村。',
  'village.exists': '这里已经有一个村了。',
  'village.name_missing': '村名要填，单子上要印。',
  'data.newer': '这份数据是更新的版本存的，请用新版板凳打开。',
  'data.read_only': '这个文件夹只能看不能写，请换个地方，或请人放开写入权限。',
  'data.locked': '另一个板凳窗口正开着这份数据，请用那一个。',
  'data.full': '磁盘满了，存不下。请腾出一些地方再试，刚才打的还留着底稿。',
  'revision.stale': '这一条刚被别人改过，已经换成最新的，请看一眼再改。',
  'command.unknown': (p: P) => `没有“${str(p, 'command')}”这一步。`,
  'request.malformed': (p: P) =>
    str(p, 'detail') ? `填的东西没看懂：${str(p, 'detail')}` : '填的东西没看懂，请看一眼。',
  'not.yet': '这一项还没做好，以后的版本会有。',
  'deadline.before_meeting': '时限比开会那天还早，请再看一眼。',
  'roster.name_column_missing': (p: P) =>
    str(p, 'sheet')
      ? `“${str(p, 'sheet')}”里没有找到“姓名”这一列。请在表头写上“姓名”，再导一次。`
      : '没有找到“姓名”这一列。请在表头写上“姓名”，再导一次。',
  'roster.phone_bad': (p: P) => `手机号“${str(p, 'value')}”不对，应是 11 位数字。`,
  'roster.name_missing': '这一行没有姓名。',
  'roster.duplicate': '和前面一行是同一个人。',
  'roster.unreadable': '这个文件读不了。请存成 Excel（.xlsx）或 CSV 再试。',
  'work.stopped': '停下了，什么也没有改。',
  'undo.nothing': '没有可以撤销的了。',
  'redo.nothing': '没有可以重做的了。',
} satisfies Record<string, FaultText>

export type FaultCode = keyof typeof faultTextsZh
/** What every language's fault texts must hold. */
export type FaultTexts = Record<FaultCode, FaultText>
