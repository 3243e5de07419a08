import type { Block, Span } from '../model/rich-text.ts'
import { readInline, tidySpans, writeInline } from './markdown-inline.ts'

/**
 * Reads the Markdown of a memo: headings of three levels, quotations, lists, bold, italic, and links to quotes and codes.
 * A line stays a line. What else Markdown knows stays as the text that it is.
 */
export function readMarkdown(markdown: string): readonly Block[] {
  const open: Open[] = []
  let before: Open | null = null
  const indents: number[] = []
  for (const line of markdown.replaceAll(/\r\n?/g, '\n').split('\n')) {
    const begun = beginning(line, before, indents)
    if (begun) open.push(begun)
    before = begun ?? (line.trim() === '' ? null : before)
  }
  return open.map(({ kind, level, lines }) => ({
    kind,
    level,
    spans: readInline(lines.join('\n')),
  }))
}

/** Writes blocks so that readMarkdown gives them back; empty ones are left out. */
export function writeMarkdown(blocks: readonly Block[]): string {
  let text = ''
  let before: Block | null = null
  const numbers: number[] = []
  for (const block of tidyBlocks(blocks)) {
    const number = countItem(numbers, block)
    const close = before !== null && isItem(before) && isItem(block)
    if (before) text += close ? '\n' : '\n\n'
    text += writeBlock(block, number)
    before = block
  }
  return text
}

/** Blocks as they are kept: without empty ones, headings on one line, items at most one deeper than what is before them. */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  let deepest = 0
  return blocks.flatMap((block) => {
    const spans = tidySpans(trimmed(block))
    if (spans.every(({ text }) => text.trim() === '')) return []
    const level = isItem(block) ? Math.min(block.level, deepest) : block.level
    deepest = isItem(block) ? level + 1 : 0
    return [{ ...block, level, spans }]
  })
}

/** The words of a memo without any of their looks, a block a line. */
export function plainWords(markdown: string): string {
  return readMarkdown(markdown)
    .map(({ spans }) => spans.map(({ text }) => text).join(''))
    .join('\n')
}

type Open = Pick<Block, 'kind' | 'level'> & {
  readonly lines: string[]
  /** Blanks before what it says. */
  readonly indent: number
}

/** The block that a line begins, or null where the line is empty or was added to the block before. */
function beginning(line: string, before: Open | null, indents: number[]): Open | null {
  if (line.trim() === '') return null
  const item = /^(\s*)(?:([-*+])|\d{1,9}[.)])(?:\s(.*)|$)/.exec(line)
  if (item) {
    const [, blanks = '', bullet, words = ''] = item
    const level = depthOf(blanks.length, indents)
    const kind = bullet === undefined ? 'number' : 'bullet'
    return { kind, level, lines: [withoutGuard(words)], indent: blanks.length + 2 }
  }
  const [, marks, heading] = /^(#{1,3})\s(.*)$/.exec(line) ?? []
  if (marks !== undefined && heading !== undefined)
    return outside({ kind: 'heading', level: marks.length, lines: [heading], indent: 0 }, indents)
  const [, quoted] = /^>\s?(.*)$/.exec(line) ?? []
  const kind = quoted === undefined ? 'paragraph' : 'quote'
  const words = withoutGuard(quoted ?? line)
  const goesOn =
    before?.kind === kind || (kind === 'paragraph' && before !== null && isItem(before))
  if (!goesOn || !before) return outside({ kind, level: 0, lines: [words], indent: 0 }, indents)
  before.lines.push(withoutGuard((quoted ?? line).replace(indentOf(before), '')))
  return null
}

/** A block that is no item ends the list before it. */
function outside(block: Open, indents: number[]): Open {
  indents.length = 0
  return block
}

function depthOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
  indents.push(indent)
  return indents.length - 1
}

function indentOf({ indent }: Open): RegExp {
  return new RegExp(`^ {0,${indent}}`)
}

/** A line that is empty or all blanks would end its block; a backslash before it says that it does not. */
function withoutGuard(line: string): string {
  return /^\\\s*$/.test(line) ? line.slice(1) : line
}

function writeBlock(block: Block, number: number): string {
  const lines = writeInline(block.spans).split('\n').map(guarded)
  const blanks = '    '.repeat(isItem(block) ? block.level : 0)
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lines.join(' ')}`
    case 'quote':
      return lines.map((line) => `> ${line}`).join('\n')
    case 'paragraph':
      return lines.join('\n')
    case 'bullet':
      return `${blanks}- ${lines.join(`\n${blanks}  `)}`
    case 'number':
      return `${blanks}${number}. ${lines.join(`\n${blanks}  `)}`
  }
}

/** A line of which nothing is taken for the beginning of a heading, quotation or list. */
function guarded(line: string): string {
  if (line.trim() === '') return `\\${line}`
  return line
    .replace(/^(#{1,3}\s|>)/, '\\$1')
    .replace(/^(\s*)([-+](?:\s|$))/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)](?:\s|$))/, '$1\\$2')
}

/** Which number an item of a numbered list has; 0 for everything else. */
function countItem(numbers: number[], block: Block): number {
  numbers.length = isItem(block) ? Math.min(numbers.length, block.level + 1) : 0
  while (isItem(block) && numbers.length <= block.level) numbers.push(0)
  if (block.kind !== 'number') {
    if (isItem(block)) numbers[block.level] = 0
    return 0
  }
  const number = (numbers[block.level] ?? 0) + 1
  numbers[block.level] = number
  return number
}

function trimmed({ kind, spans }: Block): readonly Span[] {
  if (kind !== 'heading') return spans
  return spans.map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))
}

function isItem({ kind }: Pick<Block, 'kind'>): boolean {
  return kind === 'bullet' || kind === 'number'
}
