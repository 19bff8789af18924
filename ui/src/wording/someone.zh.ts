// 填人名的格子里的话：名册里找不到、找到几位、当场添上。
export const someoneZh = {
  none: (name: string) => `名册里没有“${name}”`,
  many: (name: string) => `“${name}”不止一位，回到这一格，上下键选`,
  add: (name: string) => `把“${name}”添进名册`,
  added: (name: string) => `“${name}”添进名册了`,
  addThis: '添上这个人',
  write: (name: string) => `就写“${name}”`,
  invited: '请来的，名册里还没有',
}

export type SomeoneWording = typeof someoneZh
