import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Path of LibreOffice on this machine; the variable SOFFICE goes first. Undefined where there is none. */
export function findOffice(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = env['SOFFICE']
  if (named) return existsSync(named) ? named : undefined
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) =>
    ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)),
  )
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    join(env['PROGRAMFILES'] ?? '/', 'LibreOffice/program/soffice.exe'),
  ]
  return [...onPath, ...usual].find((path) => existsSync(path))
}

/** Installs Debian's LibreOffice where that can be done without asking, and returns its path; undefined where it cannot. */
export function installOffice(): string | undefined {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version') || process.env['SOFFICE']) return undefined
  console.log('No LibreOffice found; installing Debian’s.')
  const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils']
  for (const options of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status } = spawnSync('apt-get', ['-q', ...options], { stdio: 'inherit', env })
    if (status !== 0) return undefined
  }
  return findOffice()
}

/** What LibreOffice makes of a file, as bytes; `to` as its `--convert-to` wants it. */
export function convertWithOffice(
  bytes: Uint8Array,
  { from, to }: { readonly from: string; readonly to: string },
): Buffer {
  const office = findOffice()
  if (!office) throw new Error('No LibreOffice was found; SOFFICE=/path names one.')
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-office-'))
  try {
    writeFileSync(join(folder, `made.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = ['--headless', '--convert-to', to, '--outdir', folder, `made.${from}`]
    execFileSync(office, [profile, ...options], { cwd: folder, stdio: 'pipe' })
    return readFileSync(join(folder, `made.${to.split(':')[0]}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
