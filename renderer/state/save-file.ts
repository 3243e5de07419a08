import type { FileOut } from '../../shared/model/retrieval.ts'
import { hasCsvMark } from './csv-mark.tsx'

/** Hands a file made by the backend to the person: the desktop asks where to, a browser puts it with the downloads. */
export function saveFile(file: FileOut): void {
  const written = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0))
  const bytes = isMarkedCsv(file) && !hasCsvMark() ? written.subarray(mark.length) : written
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const mark = 'ï»¿'

/** Whether a file is a CSV with a byte order mark, which takes three bytes in UTF-8. */
function isMarkedCsv({ mediaType, base64 }: FileOut): boolean {
  return mediaType.startsWith('text/csv') && atob(base64.slice(0, 4)) === mark
}
