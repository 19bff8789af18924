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
    wishes: 'Write down what villagers wish for, check it, post it, and see who takes it on.',
    markets: 'Which day the service market was held, which stalls came, and how many were helped.',
    points: 'Who was given how many points, and what for, entry by entry.',
    disputes: 'Disputes mediated on the spot, for the village office alone.',
  },
}
