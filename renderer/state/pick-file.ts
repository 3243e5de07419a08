import type { IncomingFile } from '../../shared/model/import.ts'

/** Lets the person choose one file of these kinds, e.g. `.csv,.xlsx`; null where they did not. */
export function pickFile(accept: string): Promise<IncomingFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? incoming(file) : null)
    })
    input.click()
  })
}

async function incoming(file: File): Promise<IncomingFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { name: file.name, base64: btoa(text) }
}
