import { defineConfig } from 'vitest/config'

/** Two groups: `unit` runs side by side, `app` drives one browser after the other so that no journey starves another. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: 'test/temporary.ts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/app/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'app',
          include: ['test/app/**/*.test.ts'],
          fileParallelism: false,
          globalSetup: ['test/temporary.ts', 'test/app/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A machine that is busy is no reason to fail.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
