// The page 便民: its name and its four tabs. What a tab says is in the tab's own file.
import type { CommunityWording } from './community.zh'

export const communityEn: CommunityWording = {
  title: 'Community',
  tab: 'Which part',
  tabs: {
    wishes: 'Small wishes',
    markets: 'Service markets',
    points: 'Points',
    disputes: 'Mediation',
  },
  soon: {
    markets: 'Which day the service market was held, which stalls came, and how many were helped.',
    points: 'Who was given how many points, and what for, entry by entry.',
  },
}
