import {
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  TableOfContents,
  TextRun,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { estimatePageNumbersWith } from 'docx/layout'
import type { DocumentBlock, DocumentPart, TextDocument } from '../../shared/model/document.ts'
import { seriesColour } from './chart-svg.ts'
import {
  type Caption,
  cleanText,
  contentsLevels,
  isRightToLeft,
  numberCaptions,
} from './document-inline.ts'
import { documentTexts } from './document-texts.ts'
import { inlineParagraph } from './docx-inline.ts'
import {
  docxNumbering,
  docxStyles,
  docxTableStyles,
  listNames,
  pageSize,
  textHeight,
  textWidth,
} from './docx-styles.ts'
import { docxTable } from './docx-table.ts'

/**
 * A document as DOCX: Word's own styles, headings and list numbering, tables whose header repeats, captions numbered by fields,
 * charts that can be edited in Word. Its properties name Excerpta, and neither a person nor a folder.
 */
export async function writeDocx(document: TextDocument): Promise<Uint8Array> {
  const captions = numberCaptions(document.parts.flatMap(({ blocks }) => blocks))
  const sections = document.parts.map((part, index) => section(part, { document, index, captions }))
  const word = new Document({
    title: cleanText(document.title),
    creator: 'Excerpta',
    lastModifiedBy: 'Excerpta',
    description: '',
    styles: docxStyles,
    externalStyles: docxTableStyles,
    numbering: docxNumbering,
    sections,
    ...(isLaidOut(document) ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
  })
  return new Uint8Array(await Packer.toArrayBuffer(word))
}

/** Most characters of a document whose pages are laid out here, about 40 pages in a second. */
const mostLaidOut = 120_000

/** Whether its contents get their page numbers here; those of a longer document get them from Word, which asks when it is opened. */
function isLaidOut(document: TextDocument): boolean {
  let characters = 0
  documentTexts(document, (text) => {
    characters += text.length
    return text
  })
  return document.contents && characters <= mostLaidOut
}

type Captions = ReadonlyMap<DocumentBlock, Caption>
type Place = {
  readonly document: TextDocument
  readonly index: number
  readonly captions: Captions
}

function section(part: DocumentPart, { document, index, captions }: Place): ISectionOptions {
  const orientation = part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    properties: { page: { size: { ...pageSize, orientation }, margin: pageMargin } },
    footers: { default: pageFooter() },
    children: [
      ...(index === 0 ? titleBlock(document) : []),
      ...part.blocks.flatMap((block, place) =>
        writeBlock(block, {
          part,
          caption: captions.get(block),
          place,
          newPage: document.contents && (place > 0 || index === 0),
        }),
      ),
    ],
  }
}

const pageMargin = { top: 1134, right: 1134, bottom: 1134, left: 1134 }

function pageFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [number] })] })
}

function titleBlock({ title, subtitle, contents }: TextDocument): readonly FileChild[] {
  const field = () => [
    inlineParagraph('Contents', { style: 'ContentsHeading' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: `1-${contentsLevels}` }),
  ]
  return [
    inlineParagraph(title, { style: 'Title' }),
    ...(subtitle === '' ? [] : [inlineParagraph(subtitle, { style: 'Subtitle' })]),
    ...(contents ? field() : []),
  ]
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

const paragraphStyles = { body: 'Normal', quote: 'Quote', source: 'QuoteSource', note: 'Note' }

type BlockPlace = {
  readonly part: DocumentPart
  readonly caption: Caption | undefined
  /** Its number in the part; each list counts anew by it. */
  readonly place: number
  /** Whether a chapter that begins here begins on a page of its own. */
  readonly newPage: boolean
}

function writeBlock(
  block: DocumentBlock,
  { part, caption, place, newPage }: BlockPlace,
): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const pageBreakBefore = newPage && block.level === 1
      return [inlineParagraph(block.text, { heading: headings[block.level], pageBreakBefore })]
    }
    case 'paragraph': {
      const keepNext = block.style === 'quote'
      return [inlineParagraph(block.text, { style: paragraphStyles[block.style], keepNext })]
    }
    case 'list':
      return block.items.map(({ depth, text }) => {
        const reference = block.ordered ? listNames.ordered : listNames.bullets
        const numbering = { reference, level: Math.min(8, Math.max(0, depth)), instance: place }
        return inlineParagraph(text, { numbering })
      })
    case 'table':
      return [
        ...captionParagraph(caption, true),
        docxTable(block, textWidth(part.landscape)),
        new Paragraph({ style: 'AfterTable' }),
      ]
    case 'chart':
      return [chartParagraph(block, part), ...captionParagraph(caption, false)]
  }
}

function captionParagraph(caption: Caption | undefined, keepNext: boolean): readonly Paragraph[] {
  if (caption === undefined) return []
  const { noun, number, text } = caption
  const children = [
    new TextRun(`${noun} `),
    new SimpleField(`SEQ ${noun} \\* ARABIC`, String(number)),
    new TextRun({ text: `. ${text}`, rightToLeft: isRightToLeft(text) }),
  ]
  return [new Paragraph({ style: 'Caption', keepNext, children })]
}

function chartParagraph(
  chart: Extract<DocumentBlock, { kind: 'chart' }>,
  { landscape }: DocumentPart,
): Paragraph {
  const bars = chart.shape === 'bars'
  // Word draws the first of lying bars at the bottom.
  const inOrder = <T>(values: readonly T[]) => (bars ? values.toReversed() : values)
  const highest = inPixels(textHeight(landscape)) - roomForCaption
  const run = new ChartRun({
    type: bars ? 'bar' : 'line',
    categories: inOrder(chart.categories.map(cleanText)),
    series: inOrder(
      chart.series.map(({ name, values }, index) => ({
        name: cleanText(name),
        values: inOrder(values),
        color: seriesColour(index),
      })),
    ),
    altText: { name: 'Chart', description: cleanText(chart.alt) },
    legend: chart.series.length > 1 ? { position: 'bottom' } : false,
    dataLabels: { value: bars },
    transformation: {
      width: inPixels(textWidth(landscape)),
      height: Math.min(highest, bars ? barsHeight(chart) : 320),
    },
  })
  return new Paragraph({ style: 'Chart', keepNext: true, children: [run] })
}

const roomForCaption = 70

/** The library measures pictures in 96ths of an inch. */
function inPixels(twentieths: number): number {
  return Math.floor((twentieths / 1440) * 96)
}

function barsHeight({ categories, series }: Extract<DocumentBlock, { kind: 'chart' }>): number {
  return 80 + categories.length * (10 + 14 * series.length)
}
