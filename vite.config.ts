import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Rolldown, type UserConfig } from 'vite'

/** `vite build` bundles the interface, `vite build --mode desktop` what runs inside Electron, which reads no TypeScript. */
export default defineConfig(({ mode }) => (mode === 'desktop' ? desktop() : page()))

function page(): UserConfig {
  return {
    root: here('renderer'),
    base: './',
    // The host puts the nonce of its answer in this place; see electron/host/page.ts.
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
}

/** Main and backend as modules, the preload script as the one CommonJS file that a sandboxed window accepts. */
function desktop(): UserConfig {
  return {
    root: here('.'),
    environments: {
      processes: forNode(['electron/main.ts', 'electron/backend-process.ts'], {
        // Folders stay as they are, so that modules find the files that they read beside them.
        preserveModules: true,
        preserveModulesRoot: 'electron',
      }),
      preload: forNode(['electron/preload.ts'], { format: 'cjs', entryFileNames: '[name].cjs' }),
    },
    builder: {
      buildApp: async (builder) => {
        for (const name of ['processes', 'preload']) {
          const environment = builder.environments[name]
          if (environment) await builder.build(environment)
        }
        await cp(here('electron/store/migrations'), here('dist/store/migrations'), {
          recursive: true,
        })
        await cp(here('electron/sample'), here('dist/sample'), { recursive: true })
      },
    },
  }
}

function forNode(input: readonly string[], output: Rolldown.OutputOptions): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { external: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: [...input], external: ['electron'], output },
    },
  }
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
