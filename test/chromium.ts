import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Options that keep a browser under test from looking anything up by itself; for `chromium.launch({ args })`. */
export const quietBrowser = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

/** Path of a Chromium, Chrome or Edge on this machine; the variable CHROMIUM goes first. Undefined where there is none. */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = env['CHROMIUM']
  if (named) return existsSync(named) ? named : undefined
  return [...onPath(env['PATH'] ?? ''), ...usualPlaces(env)].find((path) => existsSync(path))
}

/** The same, for tests that cannot do without; throws where there is none, so that nothing is skipped in silence. */
export function requireChromium(): string {
  const path = findChromium()
  if (!path)
    throw new Error(
      'No Chromium, Chrome or Edge was found. `npm test` says how to get one; CHROMIUM=/path names one.',
    )
  return path
}

/** Installs Debian's Chromium where that can be done without asking, and returns its path; undefined where it cannot. */
export function installChromium(): string | undefined {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version') || process.env['CHROMIUM']) return undefined
  console.log('No browser found; installing Debian’s chromium.')
  for (const options of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status } = spawnSync('apt-get', ['-q', ...options], { stdio: 'inherit', env })
    if (status !== 0) return undefined
  }
  return findChromium()
}

function onPath(path: string): readonly string[] {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ]
  const folders = path.split(delimiter).filter(Boolean)
  return names.flatMap((name) =>
    folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]),
  )
}

function usualPlaces(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const applications = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ]
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ]
  const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => env[name] ?? [],
  )
  return [
    ...applications.map((application) => `/Applications/${application}`),
    ...homes.flatMap((home) => programs.map((program) => join(home, program))),
  ]
}
