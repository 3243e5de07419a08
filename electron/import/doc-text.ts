import type { Block } from './blocks.ts'

/** Paragraphs and tables of a stored Word text, and how often it refers to what is left out. */
export type DocText = {
  readonly blocks: readonly Block[]
  readonly counts: { readonly comments: number; readonly notes: number; readonly deletions: number }
}

/** Reads Word's stored text: fields as their results, cells and rows as tables, breaks as newlines, hyphens as such. */
export function readDocText(stored: string): DocText {
  const counts = {
    comments: stored.split(comment).length - 1,
    notes: stored.split(note).length - 1,
    deletions: stored.split(/\0+/).length - 1,
  }
  return { blocks: toBlocks(visible(stored)), counts }
}

const note = '\x02'
const comment = '\x05'

const fieldBegins = '\x13'
const fieldResult = '\x14'
const fieldEnds = '\x15'
const fieldMarks = new RegExp(`([${fieldBegins}${fieldResult}${fieldEnds}])`)

/** The text without the instructions of fields, which may hold other fields, and without what only points elsewhere. */
function visible(stored: string): string {
  const depths: boolean[] = []
  let hidden = 0
  let shown = ''
  for (const part of stored.split(fieldMarks)) {
    if (part === fieldBegins) {
      depths.push(true)
      hidden += 1
    } else if (part === fieldResult && depths.at(-1)) {
      depths[depths.length - 1] = false
      hidden -= 1
    } else if (part === fieldEnds) {
      if (depths.pop()) hidden -= 1
    } else if (hidden === 0) shown += part
  }
  return shown.replace(/\p{Cc}/gu, (character) => meanings.get(character) ?? '')
}

const cellEnds = '\x07'

/** Control characters that stand for something to read; what is not listed, such as optional hyphens and places of pictures, does not. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\r', '\r'],
  ['\v', '\n'],
  ['\f', '\n'],
  ['\x1e', '\u2011'],
  [cellEnds, cellEnds],
])

/** Rows end with a newline right behind the last cell; all other paragraphs end with a carriage return. */
function toBlocks(text: string): Block[] {
  const blocks: Block[] = []
  const rows = text.split(`${cellEnds}\n`)
  const rest = rows.pop() ?? ''
  for (const row of rows) addRow(blocks, row.split(cellEnds))
  addParagraphs(blocks, rest.replace(/\r$/, '').replaceAll(cellEnds, '\t'))
  return blocks
}

/** The first cell stands behind the paragraphs above the table. */
function addRow(blocks: Block[], cells: readonly string[]): void {
  const [first = '', ...others] = cells
  const above = first.lastIndexOf('\r')
  if (above >= 0) addParagraphs(blocks, first.slice(0, above))
  const row = [first.slice(above + 1), ...others].map((cell) => cell.replaceAll('\r', '\n'))
  const last = blocks.at(-1)
  if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] }
  else blocks.push({ kind: 'table', rows: [row] })
}

function addParagraphs(blocks: Block[], text: string): void {
  if (text === '') return
  for (const line of text.split('\r'))
    blocks.push({ kind: 'paragraph', text: line, bold: [], italic: [], heading: false })
}
