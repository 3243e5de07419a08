import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** How long to wait for a first word from where Electron is downloaded, in milliseconds. */
const patience = 3000

/** The program of Electron in `folder`, its npm package, or where `ELECTRON_OVERRIDE_DIST_PATH` says; null where there is none. */
export function findElectron(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const pathFile = join(folder, 'path.txt')
  const known = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = elsewhere
    ? join(elsewhere, known ?? 'electron')
    : known && join(folder, 'dist', known)
  return file && existsSync(file) ? file : null
}

/** Electron's npm package. */
export function electronPackage(): string {
  return dirname(require.resolve('electron/package.json'))
}

/** Lets Electron's package download its program, where the place it comes from answers; null where it cannot be had. */
export async function downloadElectron(folder: string): Promise<string | null> {
  if (!(await answers(downloadPlace(process.env)))) return null
  console.log('Downloading Electron, once …')
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'inherit' })
  await once(installer, 'exit')
  return findElectron(folder, process.env)
}

/** Where Electron's package downloads from: its releases, or a mirror that the environment names. */
export function downloadPlace(env: Readonly<Record<string, string | undefined>>): string {
  const mirror = env['npm_config_electron_mirror'] ?? env['ELECTRON_MIRROR']
  return mirror ?? 'https://github.com/electron/electron/releases/'
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patience) })
    return true
  } catch {
    return false
  }
}
