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
    chosen: '选好了。现在就往那里存一份？',
    made: (when: string) => `那里的最后一份：${when}`,
    noneYet: '那里还没有备份',
    reachable: '插着',
    away: '没插上。插上以后，关窗口时自己会存。',
    sameDisk: '这个文件夹和数据在同一块盘上，盘坏了会一起丢。最好选 U 盘。',
    failed: (why: string) => `上次没存成：${why}`,
    full: '照片也一起存过去。',
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
