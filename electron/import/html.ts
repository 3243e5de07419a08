import type { Range } from '../../shared/model/transcript.ts'
import { type Block, sourceFromBlocks } from './blocks.ts'
import { decode } from './decode.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { scanMarkup } from './markup.ts'
import { refusal } from './refuse.ts'
import { addStretch } from './stretches.ts'

/** Web pages: paragraphs, headings and tables; scripts and styles are left out. */
export const html: Importer = {
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: (bytes) =>
    /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b/is.test(
      new TextDecoder().decode(bytes.subarray(0, 1000)),
    ),
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(file.bytes.subarray(0, 2000)),
  )
  const { text, encoding } = decode(file, options.encoding ? options : known(declared?.[1]))
  const source = sourceFromHtml(text, encoding)
  if (source.text.trim() === '') throw refusal('file-empty', file.name)
  return source
}

/** A source from a page or a part of one. */
export function sourceFromHtml(page: string, encoding: Source['encoding']): Source {
  const reader = new PageReader()
  scanMarkup(page, {
    open: (name) => reader.open(name),
    close: (name) => reader.close(name),
    text: (words) => reader.text(words),
  })
  reader.endParagraph()
  const title = reader.title.replace(/\s+/g, ' ').trim()
  return {
    ...sourceFromBlocks(reader.blocks),
    title: title === '' ? null : title,
    date: null,
    language: null,
    encoding,
    warnings: [],
  }
}

function known(name: string | undefined): ReadOptions {
  try {
    return name ? { encoding: new TextDecoder(name).encoding } : {}
  } catch (error) {
    if (error instanceof RangeError) return {}
    throw error
  }
}

const breaking: ReadonlySet<string> = new Set(
  'p div section article header footer main ul ol li dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 table tr hr body'.split(
    ' ',
  ),
)

const bold: ReadonlySet<string> = new Set(['b', 'strong'])
const italic: ReadonlySet<string> = new Set(['i', 'em'])

class PageReader {
  readonly blocks: Block[] = []
  title = ''
  #text = ''
  #bold: Range[] = []
  #italic: Range[] = []
  #boldDepth = 0
  #italicDepth = 0
  #heading = false
  #inTitle = false
  #hidden = 0
  #rows: string[][] | null = null

  open(name: string): void {
    if (name === 'title') this.#inTitle = true
    else if (name === 'script' || name === 'style') this.#hidden += 1
    else if (name === 'br') this.#append('\n')
    else if (bold.has(name)) this.#boldDepth += 1
    else if (italic.has(name)) this.#italicDepth += 1
    else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#rows?.push([])
    else if (name === 'td' || name === 'th') this.#openCell()
    else if (breaking.has(name)) this.endParagraph()
    if (/^h[1-6]$/.test(name)) this.#heading = true
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false
    else if (name === 'script' || name === 'style') this.#hidden = Math.max(0, this.#hidden - 1)
    else if (bold.has(name)) this.#boldDepth = Math.max(0, this.#boldDepth - 1)
    else if (italic.has(name)) this.#italicDepth = Math.max(0, this.#italicDepth - 1)
    else if (name === 'table') this.#closeTable()
    else if (breaking.has(name)) this.endParagraph()
  }

  text(words: string): void {
    if (this.#inTitle) this.title += words
    else if (this.#hidden === 0) this.#append(words.replace(/[ \t\r\n\f]+/g, ' '))
  }

  endParagraph(): void {
    if (this.#rows) return
    const trimmed = this.#text.trimEnd()
    if (trimmed !== '') {
      const within = ({ start }: Range): boolean => start < trimmed.length
      const letters = { bold: this.#bold.filter(within), italic: this.#italic.filter(within) }
      this.blocks.push({ kind: 'paragraph', text: trimmed, ...letters, heading: this.#heading })
    }
    this.#text = ''
    this.#bold = []
    this.#italic = []
    this.#heading = false
  }

  #append(words: string): void {
    const cell = this.#rows?.at(-1)
    if (this.#rows) {
      if (cell && cell.length > 0) cell[cell.length - 1] = `${cell.at(-1) ?? ''}${words}`
      return
    }
    const needed = /(?:^|\s)$/.test(this.#text) ? words.replace(/^ +/, '') : words
    const start = this.#text.length
    this.#text += needed
    if (needed.trim() === '') return
    const added = { start, end: this.#text.length }
    if (this.#boldDepth > 0) addStretch(this.#bold, added)
    if (this.#italicDepth > 0) addStretch(this.#italic, added)
  }

  #openTable(): void {
    this.endParagraph()
    this.#rows ??= []
  }

  #openCell(): void {
    if (this.#rows && this.#rows.length === 0) this.#rows.push([])
    this.#rows?.at(-1)?.push('')
  }

  #closeTable(): void {
    const rows = (this.#rows ?? []).map((row) => row.map((cell) => cell.trim()))
    this.#rows = null
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows })
  }
}
