import type { Range } from '../../shared/model/transcript.ts'
import { decode } from './decode.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'

/** Markdown: the marks of emphasis, headings and quotations are left out, their words and places are kept. */
export const markdown: Importer = {
  name: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown'],
  sniff: (bytes) => looksLikeMarkdown(new TextDecoder().decode(bytes.subarray(0, 20_000))),
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const page = stripMarks(text)
  const front = readFrontMatter(text)
  const heading = page.headings[0]
  return {
    text: page.text,
    title: front['title'] ?? (heading ? page.text.slice(heading.start, heading.end) : null),
    date: /^\d{4}-\d\d-\d\d/.exec(front['date'] ?? '')?.[0] ?? null,
    language: null,
    encoding,
    hints: { bold: page.bold, italic: page.italic, headings: page.headings },
    structure: null,
    warnings: [],
  }
}

/** Headings or bold labels again and again; one such line may be anything. */
function looksLikeMarkdown(start: string): boolean {
  const telling = start.match(/^(?:#{1,6} \S|\*\*[^*\n]{1,63}\*\*[ :])/gm)
  return (telling?.length ?? 0) >= 4 && !start.includes('\u0000')
}

/** Text without Markdown’s marks, and where it was bold, italic or a heading. */
export function stripMarks(text: string): {
  readonly text: string
  readonly bold: readonly Range[]
  readonly italic: readonly Range[]
  readonly headings: readonly Range[]
} {
  const bold: Range[] = []
  const italic: Range[] = []
  const headings: Range[] = []
  const lines: string[] = []
  let at = 0
  for (const source of text.split('\n')) {
    const block = readBlock(source)
    const line = readInline(block.words)
    for (const { start, end } of line.bold) bold.push({ start: at + start, end: at + end })
    for (const { start, end } of line.italic) italic.push({ start: at + start, end: at + end })
    if (block.heading && line.text !== '') headings.push({ start: at, end: at + line.text.length })
    lines.push(line.text)
    at += line.text.length + 1
  }
  return { text: lines.join('\n'), bold, italic, headings }
}

function readBlock(line: string): { words: string; heading: boolean } {
  const quoted = line.replace(/^\s{0,3}(?:>\s?){1,9}/, '')
  const heading = /^\s{0,3}#{1,6}\s+(?=\S)/.exec(quoted)
  if (heading)
    return {
      words: quoted.slice(heading[0].length).trimEnd().replace(/\s#+$/, '').trimEnd(),
      heading: true,
    }
  if (/^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(quoted)) return { words: '', heading: false }
  return { words: quoted, heading: false }
}

/** The words of a line without emphasis and escapes, and which of them are bold or italic. */
function readInline(line: string): { text: string; bold: Range[]; italic: Range[] } {
  if (!/[*_\\]/.test(line)) return { text: line, bold: [], italic: [] }
  const closing = new Set<number>()
  const ranges: readonly [Range[], Range[]] = [[], []]
  const opened: number[] = []
  let text = ''
  for (let at = 0; at < line.length; at += 1) {
    const mark = markAt(line, at)
    const closes = closing.has(at)
    const partner = mark === '' || closes ? -1 : partnerOf(line, at, mark)
    if (isEscape(line, at)) {
      text += line.charAt(at + 1)
      at += 1
    } else if (closes || partner > 0) {
      if (partner > 0) closing.add(partner)
      const stretches = ranges[mark.length === 2 ? 0 : 1]
      if (partner > 0) opened.push(text.length)
      else stretches.push({ start: opened.pop() ?? text.length, end: text.length })
      at += mark.length - 1
    } else text += line.charAt(at)
  }
  const [bold, italic] = ranges
  return { text, bold, italic }
}

function isEscape(line: string, at: number): boolean {
  return line[at] === '\\' && /[!-/:-@[-`{-~]/.test(line.charAt(at + 1))
}

function markAt(line: string, at: number): string {
  const character = line.charAt(at)
  if (character !== '*' && character !== '_') return ''
  return line.charAt(at + 1) === character ? character + character : character
}

/** Where emphasis that opens here closes on the same line, or -1. */
function partnerOf(line: string, at: number, mark: string): number {
  const opens =
    /\S/.test(line.charAt(at + mark.length)) && !/[\p{L}\p{N}]/u.test(line.charAt(at - 1))
  if (!opens) return -1
  const partner = line.indexOf(mark, at + mark.length + 1)
  if (partner < 0 || /\s/.test(line.charAt(partner - 1))) return -1
  return mark.startsWith('_') && /[\p{L}\p{N}]/u.test(line.charAt(partner + mark.length))
    ? -1
    : partner
}

/** `key: value` lines between two `---` lines at the top. */
function readFrontMatter(text: string): Readonly<Record<string, string>> {
  const block = /^---\n([\s\S]{0,5000}?)\n---\n/.exec(text)?.[1]
  const pairs = (block ?? '').split('\n').flatMap((line) => {
    const match = /^(\w+):\s*["']?(.+?)["']?\s*$/.exec(line)
    return match?.[1] && match[2] ? [[match[1].toLowerCase(), match[2]] as const] : []
  })
  return Object.fromEntries(pairs)
}
