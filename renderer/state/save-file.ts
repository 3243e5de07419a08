import type { FileOut } from '../../shared/model/retrieval.ts'

/** Hands a file made by the backend to the person: the desktop asks where to, a browser puts it with the downloads. */
export function saveFile(file: FileOut): void {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
