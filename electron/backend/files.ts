import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../shared/model/error.ts'
import type { IncomingFile } from '../../shared/model/import.ts'
import type { SourceFile } from '../import/importer.ts'
import { isNodeError } from '../store/lock.ts'

/** Largest file that is read at all; no transcript comes near it. */
const largest = 200 * 1024 * 1024

/** Name of a file handed in, without folders. */
export function fileName(file: IncomingFile): string {
  return 'path' in file ? basename(file.path) : basename(file.name)
}

/** The bytes of a file handed in. Throws UserError `cannot-read` or `too-large`. */
export async function fileBytes(file: IncomingFile): Promise<SourceFile> {
  const name = fileName(file)
  const bytes = 'path' in file ? await readPath(file.path) : Buffer.from(file.base64, 'base64')
  if (bytes.length > largest)
    throw new UserError(
      'too-large',
      `${name} is larger than 200 MB and was not read. Split it, or save it as plain text.`,
    )
  return { name, bytes }
}

async function readPath(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    if (!isNodeError(error)) throw error
    const reason = error.code === 'ENOENT' ? 'does not exist' : 'cannot be read'
    throw new UserError(
      'cannot-read',
      `${path} ${reason}. Nothing was imported from it. Check its name and your rights to it.`,
    )
  }
}
