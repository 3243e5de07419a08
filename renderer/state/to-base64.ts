/** The bytes of a file in base64; rejects where it cannot be read, e.g. a folder. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(afterComma(String(reader.result)))
    reader.onerror = () =>
      reject(new Error('It cannot be read: it was moved or deleted, or it is a folder.'))
    reader.readAsDataURL(file)
  })
}

function afterComma(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(',') + 1)
}
