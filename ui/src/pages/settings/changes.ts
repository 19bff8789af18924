// Words of a list, typed into one field.
/** Words as they are typed into one field: 路灯、照明 停电. */
export function splitWords(text: string): string[] {
  return [...new Set(text.split(/[、，,;；\s]+/).filter(Boolean))]
}
