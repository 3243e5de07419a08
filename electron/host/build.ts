import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The two things that vite builds: the interface, and what runs inside Electron. */
type Target = {
  readonly mode: 'production' | 'desktop'
  readonly result: string
  readonly sources: readonly string[]
}

const common = ['shared', 'vite.config.ts', 'package-lock.json']

/** The interface, for every host. */
export const page: Target = {
  mode: 'production',
  result: 'dist/renderer/index.html',
  sources: ['renderer', ...common],
}

/** The processes of the desktop window. */
export const desktop: Target = {
  mode: 'desktop',
  result: 'dist/main.js',
  sources: ['electron', 'codebooks', ...common],
}

/** Builds what is missing or older than its sources; says so, as it takes some seconds. */
export async function buildIfStale(target: Target): Promise<void> {
  if (!isStale(target)) return
  console.log('Building the interface …')
  const { createBuilder } = await import('vite')
  const configFile = join(root, 'vite.config.ts')
  const builder = await createBuilder({ configFile, mode: target.mode, logLevel: 'warn' }, null)
  await builder.buildApp()
}

function isStale({ result, sources }: Target): boolean {
  const file = join(root, result)
  if (!existsSync(file)) return true
  const built = statSync(file).mtimeMs
  return sources.some((source) => newest(join(root, source)) > built)
}

/** When the newest file in or under `path` was changed, in milliseconds. */
function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
