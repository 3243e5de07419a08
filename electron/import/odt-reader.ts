import type { Range } from '../../shared/model/transcript.ts'
import type { Block } from './blocks.ts'
import { addStretch } from './stretches.ts'
import { type Attributes, attribute } from './xml.ts'

/** Parts that are no text of the document. */
const leftOut: ReadonlySet<string> = new Set([
  'tracked-changes',
  'note',
  'annotation',
  'forms',
  'sequence-decls',
  'desc',
])

type Letters = { readonly bold: boolean; readonly italic: boolean }

/** Collects paragraphs and tables from `content.xml` in one pass. */
export class OdtReader {
  readonly blocks: Block[] = []
  notes = 0
  comments = 0
  readonly #styles = new Map<string, Letters>()
  readonly #letters: Letters[] = []
  #style: string | null = null
  #skipped = 0
  #paragraphs = 0
  #text = ''
  #bold: Range[] = []
  #italic: Range[] = []
  #heading = false
  #rows: string[][] | null = null
  #tables = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'note') this.notes += 1
    if (name === 'annotation') this.comments += 1
    if (leftOut.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    if (name === 'style') this.#style = attribute(attributes, 'name') ?? null
    else if (name === 'text-properties') this.#readStyle(attributes)
    else if (name === 'p' || name === 'h') this.#openParagraph(name === 'h', attributes)
    else if (name === 'span') this.#letters.push(this.#lettersOf(attributes))
    else if (name === 's')
      this.#append(' '.repeat(Math.min(1000, Number(attribute(attributes, 'c') ?? 1))))
    else if (name === 'tab') this.#append('\t')
    else if (name === 'line-break') this.#append('\n')
    else if (name === 'table') this.#openTable()
    else if (name === 'table-row') this.#rows?.push([])
    else if (name === 'table-cell') this.#rows?.at(-1)?.push('')
  }

  close(name: string): void {
    if (leftOut.has(name)) this.#skipped -= 1
    else if (this.#skipped > 0) return
    else if (name === 'style') this.#style = null
    else if (name === 'p' || name === 'h') this.#closeParagraph()
    else if (name === 'span') this.#letters.pop()
    else if (name === 'table') this.#closeTable()
  }

  text(words: string): void {
    if (this.#skipped === 0 && this.#paragraphs > 0) this.#append(words.replace(/[ \t\r\n]+/g, ' '))
  }

  #readStyle(attributes: Attributes): void {
    if (!this.#style) return
    this.#styles.set(this.#style, {
      bold: attribute(attributes, 'font-weight') === 'bold',
      italic: attribute(attributes, 'font-style') === 'italic',
    })
  }

  #lettersOf(attributes: Attributes): Letters {
    const outer = this.#letters.at(-1)
    const own = this.#styles.get(attribute(attributes, 'style-name') ?? '')
    return {
      bold: outer?.bold === true || own?.bold === true,
      italic: outer?.italic === true || own?.italic === true,
    }
  }

  #openParagraph(heading: boolean, attributes: Attributes): void {
    this.#paragraphs += 1
    this.#heading = heading
    this.#letters.push(this.#lettersOf(attributes))
  }

  #append(words: string): void {
    if (this.#paragraphs === 0) return
    const start = this.#text.length
    this.#text += words
    const added = { start, end: this.#text.length }
    if (this.#letters.at(-1)?.bold) addStretch(this.#bold, added)
    if (this.#letters.at(-1)?.italic) addStretch(this.#italic, added)
  }

  #closeParagraph(): void {
    this.#letters.pop()
    this.#paragraphs -= 1
    const row = this.#rows?.at(-1)
    if (row && row.length > 0)
      row[row.length - 1] = [row.at(-1), this.#text].filter((part) => part).join('\n')
    else
      this.blocks.push({
        kind: 'paragraph',
        text: this.#text,
        bold: this.#bold,
        italic: this.#italic,
        heading: this.#heading,
      })
    this.#text = ''
    this.#bold = []
    this.#italic = []
  }

  #openTable(): void {
    this.#tables += 1
    this.#rows ??= []
  }

  #closeTable(): void {
    this.#tables -= 1
    if (this.#tables > 0) return
    this.blocks.push({ kind: 'table', rows: this.#rows ?? [] })
    this.#rows = null
  }
}
