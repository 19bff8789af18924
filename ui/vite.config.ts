// How the window's pages are built. The mock of `call` lives behind `import.meta.env.DEV`,
// so no build carries it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { desk } from './desk.dev.ts'
import { defineConfig } from 'vitest/config'

/**
 * What the start shares with other pages, as one file: by itself each piece would be a request of its own before
 * anything shows.
 */
const SHARED =
  /[\\/](@vue|@tauri-apps[\\/]api[\\/](core|event))|[\\/]src[\\/](wording[\\/](first|number|levels|day)|api[\\/](call|fault))\b/

/** The workspace's version is the program's. */
const cargo = readFileSync(new URL('../Cargo.toml', import.meta.url), 'utf8')
const version = /^version = "(.+)"$/m.exec(cargo)?.[1] ?? ''

export default defineConfig({
  base: './',
  plugins: [vue(), desk()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 1420, strictPort: true },
  preview: { port: 1421, strictPort: true },
  build: {
    target: ['es2022', 'safari16'],
    modulePreload: { polyfill: false },
    // A data: URI in a style sheet would need `img-src data:`; everything stays a file of its own.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: SHARED }] } } },
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    'import.meta.env.VERSION': JSON.stringify(version),
  },
  test: {
    environment: 'happy-dom',
    // A context for each file in one process: a process for each takes seven times as long.
    pool: 'vmThreads',
    maxWorkers: '100%',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    // A machine that builds beside it answers slowly; what hangs is still found.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
