import { zh } from './zh-CN'
export const en = zh
