// File dialogs and what the shell does with files: choose, save under a name, choose a folder, open, print.
// Paths stay the shell's: the window only hands them on to commands.
import { invoke, isTauri } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { DragDropEvent } from '@tauri-apps/api/webview'
import { Fault } from './fault'

/** What the shell refused, as a fault. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (thrown) {
    throw Fault.from(thrown)
  }
}

/** Kinds of file a dialog may offer. */
export type FileKind =
  | 'roster'
  | 'pdf'
  | 'backup'
  | 'photo'
  | 'template'
  | 'data'
  | 'xlsx'
  | 'docx'
  | 'csv'
  | 'json'
  | 'png'

const EXTENSIONS: Record<FileKind, string[]> = {
  roster: ['xlsx', 'xls', 'et', 'csv', 'txt'],
  pdf: ['pdf'],
  backup: ['bandeng'],
  photo: ['jpg', 'jpeg', 'png'],
  template: ['toml'],
  data: ['json'],
  xlsx: ['xlsx'],
  docx: ['docx'],
  csv: ['csv'],
  json: ['json'],
  png: ['png'],
}

/** Asks for a file to read; null when the person thought better of it. */
export async function chooseFile(kind: FileKind, title: string): Promise<string | null> {
  if (!isTauri()) {
    if (import.meta.env.DEV) return window.prompt(title)
    return null
  }
  return asked(invoke<string | null>('choose_file', { title, extensions: EXTENSIONS[kind] }))
}

/** Asks for files to read, several at once; none when the person thought better of it. */
export async function chooseFiles(kind: FileKind, title: string): Promise<string[]> {
  if (!isTauri()) {
    const typed = import.meta.env.DEV ? window.prompt(title) : null
    return typed ? [typed] : []
  }
  return asked(invoke<string[]>('choose_files', { title, extensions: EXTENSIONS[kind] }))
}

/** Asks where to save; null when the person thought better of it. */
export async function chooseSave(
  kind: FileKind,
  title: string,
  name: string,
): Promise<string | null> {
  if (!isTauri()) {
    if (import.meta.env.DEV) return window.prompt(title, name)
    return null
  }
  return asked(invoke<string | null>('choose_save', { title, name, extensions: EXTENSIONS[kind] }))
}

/** Asks for a folder to write into; null when the person thought better of it. */
export async function chooseFolder(title: string): Promise<string | null> {
  if (!isTauri()) {
    if (import.meta.env.DEV) return window.prompt(title)
    return null
  }
  return asked(invoke<string | null>('choose_folder', { title }))
}

/** Opens a file with the program that this computer uses for it. */
export async function openFile(path: string): Promise<void> {
  if (isTauri()) await asked(invoke('open_file', { path }))
}

/** A printer as this computer names it. */
export interface Printer {
  name: string
  /** Whether paper goes there when nobody chooses. */
  usual: boolean
}

/** The printers of this computer; empty where the viewer prints. */
export async function printers(): Promise<Printer[]> {
  return isTauri() ? invoke<Printer[]>('printers') : []
}

/** Sends a PDF to a printer (default: this computer's own choice). */
export async function printFile(path: string, printer?: string, copies = 1): Promise<void> {
  if (isTauri()) await asked(invoke('print_file', { path, printer: printer ?? null, copies }))
}

/** Shows a folder or file in the file manager. */
export async function showFile(path: string): Promise<void> {
  if (isTauri()) await asked(invoke('show_file', { path }))
}

/** The backup that was double-clicked, now or while the window is open; answers the way to stop listening. */
export function onFileOpened(open: (path: string) => void): () => void {
  if (!isTauri()) return () => {}
  const take = () =>
    invoke<string | null>('opened_file').then(
      (path) => path && open(path),
      () => undefined,
    )
  const stop = listen('file-opened', take)
  void stop.then(take, take)
  return () => void stop.then((unlisten) => unlisten())
}

/** What a file dragged over the window does. */
export interface DropListener {
  over(at: Point): void
  leave(): void
  drop(paths: string[], at: Point): void
}
/** A place in the page, in its own pixels. */
export interface Point {
  x: number
  y: number
}

/** Those who listen; the newest alone hears: a form takes a file before the page behind it. */
const listening: DropListener[] = []

/**
 * Listens for files dragged onto the window; answers the way to stop listening. `behind` all others stands who takes
 * what nobody else does.
 */
export function onFileDrop(listener: DropListener, behind = false): () => void {
  if (!isTauri()) return () => {}
  let gone = false
  let stop: (() => void) | undefined
  if (behind) listening.unshift(listener)
  else listening.push(listener)
  // No page that opens first takes files, and the shell's module for it is as large as one.
  void import('@tauri-apps/api/webview')
    .then(({ getCurrentWebview }) =>
      getCurrentWebview().onDragDropEvent((event) => {
        if (listening.at(-1) === listener) tell(listener, event.payload)
      }),
    )
    .then((unlisten) => {
      if (gone) unlisten()
      else stop = unlisten
    })
  return () => {
    gone = true
    listening.splice(listening.indexOf(listener), 1)
    stop?.()
  }
}

function tell(listener: DropListener, told: DragDropEvent): void {
  if (told.type === 'leave') {
    listener.leave()
    return
  }
  // The shell tells the screen's pixels.
  const { x, y } = told.position
  const at = { x: x / window.devicePixelRatio, y: y / window.devicePixelRatio }
  if (told.type === 'drop') listener.drop(told.paths, at)
  else listener.over(at)
}
