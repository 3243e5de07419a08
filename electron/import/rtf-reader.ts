import type { Range } from '../../shared/model/transcript.ts'
import type { Block } from './blocks.ts'
import { addStretch } from './stretches.ts'

/** Destinations whose text is not part of the document. */
const leftOut: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation fldinst xe tc listtable listoverridetable rsidtbl generator themedata datastore latentstyles filetbl revtbl atnid atnauthor bkmkstart bkmkend nonshppict listtext pntext'.split(
    ' ',
  ),
)

const characters: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  rtlmark: '\u200f',
  ltrmark: '\u200e',
}

type State = {
  readonly skipped: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly deleted: boolean
  readonly fallback: number
}

/** Reads RTF in one pass; groups are kept on a list, so that their depth does no harm. */
export class RtfReader {
  /** Name of the code page for characters that are not given in Unicode. */
  codePage = 'windows-1252'
  /** False where the text ends before its groups do. */
  complete = false
  readonly #source: string
  readonly #blocks: Block[] = []
  readonly #states: State[] = []
  #state: State = { skipped: false, bold: false, italic: false, deleted: false, fallback: 1 }
  #at = 0
  #toSkip = 0
  #pending: number[] = []
  #text = ''
  #bold: Range[] = []
  #italic: Range[] = []
  #cells: string[] = []

  constructor(source: string) {
    this.#source = source
  }

  read(): readonly Block[] {
    while (this.#at < this.#source.length && !this.complete) this.#step()
    this.#flushBytes()
    this.#endParagraph()
    return this.#blocks
  }

  #step(): void {
    const character = this.#source.charAt(this.#at)
    if (character === '\\') this.#control()
    else if (character === '{') this.#openGroup()
    else if (character === '}') this.#closeGroup()
    else {
      if (character !== '\r' && character !== '\n') this.#byte(this.#source.charCodeAt(this.#at))
      this.#at += 1
    }
  }

  #openGroup(): void {
    this.#flushBytes()
    this.#states.push(this.#state)
    this.#toSkip = 0
    this.#at += 1
  }

  #closeGroup(): void {
    this.#flushBytes()
    const outer = this.#states.pop()
    this.complete = this.#states.length === 0
    if (outer) this.#state = outer
    this.#toSkip = 0
    this.#at += 1
  }

  #control(): void {
    control.lastIndex = this.#at
    const match = control.exec(this.#source)
    if (match?.[1]) {
      this.#at = control.lastIndex
      this.#word(match[1], match[2] === undefined ? null : Number(match[2]))
      return
    }
    const symbol = this.#source.charAt(this.#at + 1)
    this.#at += 2
    if (symbol === "'") {
      const byte = Number.parseInt(this.#source.slice(this.#at, this.#at + 2), 16)
      this.#at += 2
      if (!Number.isNaN(byte)) this.#byte(byte)
    } else if (symbol === '*') this.#state = { ...this.#state, skipped: true }
    else if (symbol === '~') this.#append('\u00a0')
    else if (symbol === '_') this.#append('\u2011')
    else if (symbol === '\n' || symbol === '\r') this.#append('\n')
    else if (/[\\{}]/.test(symbol)) this.#byte(symbol.charCodeAt(0))
  }

  #word(word: string, value: number | null): void {
    const character = characters[word]
    if (leftOut.has(word)) this.#state = { ...this.#state, skipped: true }
    else if (character !== undefined) this.#append(character)
    else if (word === 'u' && value !== null) this.#unicode(value)
    else if (word === 'uc') this.#state = { ...this.#state, fallback: value ?? 1 }
    else if (word === 'b') this.#setState({ bold: value !== 0 })
    else if (word === 'i') this.#setState({ italic: value !== 0 })
    else if (word === 'deleted') this.#setState({ deleted: value !== 0 })
    else if (word === 'plain') this.#setState({ bold: false, italic: false, deleted: false })
    else if (word === 'ansicpg' && value !== null) this.#codePage(value)
    else if (word === 'mac') this.codePage = 'macintosh'
    else if (word === 'bin') this.#at += Math.max(0, value ?? 0)
    else if (word === 'cell') this.#endCell()
    else if (word === 'row') this.#endRow()
  }

  #setState(change: Partial<State>): void {
    this.#flushBytes()
    this.#state = { ...this.#state, ...change }
  }

  #codePage(number: number): void {
    const name = codePages[number] ?? `windows-${number}`
    try {
      this.codePage = new TextDecoder(name).encoding
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.codePage = 'windows-1252'
    }
  }

  /** A character in Unicode, followed by its likeness for old readers, which is skipped. */
  #unicode(value: number): void {
    this.#append(String.fromCharCode(value < 0 ? value + 65_536 : value))
    this.#toSkip = this.#state.fallback
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1
    else if (!this.#state.skipped) this.#pending.push(byte)
  }

  /** Bytes are decoded together, since some code pages need two for a character. */
  #flushBytes(): void {
    if (this.#pending.length === 0) return
    const text = new TextDecoder(this.codePage).decode(Uint8Array.from(this.#pending))
    this.#pending = []
    this.#write(text)
  }

  #append(text: string): void {
    this.#flushBytes()
    this.#write(text)
  }

  #write(text: string): void {
    if (this.#state.skipped || this.#state.deleted) return
    if (text === '\n') {
      if (this.#cells.length > 0) this.#text += text
      else this.#endParagraph()
      return
    }
    const start = this.#text.length
    this.#text += text
    const added = { start, end: this.#text.length }
    if (this.#state.bold) addStretch(this.#bold, added)
    if (this.#state.italic) addStretch(this.#italic, added)
  }

  #endParagraph(): void {
    const letters = { bold: this.#bold, italic: this.#italic }
    this.#blocks.push({ kind: 'paragraph', text: this.#text, ...letters, heading: false })
    this.#text = ''
    this.#bold = []
    this.#italic = []
  }

  #endCell(): void {
    this.#flushBytes()
    this.#cells.push(this.#text.trim())
    this.#text = ''
    this.#bold = []
    this.#italic = []
  }

  /** Rows that follow each other are one table. */
  #endRow(): void {
    const last = this.#blocks.at(-1)
    if (last?.kind === 'table') {
      this.#blocks[this.#blocks.length - 1] = { kind: 'table', rows: [...last.rows, this.#cells] }
    } else this.#blocks.push({ kind: 'table', rows: [this.#cells] })
    this.#cells = []
  }
}

const control = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy

const codePages: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}
