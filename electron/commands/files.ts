import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { UserError } from '../../shared/model/error.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import type { Terminal } from './terminal.ts'

/** The format that a file's ending asks for. Throws UserError `unknown-format` naming the possible endings. */
export function formatOf<F extends string>(file: string, formats: readonly F[]): F {
  const ending = extname(file).slice(1).toLowerCase()
  const format = formats.find((known) => known === ending)
  if (format) return format
  throw new UserError(
    'unknown-format',
    `${file} was not written: its ending says the format, and it must be one of ${formats.map((known) => `.${known}`).join(', ')}.`,
  )
}

/** Writes a file that the backend made, in place of an older one, and gives its absolute path. Throws UserError `cannot-write`. */
export function saveFile({ folder }: Terminal, file: string, { base64 }: FileOut): string {
  const path = resolve(folder, file)
  const unfinished = `${path}.unfinished`
  try {
    writeFileSync(unfinished, Buffer.from(base64, 'base64'))
    renameSync(unfinished, path)
    return path
  } catch (error) {
    rmSync(unfinished, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      'cannot-write',
      `${path} was not written (${reason}). Choose another place, or check your rights to it.`,
    )
  }
}
