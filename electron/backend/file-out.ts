import type { FileOut } from '../../shared/model/retrieval.ts'
import type { MadeFile } from '../export/sheet-file.ts'

/** A made file as it crosses a host. */
export function toFileOut({ name, mediaType, bytes }: MadeFile): FileOut {
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') }
}
