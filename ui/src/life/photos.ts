// What is pasted or dropped as a photo: bytes as base64, which files count. Not here: keeping it (the desk).

/** Bytes as base64, without the head of a data URL. */
export function base64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
/** The pictures in what was pasted. */
export function pasted(event: ClipboardEvent): File[] {
  const files = [...(event.clipboardData?.files ?? [])]
  return files.filter((file) => file.type.startsWith('image/'))
}
/** Of files that were dropped, those that look like photos. */
export function photoPaths(paths: readonly string[]): string[] {
  return paths.filter((path) => /\.(?:jpe?g|png)$/i.test(path))
}
