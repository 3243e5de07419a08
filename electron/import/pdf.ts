import { setImmediate } from 'node:timers/promises'
import { getDocumentProxy } from 'unpdf'
import { UserError } from '../../shared/model/error.ts'
import { sourceFromBlocks } from './blocks.ts'
import type { Importer, ImportWarning, Source, SourceFile } from './importer.ts'
import { CharacterMaps } from './pdf-cmaps.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { type PdfLine, type PlacedPiece, readPage } from './pdf-page.ts'
import { type Paragraphs, toParagraphs } from './pdf-paragraphs.ts'
import { unpacksBeyond } from './pdf-streams.ts'
import { maxTextBytes, refusal } from './refuse.ts'

/** PDF with a text layer: lines become paragraphs again; page numbers, repeating heads and line numbers are left out. */
export const pdf: Importer = {
  name: 'PDF',
  extensions: ['.pdf'],
  sniff: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read,
}

/** More than any transcript has; reading stops at the first page that comes later than the time given. */
const mostPages = 3000
const mostSeconds = 120

async function read(file: SourceFile): Promise<Source> {
  if (unpacksBeyond(file.bytes, maxTextBytes)) throw refusal('text-too-large', file.name)
  const document = await open(file)
  try {
    if (document.numPages > mostPages) throw refusal('pdf-too-long', file.name)
    const { pages, unread, turned } = await readPages(file, document)
    const { lines, repeated, numbered } = withoutFurniture(pages.flat(), pages.length)
    const joined = toParagraphs(lines)
    const source = sourceFromBlocks(joined.paragraphs)
    if (source.text.trim() === '') throw refusal('pdf-without-text', file.name)
    return {
      ...source,
      title: null,
      date: null,
      language: null,
      encoding: null,
      warnings: warningsOf({ pages, repeated, numbered, joined, unread, turned }),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/** Opens a document in this process, without fetching anything and without a word on the console. */
async function open(file: SourceFile): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(file.bytes), {
      verbosity: 0,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWorkerFetch: false,
      cMapPacked: false,
      BinaryDataFactory: CharacterMaps,
      useWasm: false,
      stopAtErrors: false,
      disableFontFace: true,
      maxImageSize: 0,
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = error.name === 'PasswordException' ? 'pdf-protected' : 'pdf-damaged'
    throw refusal(code, file.name)
  }
}

type Read = {
  readonly pages: readonly (readonly PdfLine[])[]
  /** Pages that cannot be read, from 1. */
  readonly unread: readonly number[]
  /** Pieces that stand at another angle than the page. */
  readonly turned: number
}

async function readPages(file: SourceFile, document: Document): Promise<Read> {
  const fonts = new Map<string, Letters>()
  const pages: (readonly PdfLine[])[] = []
  const unread: number[] = []
  const began = performance.now()
  let turned = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    if (performance.now() - began > mostSeconds * 1000) throw refusal('pdf-too-long', file.name)
    const pieces = await readPieces(document, number, fonts)
    const page = readPage(pieces ?? [], number - 1)
    if (!pieces) unread.push(number)
    turned += page.turned
    pages.push(page.lines)
    await setImmediate()
  }
  return { pages, unread, turned }
}

/** The pieces of text on a page, or null where the page is damaged. */
async function readPieces(
  document: Document,
  number: number,
  fonts: Map<string, Letters>,
): Promise<readonly PlacedPiece[] | null> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const texts = items.filter((item) => 'str' in item).filter((item) => item.str !== '')
    const names = new Set(texts.map((item) => item.fontName))
    await learnFonts(page, names, fonts)
    page.cleanup()
    return texts.map((item) => toPiece(item, fonts.get(item.fontName)))
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    return null
  }
}

type Page = Awaited<ReturnType<Document['getPage']>>

type Letters = { readonly bold: boolean; readonly italic: boolean }

/** Fonts say by their names whether they are bold or italic; the library knows their names once a page is made ready to be drawn. */
async function learnFonts(
  page: Page,
  names: ReadonlySet<string>,
  fonts: Map<string, Letters>,
): Promise<void> {
  if ([...names].every((name) => fonts.has(name))) return
  await page.getOperatorList()
  for (const name of names) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
    const known = font !== null && typeof font === 'object' && 'name' in font ? font.name : ''
    fonts.set(name, {
      bold: /bold|black|heavy|semibold|demi/i.test(String(known)),
      italic: /italic|oblique/i.test(String(known)),
    })
  }
}

type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

function toPiece(
  { str, transform, width, height }: Item,
  { bold, italic }: Letters = { bold: false, italic: false },
): PlacedPiece {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform
  const angle = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
  const size = Math.hypot(a, b) || height || 1
  return { text: str, start: x, end: x + width, y, size, bold, italic, angle }
}

type Findings = Read & {
  readonly repeated: readonly string[]
  readonly numbered: boolean
  readonly joined: Paragraphs
}

function warningsOf(found: Findings): ImportWarning[] {
  const { pages, repeated, numbered, joined, unread, turned } = found
  const blank = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []))
  const withoutText = blank.filter((page) => !unread.includes(page))
  const all: (readonly [boolean, string, string])[] = [
    [
      repeated.length > 0,
      'page-heads-left-out',
      `What stands on every page was left out: ${repeated.map((text) => `“${text}”`).join(', ')}.`,
    ],
    [numbered, 'line-numbers-left-out', 'The numbers of the lines were left out.'],
    [
      joined.hyphens > 0,
      'hyphens-joined',
      `${joined.hyphens} × a word divided at the end of a line was joined again.`,
    ],
    [
      withoutText.length > 0,
      'pages-without-text',
      `No text was found on ${pageList(withoutText)}; pictures are not read.`,
    ],
    [unread.length > 0, 'pages-unread', `What stands on ${pageList(unread)} could not be read.`],
    [turned > 0, 'turned-text-left-out', 'Text that stands at an angle was left out.'],
  ]
  return all
    .filter(([applies]) => applies)
    .map(([, code, message]) => ({ code, message, line: null }))
}

function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ')
  const more = pages.length > 10 ? ' …' : ''
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${more}`
}
