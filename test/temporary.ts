import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of tests a folder of its own for what is temporary, and removes it with everything in it afterwards. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
