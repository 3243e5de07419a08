import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

/** `vite build` bundles the interface; `vite build --mode desktop` what runs in Electron, which does not read TypeScript. */
export default defineConfig(({ mode }) => (mode === 'desktop' ? desktop : page))

const page: UserConfig = {
  root: 'renderer',
  base: './',
  // The host puts the nonce of the answer in this place; see electron/host/page.ts.
  html: { cspNonce: '%NONCE%' },
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    // Read from this machine's disk, never over a network.
    chunkSizeWarningLimit: 1000,
  },
}

const desktop: UserConfig = {
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        preload: 'electron/preload.ts',
        'backend-process': 'electron/backend-process.ts',
      },
    },
  },
}
