/** Words at a place on a page, in points from the left and from the bottom; 12 points high where nothing else is said. */
export type Words = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
}

/** Words below one another, the first at the top of the page. */
export function column(
  lines: readonly string[],
  { x = 72, top = 760, leading = 14 } = {},
): readonly Words[] {
  return lines.flatMap((text, index) =>
    text === '' ? [] : [{ x, y: top - index * leading, text }],
  )
}

/** A PDF with these pages, in Helvetica; `extra` is put into its trailer. */
export function pdfFile(pages: readonly (readonly Words[])[], extra = ''): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    font('Helvetica-Oblique'),
    ...pages.flatMap((words, index) => [pageObject(7 + index * 2), stream(words)]),
  ]
  return assemble(objects, extra)
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

function pageObject(content: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`
}

function stream(words: readonly Words[]): string {
  const content = words
    .map(({ x, y, text, bold, italic, size = 12 }) => {
      const literal = text.replace(/[\\()]/g, '\\$&')
      return `BT /F${bold ? 2 : italic ? 3 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${literal}) Tj ET`
    })
    .join('\n')
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assemble(objects: readonly string[], extra: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const places: string[] = []
  for (const [index, object] of objects.entries()) {
    places.push(`${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${extra} >>\nstartxref\n${file.length}\n%%EOF`
  return new Uint8Array(Buffer.from(file + table + trailer, 'latin1'))
}
