import type { SpeakerId } from '../../shared/model/id.ts'
import type { ReadingDocument, Row } from './document.ts'

/** How a speaker is shown beside turns. */
export type ShownSpeaker = {
  readonly name: string
  /** Role and pair, e.g. `mentee · B3`; empty where nothing is known. */
  readonly note: string
  /** 1 to 8 for one of the speakers' colours, 0 for those who only ask. */
  readonly tone: number
}

/** Rows that are laid out, painted and skipped together. */
export type Block = {
  readonly index: number
  /** First row, and one past the last. */
  readonly from: number
  readonly to: number
  readonly element: HTMLElement
}

/**
 * Blocks that are skipped together while none of them is near: in each frame the browser does a little for everything that
 * it skips, so of a long transcript there are to be few such things.
 */
type Chapter = { readonly element: HTMLElement; readonly blocks: readonly Block[] }

/** A row in the page: its element, and the one text node that holds all that it shows. */
type RowElement = { readonly element: HTMLElement; readonly text: Text }

/** The whole document as elements. */
export type Page = {
  readonly element: HTMLElement
  readonly chapters: readonly Chapter[]
  /** The blocks of all chapters. */
  readonly blocks: readonly Block[]
  readonly rows: readonly RowElement[]
  /** As wide as some letters of the text: when it changes, other letters are shown, or larger ones. */
  readonly probe: HTMLElement
}

type PageLook = {
  readonly title: string
  readonly speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  /** Width of the text column and size of its letters in pixels; the height of what is not laid out is estimated by them. */
  readonly width: number
  readonly fontSize: number
}

/** Makes the elements of a document: all of it, so that find, selection and screen readers reach everything. */
export function buildPage(reading: ReadingDocument, look: PageLook): Page {
  const element = document.createElement('div')
  element.className = 'page'
  element.setAttribute('role', 'feed')
  element.setAttribute('aria-label', look.title)
  const probe = document.createElement('div')
  probe.className = 'page-probe'
  element.append(probe)
  const rows: RowElement[] = []
  const makeRow = rowMaker(reading, look.speakers)
  const cuts = cutBlocks(reading.rows, look)
  const chapters: Chapter[] = []
  for (let first = 0; first < cuts.length; first += blocksInChapter) {
    const own = cuts.slice(first, first + blocksInChapter)
    const chapter = skippable('page-chapter', sum(own.map(({ height }) => height)))
    const blocks = own.map(({ from, to, height }, at) => {
      const block = skippable('page-block', height)
      for (const row of reading.rows.slice(from, to)) {
        const made = makeRow(row)
        rows.push(made)
        block.append(made.element)
      }
      chapter.append(block)
      return { index: first + at, from, to, element: block }
    })
    element.append(chapter)
    chapters.push({ element: chapter, blocks })
  }
  return { element, chapters, blocks: chapters.flatMap(({ blocks }) => blocks), rows, probe }
}

const blocksInChapter = 12

/** An element that the browser skips while it is far away, as if it were so high. */
function skippable(className: string, height: number): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.style.containIntrinsicSize = `auto ${height}px`
  return element
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The block that holds a row. */
export function blockOf(page: Page, row: number): Block | undefined {
  let low = 0
  let high = page.blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((page.blocks[middle]?.from ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return page.blocks[low]
}

/** A time in a recording, e.g. `1:02:09`. */
export function showTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

const tallest = 750
const mostRows = 16

type Cut = { readonly from: number; readonly to: number; readonly height: number }

/** Blocks of about the same height: a page of text each, or 32 short turns. */
function cutBlocks(rows: readonly Row[], look: PageLook): Cut[] {
  const cuts: Cut[] = []
  let from = 0
  let height = 0
  rows.forEach((row, index) => {
    height += estimateHeight(row, look)
    if (height < tallest && index + 1 - from < mostRows && index + 1 < rows.length) return
    cuts.push({ from, to: index + 1, height: Math.round(height) })
    from = index + 1
    height = 0
  })
  return cuts
}

function estimateHeight(row: Row, { width, fontSize }: PageLook): number {
  const perLine = Math.max(10, width / (fontSize * 0.44))
  let lines = 0
  for (const line of row.shown.split('\n')) lines += Math.max(1, Math.ceil(line.length / perLine))
  return Math.max(lines * fontSize * 1.6, fontSize * 2.4) + 14
}

/** Makes rows by copying: a long interview has thousands, in which few speakers take turns. */
function rowMaker({ rows }: ReadingDocument, speakers: PageLook['speakers']) {
  const templates = new Map<string, HTMLElement>()
  return (row: Row): RowElement => {
    const key = `${row.first} ${row.speakerId}`
    const who = row.speakerId ? speakers.get(row.speakerId) : undefined
    const template = templates.get(key) ?? rowTemplate(row, { who, count: rows.length })
    templates.set(key, template)
    return fillRow(template, row)
  }
}

type RowLook = { readonly who: ShownSpeaker | undefined; readonly count: number }

function rowTemplate(row: Row, { who, count }: RowLook): HTMLElement {
  const template = document.createElement('article')
  template.className = `turn ${who ? `tone-${who.tone}` : 'nobody'}`
  template.tabIndex = -1
  template.innerHTML =
    '<span class="turn-number"></span><span class="turn-speaker"></span><p class="turn-text" dir="auto"></p>'
  template.setAttribute('aria-setsize', String(count))
  const [, speaker] = template.children
  if (speaker && row.first && who) fillSpeaker(speaker, who)
  return template
}

function fillRow(template: HTMLElement, row: Row): RowElement {
  // A copy of an element is an element.
  const element = template.cloneNode(true) as HTMLElement
  const [number, , paragraph] = element.children
  element.setAttribute('aria-posinset', String(row.index + 1))
  if (number && row.first) fillNumber(number, row)
  const text = document.createTextNode(row.shown)
  paragraph?.append(text)
  return { element, text }
}

function fillNumber(cell: Element, row: Row): void {
  cell.textContent = row.number === null ? '' : String(row.number)
  if (row.startMs === null) return
  const time = document.createElement('time')
  time.textContent = showTime(row.startMs)
  cell.append(time)
}

function fillSpeaker(cell: Element, who: ShownSpeaker): void {
  cell.textContent = who.name
  if (who.note === '') return
  const note = document.createElement('small')
  note.textContent = who.note
  cell.append(note)
}
