// What can be done with a household.
export type Act = 'add' | 'split' | 'join' | 'move' | 'head' | 'edit' | 'leave' | 'return'
