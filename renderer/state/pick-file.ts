import type { IncomingFile } from '../../shared/model/import.ts'
import { toBase64 } from './to-base64.ts'

/** Lets the person choose one file of these kinds, e.g. `.csv,.xlsx`; null where they did not. */
export function pickFile(accept: string): Promise<IncomingFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? incomingFile(file) : null)
    })
    input.click()
  })
}

/** A file as the backend takes it. */
export async function incomingFile(file: File): Promise<IncomingFile> {
  return { name: file.name, base64: await toBase64(file) }
}
