// 归档：一场会的材料和照片装成一个文件夹，会议从此只能看。
import type { ArchiveLack, Retention } from '@/api'
import { grouped } from './number'

export const archiveZh = {
  open: '归档…',
  title: '归档',
  lead: '这场会的材料和照片装进一个文件夹，编好号，附一张目录。',
  /** Said before it is done: this step has no way back. */
  stands: '归档以后，这场会只能看，不能再改，也不能重新打开。承诺照常办理、延期、办结、回访。',
  number: '序号',
  name: '件名',
  pages: '页数',
  formed: '形成日期',
  kept: '保管期限',
  keptOf: (name: string) => `${name}的保管期限`,
  retention: {
    permanent: '永久',
    thirty_years: '30年',
    ten_years: '10年',
  } as Record<Retention, string>,
  of: {
    notice: '会议通知',
    sign_in: '签到表',
    minutes: '会议记录',
    commitments: '承诺清单',
    timetable: '时间表',
    ledger: '台账',
    results: '结果公示',
    handover: '交办单',
    photos: '照片',
  } as Record<string, string>,
  papers: '文书材料',
  photos: '照片',
  noPhotos: '没有照片。',
  addSheet: '添签到表照片…',
  addScene: '添会场照片…',
  choosePhoto: '选一张照片',
  photoAdded: '照片添上了',
  remove: '去掉',
  photoRemove: (name: string) => `去掉${name}`,
  photoRemoved: '照片去掉了',
  notices: '还缺什么、还有什么没办完（不碍归档）',
  lack: {
    signed_sheet: () => '没有签过名的签到表照片',
    minutes: () => '会议记录还没写：没有议题，也没有议程记录',
    board: () => '没有张贴的照片',
    unsorted: (n: number) => `还有 ${grouped(n)} 件没分类，归档后在会上分不了类`,
    open: (n: number) => `还有 ${grouped(n)} 件没办完，归档后照常办`,
    lost_photos: (n: number) => `有 ${grouped(n)} 张照片的文件找不到了，不会装进去`,
  } as Record<ArchiveLack, (n: number) => string>,
  folder: '放到哪里',
  chooseFolder: '选文件夹…',
  chooseFolderTitle: '归档放到哪个文件夹，U 盘也行',
  noFolder: '先选放到哪个文件夹',
  inside: (name: string) => `里面会有一个文件夹“${name}”`,
  go: '归档',
  working: '正在装材料',
  stopped: '停下了，什么也没留下，会议还没归档。',
  done: (files: number) => `归档好了，一共 ${grouped(files)} 件。`,
  lies: '放在',
  show: '打开文件夹',
  finished: (day: string) =>
    `这场会${day}归档了，只能看。承诺照常办理、延期、办结、回访；材料可以再印。`,
}

export type ArchiveWording = typeof archiveZh
