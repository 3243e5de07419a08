import type { Refusal } from '../../../shared/model/import.ts'

/** Largest file that is handed to the backend, in bytes; no transcript comes near it. */
const maxBytes = 64 * 1024 * 1024

/** Why a file is not even read, or null. */
export function tooLarge(file: Pick<File, 'name' | 'size'>): Refusal | null {
  if (file.size <= maxBytes) return null
  const message = `${file.name} was not read: it is larger than ${maxBytes / 1024 / 1024} MB, which no transcript is. Save only its text, e.g. as TXT or DOCX.`
  return { file: file.name, code: 'file-too-large', message }
}
