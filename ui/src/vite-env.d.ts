/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The program's version, from the workspace. */
  readonly VERSION: string
}
