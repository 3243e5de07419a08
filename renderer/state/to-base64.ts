import { UserError } from '../../shared/model/error.ts'

/** The bytes of a file in base64; rejects with a UserError where it cannot be read, e.g. a folder. */
export function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(afterComma(String(reader.result)))
    reader.onerror = () => reject(unreadable(file))
    reader.readAsDataURL(file)
  })
}

function unreadable({ name }: File): UserError {
  return new UserError(
    'file-unreadable',
    `“${name}” cannot be read: it was moved or deleted, or it is a folder. Nothing was changed; choose the file again.`,
  )
}

function afterComma(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(',') + 1)
}
