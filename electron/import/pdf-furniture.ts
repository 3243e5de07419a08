import type { PdfLine } from './pdf-page.ts'
import { lineText, mostCommon } from './pdf-text.ts'

/** The lines of a document without what stands on every page, and what that was. */
export type WithoutFurniture = {
  readonly lines: readonly PdfLine[]
  /** Repeating heads and feet, one example of each. */
  readonly repeated: readonly string[]
  readonly numbered: boolean
}

/** Leaves out page numbers, heads and feet that repeat, and line numbers in the margin. */
export function withoutFurniture(lines: readonly PdfLine[], pages: number): WithoutFurniture {
  const unnumbered = withoutLineNumbers(lines)
  const { kept, repeated } = withoutRepeated(unnumbered ?? lines, pages)
  return { lines: kept, repeated, numbered: unnumbered !== null }
}

/** Lines looked at from the top and from the bottom of each page. */
const depth = 4

function withoutRepeated(lines: readonly PdfLine[], pages: number) {
  const edges = [...Map.groupBy(lines, (line) => line.page).values()].flatMap((page) => {
    const sorted = page.toSorted((a, b) => b.y - a.y)
    return [sorted.slice(0, depth), sorted.slice(-depth).reverse()]
  })
  const counts = countKeys(edges)
  const least = Math.max(2, pages * 0.4)
  const repeats = (line: PdfLine): boolean =>
    keysOf(line).some((key) => (counts.get(key)?.size ?? 0) >= least) ||
    (pages === 1 && isPageCount(line))
  const dropped = new Set<PdfLine>()
  const examples = new Map<string, string>()
  for (const edge of edges) {
    for (const line of edge) {
      if (!repeats(line)) break
      dropped.add(line)
      const words = wordsOf(line)
      const kind = words.replace(/\d+/g, '#')
      if (!examples.has(kind)) examples.set(kind, words)
    }
  }
  return {
    kept: lines.filter((line) => !dropped.has(line)),
    repeated: [...examples.values()],
  }
}

/** On how many pages the same words stand at the same height. */
function countKeys(edges: readonly (readonly PdfLine[])[]): ReadonlyMap<string, Set<number>> {
  const counts = new Map<string, Set<number>>()
  for (const line of edges.flat()) {
    for (const key of keysOf(line)) {
      const known = counts.get(key)
      if (known) known.add(line.page)
      else counts.set(key, new Set([line.page]))
    }
  }
  return counts
}

function wordsOf(line: PdfLine): string {
  return lineText(line).text.trim().replace(/\s+/g, ' ')
}

/** A line's words and height: as they are, and with one of its numbers counted from the number of the page. */
function keysOf(line: PdfLine): readonly string[] {
  const words = wordsOf(line)
  const numbers = [...words.matchAll(/\d+/g)].slice(0, mostNumbers)
  const counted = numbers.map(({ 0: number, index }) => {
    const rest = words.slice(index + number.length)
    return `${words.slice(0, index)}<${Number(number) - line.page}>${rest}`
  })
  return [words, ...counted].map((kind) => `${kind}@${Math.round(line.y / 4)}`)
}

const mostNumbers = 6

function isPageCount(line: PdfLine): boolean {
  return /^(?:page|seite|pagina|página) \d+ ?(?:\/|of|von|sur|de|van) ?\d+$/i.test(wordsOf(line))
}

/** The lines without their numbers, or null where they have none: numbers in the margin, or before nearly every line. */
function withoutLineNumbers(lines: readonly PdfLine[]): readonly PdfLine[] | null {
  const body = mostCommon(lines.flatMap((line) => startOfWords(line) ?? []))
  const inMargin = lines.map((line) => numberBefore(line, body))
  if (isCount(inMargin)) return withoutNumbers(lines, inMargin)
  const anywhere = lines.map((line) => numberBefore(line, Number.POSITIVE_INFINITY))
  const common = anywhere.filter((number) => number !== null).length >= lines.length * 0.6
  return common && isCount(anywhere) ? withoutNumbers(lines, anywhere) : null
}

function startOfWords({ pieces }: PdfLine): number | null {
  const first = pieces.find(({ text }) => text.trim() !== '' && !/^\s*\d{1,5}\s*$/.test(text))
  return first ? Math.round(first.start) : null
}

/** The number that a line begins with, if it ends before a place. */
function numberBefore({ pieces }: PdfLine, place: number): number | null {
  const first = pieces.find(({ text }) => text.trim() !== '')
  if (!first || first.end > place - 1 || !/^\s*\d{1,5}\s*$/.test(first.text)) return null
  return Number(first.text)
}

/** True for numbers that go up by one or by five, beginning anew on a page or not. */
function isCount(numbers: readonly (number | null)[]): boolean {
  const found = numbers.filter((number) => number !== null)
  if (found.length < 5) return false
  const step = found.every((number) => number % 5 === 0) ? 5 : 1
  const steady = found.filter((number, index) => {
    const before = found[index - 1]
    return before === undefined || number === before + step || number <= step
  })
  return steady.length >= found.length * 0.9
}

function withoutNumbers(
  lines: readonly PdfLine[],
  numbers: readonly (number | null)[],
): readonly PdfLine[] {
  return lines.flatMap((line, index) => {
    if (numbers[index] === null) return [line]
    const first = line.pieces.findIndex(({ text }) => text.trim() !== '')
    const pieces = line.pieces.slice(first + 1)
    return pieces.some(({ text }) => text.trim() !== '') ? [{ ...line, pieces }] : []
  })
}
