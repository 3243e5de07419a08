import type {
  DocumentBlock,
  Inline,
  Run,
  TableColumn,
  TextDocument,
} from '../../shared/model/document.ts'
import {
  captionLine,
  cleanText,
  isInContents,
  numberCaptions,
  runsOf,
  safeLink,
} from './document-inline.ts'

/** A document as Markdown (CommonMark with pipe tables); nothing in a text is taken for a mark. */
export function writeMarkdown({ title, subtitle, contents, parts }: TextDocument): Uint8Array {
  const blocks = parts.flatMap((part) => part.blocks)
  const captions = numberCaptions(blocks)
  const pieces = [
    `# ${oneLine(title)}`,
    subtitle === '' ? '' : `*${oneLine(subtitle)}*`,
    contents ? contentsList(blocks) : '',
    ...blocks.map((block) => writeBlock(block, captionLine(captions.get(block)))),
  ]
  return new TextEncoder().encode(`${pieces.filter((piece) => piece !== '').join('\n\n')}\n`)
}

function contentsList(blocks: readonly DocumentBlock[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'heading' && isInContents(block)
        ? `${'  '.repeat(block.level - 1)}- ${oneLine(block.text)}`
        : [],
    )
    .join('\n')
}

function writeBlock(block: DocumentBlock, caption: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${oneLine(block.text)}`
    case 'paragraph': {
      const text = inline(block.text, '  \n')
      return block.style === 'quote' ? `> ${text.replaceAll('\n', '\n> ')}` : text
    }
    case 'list':
      return block.items
        .map(({ depth, text }) => {
          const margin = '   '.repeat(Math.max(0, depth))
          return `${margin}${block.ordered ? '1.' : '-'} ${inline(text, `  \n${margin}   `)}`
        })
        .join('\n')
    case 'table':
      return captioned(caption, writeTable(block.columns, block.rows))
    case 'chart':
      return captioned(caption, [oneLine(block.alt), chartTable(block)].join('\n\n'))
  }
}

function captioned(caption: string, content: string): string {
  return caption === '' ? content : `**${oneLine(caption)}**\n\n${content}`
}

/** A chart has no lines here, but its figures. */
function chartTable({ categories, series }: Extract<DocumentBlock, { kind: 'chart' }>): string {
  const columns = [
    { title: '', width: 1 },
    ...series.map(({ name }) => ({ title: name, width: 1, align: 'end' as const })),
  ]
  const rows = categories.map((category, row) => [
    category,
    ...series.map(({ values }) => String(values[row] ?? '')),
  ])
  return writeTable(columns, rows)
}

function writeTable(columns: readonly TableColumn[], rows: readonly (readonly Inline[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ title }) => inline(title, '<br>'))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, index) => inline(row[index] ?? '', '<br>')))),
  ].join('\n')
}

function oneLine(text: string): string {
  return escaped(cleanText(text).replace(/\s*\n\s*/g, ' '))
}

function inline(text: Inline, lineBreak: string): string {
  return runsOf(text)
    .map((run) => writeRun(run, lineBreak))
    .join('')
}

function writeRun({ text, bold, italic, link }: Run, lineBreak: string): string {
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`
  const marked = text
    .split('\n')
    .map((line) => withMark(escaped(line), mark))
    .join(lineBreak)
  const target = safeLink(link)
  return target === undefined
    ? marked
    : `[${marked}](<${target.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
}

/** Blanks stand outside the marks, or the marks would be read as asterisks. */
function withMark(line: string, mark: string): string {
  const words = line.trim()
  if (mark === '' || words === '') return line
  const at = line.indexOf(words)
  const closing = [...mark].toReversed().join('')
  return `${line.slice(0, at)}${mark}${words}${closing}${line.slice(at + words.length)}`
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
}
