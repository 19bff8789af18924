// All of English as one piece: the window's words and the sentences of faults come together or not at all.
export { en } from './en'
export { faultTablesEn, faultTextsEn, faultWordsEn } from './faults-en'
