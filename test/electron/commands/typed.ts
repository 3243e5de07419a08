import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../../electron/commands/run.ts'

/** What a typed command gave. */
type Typed = {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** A folder of its own, with commands that are typed in it and settings that stay in it. */
export type Desk = {
  readonly folder: string
  /** Runs a command as if typed in the folder. */
  readonly type: (...args: readonly string[]) => Promise<Typed>
  /** The same with --json: the document on stdout, parsed; throws where the command did not end well. */
  readonly json: (...args: readonly string[]) => Promise<unknown>
  /** Writes a file into the folder and gives its name. */
  readonly write: (name: string, text: string) => string
}

/** Makes an empty desk. */
export function createDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
  const type = (...args: readonly string[]) => run(folder, args)
  return {
    folder,
    type,
    json: async (...args) => {
      const { status, out, err } = await type(...args, '--json')
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${err}`)
      return JSON.parse(out)
    },
    write: (name, text) => {
      writeFileSync(join(folder, name), text)
      return name
    },
  }
}

async function run(folder: string, args: readonly string[]): Promise<Typed> {
  let out = ''
  let err = ''
  const status = await runCommand(args, {
    folder,
    dataFolder: join(folder, 'settings'),
    version: '0.0.0',
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { status, out, err }
}
