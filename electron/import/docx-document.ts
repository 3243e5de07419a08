import type { Range } from '../../shared/model/transcript.ts'
import type { Block, Paragraph } from './blocks.ts'
import { isOn, type Style } from './docx-styles.ts'
import type { SourceFile } from './importer.ts'
import { addStretch } from './stretches.ts'
import { type Attributes, attribute, parseXml } from './xml.ts'

/** The blocks of a Word document and how much of it is not text. */
export type WordDocument = {
  readonly blocks: readonly Block[]
  readonly comments: number
  readonly notes: number
  readonly deletions: number
  readonly hidden: number
}

/** Reads `document.xml`; only what stands in text elements counts, so that white space between elements does not. */
export function readDocument(
  file: SourceFile,
  xml: string,
  styles: ReadonlyMap<string, Style>,
): WordDocument {
  const reader = new DocumentReader(styles)
  parseXml(file, xml, {
    open: (name, attributes, prefix) => reader.open(name, attributes, prefix),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return reader.document
}

/** Content that is not read: deleted text, and the second copy of text boxes for old programs. */
const leftOut: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback'])

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

type OpenParagraph = {
  text: string
  readonly bold: Range[]
  readonly italic: Range[]
  style: Style
}
const plain: Style = { bold: false, italic: false, heading: false }

type OpenDocument = { readonly blocks: Block[] } & Record<
  'comments' | 'notes' | 'deletions' | 'hidden',
  number
>
type OpenTable = { readonly rows: string[][] }

class DocumentReader {
  readonly document: OpenDocument = { blocks: [], comments: 0, notes: 0, deletions: 0, hidden: 0 }
  readonly #styles: ReadonlyMap<string, Style>
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  #skipped = 0
  #inText = false
  #inRun = false
  #bold: boolean | null = null
  #italic: boolean | null = null

  constructor(styles: ReadonlyMap<string, Style>) {
    this.#styles = styles
  }

  open(name: string, attributes: Attributes, prefix: string): void {
    if (leftOut.has(name)) this.#skipped += 1
    if (name === 'del') this.document.deletions += 1
    if (this.#skipped > 0 || prefix === 'm' || prefix === 'a') return
    if (name === 't') this.#inText = true
    else if (name === 'r') this.#openRun()
    else if (name === 'p') this.#paragraphs.push({ text: '', bold: [], italic: [], style: plain })
    else if (name === 'tbl') this.#tables.push({ rows: [] })
    else if (name === 'tr') this.#tables.at(-1)?.rows.push([])
    else if (name === 'tc') this.#tables.at(-1)?.rows.at(-1)?.push('')
    else if (this.#inRun) this.#runElement(name, attributes)
    else if (name === 'pStyle') this.#paragraphStyle(attribute(attributes, 'val') ?? '')
  }

  close(name: string): void {
    if (leftOut.has(name)) this.#skipped -= 1
    else if (this.#skipped > 0) return
    else if (name === 't') this.#inText = false
    else if (name === 'r') this.#inRun = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tbl') this.#closeTable()
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#append(text)
  }

  #openRun(): void {
    this.#inRun = true
    this.#bold = null
    this.#italic = null
  }

  #runElement(name: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val')
    const character = characters[name]
    if (character !== undefined) this.#append(character)
    else if (name === 'b') this.#bold = isOn(value)
    else if (name === 'i') this.#italic = isOn(value)
    else if (name === 'rStyle') this.#runStyle(value ?? '')
    else if (name === 'vanish' && isOn(value)) this.document.hidden += 1
    else if (name === 'commentReference') this.document.comments += 1
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.document.notes += 1
  }

  #paragraphStyle(id: string): void {
    const style = this.#styles.get(id)
    const paragraph = this.#paragraphs.at(-1)
    if (style && paragraph) paragraph.style = style
  }

  #runStyle(id: string): void {
    const style = this.#styles.get(id)
    this.#bold ??= style?.bold || null
    this.#italic ??= style?.italic || null
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    const start = paragraph.text.length
    paragraph.text += text
    const added = { start, end: paragraph.text.length }
    if (this.#bold ?? paragraph.style.bold) addStretch(paragraph.bold, added)
    if (this.#italic ?? paragraph.style.italic) addStretch(paragraph.italic, added)
  }

  #closeParagraph(): void {
    const closed = this.#paragraphs.pop()
    if (!closed) return
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (!row || row.length === 0) this.document.blocks.push(asBlock(closed))
    else row[row.length - 1] = [row.at(-1), closed.text].filter((part) => part).join('\n')
  }

  /** A table inside a cell becomes text of that cell. */
  #closeTable(): void {
    const closed = this.#tables.pop()
    if (!closed) return
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (!row || row.length === 0) this.document.blocks.push({ kind: 'table', rows: closed.rows })
    else {
      const lines = closed.rows.map((cells) => cells.join('\t'))
      row[row.length - 1] = [row.at(-1), ...lines].filter((part) => part).join('\n')
    }
  }
}

function asBlock({ text, bold, italic, style }: OpenParagraph): Paragraph {
  return { kind: 'paragraph', text, bold, italic, heading: style.heading }
}
