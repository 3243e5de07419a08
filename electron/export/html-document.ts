import type {
  DocumentBlock,
  DocumentPart,
  Inline,
  Run,
  TextDocument,
} from '../../shared/model/document.ts'
import { chartSvg } from './chart-svg.ts'
import {
  type Caption,
  captionLine,
  isInContents,
  numberCaptions,
  runsOf,
  safeLink,
} from './document-inline.ts'
import { pageStyle } from './html-style.ts'
import { escapeMarkup } from './markup.ts'

/**
 * A document as one page that needs nothing else: no script, no picture, no font from elsewhere, and a policy that forbids any.
 * All text is escaped; each text runs in its own direction.
 */
export function writeHtml(document: TextDocument): Uint8Array {
  return new TextEncoder().encode(htmlPage(document))
}

/** The same as text. */
export function htmlPage(document: TextDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(document.title)}</title>
<style>${pageStyle}</style>
</head>
<body class="page">
${htmlBody(document)}
</body>
</html>
`
}

/** What stands in the body of the page, for a preview that brings its own frame. */
export function htmlBody({ title, subtitle, contents, parts }: TextDocument): string {
  const captions = numberCaptions(parts.flatMap(({ blocks }) => blocks))
  const anchors = numberHeadings(parts)
  return `<header><h1 dir="auto">${escapeMarkup(title)}</h1>${subtitle === '' ? '' : `<p class="subtitle" dir="auto">${escapeMarkup(subtitle)}</p>`}</header>
${contents ? contentsList(anchors) : ''}<main>
${parts.map((part) => section(part, { captions, anchors })).join('\n')}
</main>`
}

type Heading = Extract<DocumentBlock, { kind: 'heading' }>
type Anchors = ReadonlyMap<DocumentBlock, string>
type Numbers = { readonly captions: ReadonlyMap<DocumentBlock, Caption>; readonly anchors: Anchors }

function numberHeadings(parts: readonly DocumentPart[]): ReadonlyMap<Heading, string> {
  const headings = parts
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Heading => block.kind === 'heading')
  return new Map(headings.map((heading, index) => [heading, `h${index + 1}`]))
}

function contentsList(anchors: ReadonlyMap<Heading, string>): string {
  const entries = [...anchors].flatMap(([heading, anchor]) =>
    isInContents(heading)
      ? `<li class="level-${heading.level}"><a href="#${anchor}" dir="auto">${escapeMarkup(heading.text)}</a></li>`
      : [],
  )
  return `<nav aria-label="Contents"><h2>Contents</h2><ol>${entries.join('')}</ol></nav>\n`
}

function section({ landscape, blocks }: DocumentPart, numbers: Numbers): string {
  const content = blocks.map((block) => writeBlock(block, numbers)).join('\n')
  return `<section class="${landscape ? 'landscape' : 'portrait'}">\n${content}\n</section>`
}

function writeBlock(block: DocumentBlock, { captions, anchors }: Numbers): string {
  switch (block.kind) {
    case 'heading': {
      const name = `h${block.level + 1}`
      return `<${name} id="${anchors.get(block)}" dir="auto">${escapeMarkup(block.text)}</${name}>`
    }
    case 'paragraph':
      return writeParagraph(block)
    case 'list':
      return writeList(block)
    case 'table':
      return writeTable(block, captionLine(captions.get(block)))
    case 'chart': {
      const caption = escapeMarkup(captionLine(captions.get(block)))
      return `<figure>${chartSvg(block)}<figcaption dir="auto">${caption}</figcaption></figure>`
    }
  }
}

function writeParagraph({ style, text }: Extract<DocumentBlock, { kind: 'paragraph' }>): string {
  const content = inline(text)
  if (style === 'quote') return `<blockquote dir="auto">${content}</blockquote>`
  return `<p${style === 'body' ? '' : ` class="${style}"`} dir="auto">${content}</p>`
}

/** A list inside a list is an item's; depths that skip a step are taken as one step. */
function writeList({ ordered, items }: Extract<DocumentBlock, { kind: 'list' }>): string {
  const tag = ordered ? 'ol' : 'ul'
  let depth = -1
  let markup = ''
  for (const item of items) {
    const next = Math.min(Math.max(0, item.depth), depth + 1)
    if (next > depth) markup += `<${tag}>`
    else markup += `</li>${`</${tag}></li>`.repeat(depth - next)}`
    markup += `<li dir="auto">${inline(item.text)}`
    depth = next
  }
  return depth < 0 ? '' : `${markup}${`</li></${tag}>`.repeat(depth + 1)}`
}

function writeTable(
  { columns, rows }: Extract<DocumentBlock, { kind: 'table' }>,
  caption: string,
): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1
  const widths = columns.map(
    ({ width }) => `<col width="${Math.round((width / total) * 1000) / 10}%">`,
  )
  const head = columns.map(
    ({ title, align }) =>
      `<th scope="col"${endClass(align)} dir="auto">${escapeMarkup(title)}</th>`,
  )
  const body = rows.map((row) => {
    const cells = columns.map(
      ({ align }, index) => `<td${endClass(align)} dir="auto">${inline(row[index] ?? '')}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const words = caption === '' ? '' : `<caption dir="auto">${escapeMarkup(caption)}</caption>`
  return `<table>${words}<colgroup>${widths.join('')}</colgroup><thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

function endClass(align: 'start' | 'end' | undefined): string {
  return align === 'end' ? ' class="end"' : ''
}

function inline(text: Inline): string {
  return runsOf(text).map(writeRun).join('')
}

function writeRun({ text, bold, italic, link }: Run): string {
  let markup = escapeMarkup(text).replaceAll('\n', '<br>')
  if (italic) markup = `<em>${markup}</em>`
  if (bold) markup = `<strong>${markup}</strong>`
  const target = safeLink(link)
  return target === undefined
    ? markup
    : `<a href="${escapeMarkup(target)}" rel="noreferrer">${markup}</a>`
}
