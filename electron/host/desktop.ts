import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { StartArguments } from './arguments.ts'
import { buildIfStale, desktop } from './build.ts'
import { downloadElectron, electronPackage, findElectron } from './electron-binary.ts'
import { hasDisplay } from './opener.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A window that closes with an error within this many milliseconds never was one. */
const tooShort = 10_000

/** Opens the desktop window and waits until it is closed; answers why there was none, or null. */
export async function runDesktop({ file }: StartArguments): Promise<string | null> {
  if (!hasDisplay({ platform: process.platform, env: process.env })) return 'there is no display'
  const folder = electronPackage()
  const program = findElectron(folder, process.env) ?? (await downloadElectron(folder))
  if (!program) return 'Electron is not installed and cannot be downloaded here'
  await buildIfStale(desktop)
  return await runProgram(program, file)
}

async function runProgram(program: string, file: string | null): Promise<string | null> {
  const started = Date.now()
  const child = spawn(program, [...sandboxFlags(), root, ...(file ? [file] : [])], {
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit').catch((error) => [String(error)])
  const failed = code !== 0 && Date.now() - started < tooShort
  return failed ? `Electron ended at once (${code})` : null
}

/** Chromium refuses to run as root with its sandbox. */
function sandboxFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
