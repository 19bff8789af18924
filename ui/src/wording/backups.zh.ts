// 备份、恢复和抢救的用语。
import { grouped } from './number'

const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`

export const backupsZh = {
  title: '备份和恢复',
  last: '上次备份',
  lastAt: (when: string, place: string) => `${when}，${place}，已核对`,
  lastNone: '还没备份过',
  now: '现在备份',
  nowHint: '关窗口时、每天第一次用时，会自己备一份；旧的自己删，每天、每周、每月各留一份。',
  where: { here: '这台电脑', second: '另一处', elsewhere: '别处' },
  second: {
    title: '再存一处',
    none: '电脑坏了，里面的备份也会一起丢。插上 U 盘，选一个文件夹，以后每次关窗口时也往那里存一份。',
    choose: '选 U 盘上的文件夹…',
    another: '换一个…',
    drop: '不再往那里存',
    dropped: '不再往那里存了，存过的还在',
    made: (when: string) => `那里的最后一份：${when}`,
    noneYet: '那里还没有备份',
    away: '没插上。插上以后，关窗口时自己会存。',
    sameDisk: '这个文件夹和数据在同一块盘上，盘坏了会一起丢。最好选 U 盘。',
    failed: (why: string) => `上次没存成：${why}`,
  },
  list: '已有的备份',
  listNone: '还没有备份。按“现在备份”就有第一份。',
  more: (n: number) => `还有更早的 ${grouped(n)} 份`,
  kind: { regular: '', before_restore: '恢复之前的', before_upgrade: '升级之前的' },
  size,
  look: '看看里面…',
  lookInto: (when: string) => `看看里面… ${when}`,
  elsewhere: '用别处的备份…',
  chooseTitle: '选一份备份',
  moved: '换了电脑？从备份接着用…',
  holds: {
    title: '这份备份里有什么',
    reading: '正在从头到尾核对这份备份…',
    village: (township: string, village: string) => [township, village].filter(Boolean).join(' '),
    counts: (people: number, households: number, meetings: number, issues: number) =>
      `${grouped(households)} 户 ${grouped(people)} 人，${grouped(meetings)} 场会，${grouped(issues)} 件事`,
    newest: (when: string) => `最后一次改动：${when}`,
    photos: (n: number) => `${grouped(n)} 张照片`,
    photosMissing: (n: number) =>
      `其中 ${grouped(n)} 张找不到文件，备份旁边的 attachments 文件夹要一起拷来`,
    nothingLost: '现在的数据里没有比它更新的，恢复了什么也不会少。',
    lost: (n: number) =>
      `现在的数据比它多 ${grouped(n)} 步改动，恢复以后就看不到了；现在的数据会先留一份，还能换回来。`,
    unread: '现在的数据打不开；恢复以前，坏了的文件会原样留着。',
  },
  check: {
    title: '核对',
    all: '核对全部数据',
    allHint:
      '把留痕从头重放一遍，和现在的数据、照片、数字对一对。有人绕过程序改过，会一条条指出来。',
    busy: '正在核对…',
    well: (rows: number, steps: number) =>
      `一切正常：${grouped(rows)} 条记录和 ${grouped(steps)} 条留痕对得上。`,
    anchored: '和上一份备份也对过。',
    gaps: (n: number) => `留痕里有 ${grouped(n)} 处空缺，是抢救数据时就知道的。`,
    wrong: (n: number) => `有 ${grouped(n)} 处对不上。先备份一份，再请人来看：`,
    code: '单子下面的校验码',
    codeHint: '12 个数字和字母，写前 4 个也行',
    find: '查这张单子',
    found: (document: string, edition: string, number: string, day: string) =>
      [document, edition, number, `${day}印`].filter(Boolean).join('，'),
    same: '印出以后，单子上的内容没有改过。',
    changed: (n: number) => `印出以后，有 ${grouped(n)} 行改过：`,
    forged: '登记的内容和校验码对不上：登记簿被动过。',
    proves:
      '能看出的：有人绕过程序改了、删了、加了记录，或者砍掉了最新的几步（和备份对）。看不出的：有人把数据和所有备份一起换成另一套。贴出去的单子有校验码，是最后的凭据。',
    finding: {
      'row.changed': '和留痕不一致',
      'row.missing': '留痕里有，数据里没有',
      'row.extra': '数据里有，留痕里没有',
      'chain.broken': '留痕在这里断了',
      'digest.wrong': '留痕的内容被改过',
      'payload.unreadable': '留痕的内容读不出来',
      'reference.broken': '指向的记录不在了',
      'file.damaged': '数据文件坏了',
      'attachment.missing': '照片的文件不见了',
      'attachment.changed': '照片的文件被改过',
      'anchor.missing': '备份里有，现在的留痕里没有：最新的几步被砍掉了',
      'figures.unequal': '各项加起来不等于总数',
    } as Record<string, string>,
  },
  restore: '恢复这一份',
  restoring: '正在恢复…',
  restored: '恢复好了',
  restoredKept: (path: string) => `恢复好了，原来的数据留在 ${path}`,
  damaged: {
    title: '数据文件坏了',
    lead: '多半是断电、磁盘坏或者被别的程序动过。先别重装，也别删东西：下面两个办法都不会动坏了的文件。',
    newer: '数据是更新的版本存的',
    newerLead: (found: string, known: string) =>
      `数据的格式是 ${found}，这个版本只认到 ${known}。请用新版板凳打开。没有新版的话，也可以用以前的备份接着干，现在的数据会原样留着。`,
    copies: '用备份恢复',
    copiesNone: '这台电脑里没有备份。有 U 盘的话插上，选“用别处的备份”。',
    newest: '最新的一份',
    salvage: '抢救数据',
    salvageLead: '把坏文件里还读得出的一条条读出来，读不出的从留痕里找回。备份太旧的时候用。',
    salvaging: '正在抢救，请别关机…',
    done: '抢救好了',
    rows: (n: number, from: number) =>
      from > 0
        ? `读出 ${grouped(n)} 条，其中 ${grouped(from)} 条是从留痕里找回的`
        : `读出 ${grouped(n)} 条`,
    whole: '没有一条丢下。',
    leftOut: (n: number) => `有 ${grouped(n)} 条放不回去，原文写在这个文件里：`,
    gaps: (n: number) => `留痕里有 ${grouped(n)} 处空缺，已经记下。`,
    kept: '坏了的文件留在：',
    goOn: '接着用',
  },
}
export type BackupsWording = typeof backupsZh
