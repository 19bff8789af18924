// 便民页的用语：页名和四个标签。各标签里的话在各自的文件里。
import type { CommunityTab } from '@/frame/route'

export const communityZh = {
  title: '便民',
  tab: '看哪一样',
  tabs: {
    wishes: '微心愿',
    markets: '服务集市',
    points: '积分',
    disputes: '纠纷调解',
  } satisfies Record<CommunityTab, string> as Record<CommunityTab, string>,
  soon: {
    markets: '把便民服务集市办在哪天、来了哪些摊位、帮了多少人记在这里。',
    points: '谁家得了多少分、为什么得的，一笔一笔记在这里。',
  },
}

export type CommunityWording = typeof communityZh
