import type { Range } from '../../shared/model/transcript.ts'
import type { Paragraph } from './blocks.ts'
import type { PdfLine } from './pdf-page.ts'
import { lineText, mostCommon } from './pdf-text.ts'
import { addStretch } from './stretches.ts'

/** Paragraphs of a document and how many hyphens at line ends were taken out. */
export type Paragraphs = { readonly paragraphs: readonly Paragraph[]; readonly hyphens: number }

/** Joins lines that go on: where the line before is full, stands close, and nothing says that somebody else begins. */
export function toParagraphs(lines: readonly PdfLine[]): Paragraphs {
  const measured = lines.map(measure)
  const layout = layoutOf(measured)
  const paragraphs: Paragraph[] = []
  let hyphens = 0
  measured.forEach((line, index) => {
    const before = measured[index - 1]
    const last = paragraphs.at(-1)
    if (before && last && goesOn(before, line, layout)) {
      const joined = join(last, line, layout)
      paragraphs[paragraphs.length - 1] = joined.paragraph
      if (joined.hyphen) hyphens += 1
    } else {
      if (before && standsApart(before, line, layout)) paragraphs.push(blank)
      paragraphs.push({
        kind: 'paragraph',
        text: line.text,
        bold: line.bold,
        italic: line.italic,
        heading: false,
      })
    }
  })
  return { paragraphs, hyphens }
}

const blank: Paragraph = { kind: 'paragraph', text: '', bold: [], italic: [], heading: false }

type Measured = {
  readonly text: string
  readonly bold: readonly Range[]
  readonly italic: readonly Range[]
  readonly start: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly flow: string
  readonly page: number
}

function measure(line: PdfLine): Measured {
  const { text, bold, italic } = lineText(line)
  const words = line.pieces.filter((piece) => piece.text.trim() !== '')
  return {
    text,
    bold,
    italic,
    start: Math.min(...words.map((piece) => piece.start)),
    end: Math.max(...words.map((piece) => piece.end)),
    y: line.y,
    size: line.size,
    flow: `${line.page}/${line.column}`,
    page: line.page,
  }
}

type Layout = {
  /** Usual distance of baselines inside a paragraph, in letter sizes. */
  readonly leading: number
  /** Where most lines begin and where the longest end, by page and column. */
  readonly margins: ReadonlyMap<string, { readonly start: number; readonly end: number }>
  /** Beginnings of lines that occur again and again, such as labels. */
  readonly openings: ReadonlySet<string>
  /** Words that are written with a hyphen inside a line. */
  readonly hyphenated: ReadonlySet<string>
}

function layoutOf(lines: readonly Measured[]): Layout {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before?.flow === line.flow && before.y > line.y ? [(before.y - line.y) / line.size] : []
  })
  const sorted = distances.filter((distance) => distance > 0.8).sort((a, b) => a - b)
  return {
    leading: sorted[Math.floor(sorted.length * 0.1)] ?? 1.2,
    margins: marginsOf(lines),
    openings: openingsOf(lines),
    hyphenated: new Set(lines.flatMap(({ text }) => text.match(/\p{L}+-\p{Ll}+/gu) ?? [])),
  }
}

/** The width of a page's text is that of the whole document where the page has but a few lines. */
function marginsOf(lines: readonly Measured[]): Layout['margins'] {
  const flows = Map.groupBy(lines, (line) => line.flow)
  const widths = [...flows.values()].map((flow) => {
    const start = mostCommon(flow.map((line) => Math.round(line.start)))
    return { start, end: Math.max(...flow.map((line) => line.end)) }
  })
  const widest = Math.max(...widths.map(({ start, end }) => end - start))
  const usual = mostCommon(widths.map(({ start, end }) => Math.round((end - start) / 4))) * 4
  const width = Math.min(widest, usual + 8)
  return new Map(
    [...flows.keys()].map((key, index) => {
      const own = widths[index] ?? { start: 0, end: 0 }
      return [key, { start: own.start, end: Math.max(own.end, own.start + Math.min(width, usual)) }]
    }),
  )
}

const opening = /^(?:[[(<][^\])>]{1,60}[\])>]|[^\s:：][^:：]{0,60}[:：](?!\/\/))/u

function openingsOf(lines: readonly Measured[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const found = openingOf(text)
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([found]) => found))
}

/** A label at the beginning of a line, times in it aside. */
function openingOf(text: string): string | undefined {
  return opening.exec(text.replace(/^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*/, ''))?.[0]
}

function goesOn(before: Measured, line: Measured, layout: Layout): boolean {
  const found = openingOf(line.text)
  if (found && layout.openings.has(found)) return false
  if (begins(line.bold) && !ends(before.bold, before)) return false
  if (changesToItalic(before, line) || changesToItalic(line, before)) return false
  if (Math.abs(line.size - before.size) > before.size * 0.15) return false
  return isFull(before, line, layout) && stands(before, line, layout)
}

function begins([first]: readonly Range[]): boolean {
  return first?.start === 0
}

function ends(stretches: readonly Range[], { text }: Measured): boolean {
  return (stretches.at(-1)?.end ?? -1) >= text.length - 1
}

/** True where one line is all italic and the other not at all: a question and its answer. */
function changesToItalic(plain: Measured, line: Measured): boolean {
  const whole = line.italic.length === 1 && begins(line.italic) && ends(line.italic, line)
  return whole && plain.italic.length === 0
}

/** True where the first word of the next line had found no room; a blank is a quarter of a letter's height. */
function isFull(before: Measured, line: Measured, { margins }: Layout): boolean {
  const first = /^\S+/.exec(line.text)?.[0] ?? ''
  const width = ((line.end - line.start) / Math.max(1, line.text.length)) * first.length
  const room = (margins.get(before.flow)?.end ?? before.end) - before.end
  // Short words are estimated by the letters of their line, which are a little narrower without its blanks.
  return room < width * 1.15 + line.size * 0.4
}

/** True where neither distance nor indent makes a new paragraph. */
function stands(before: Measured, line: Measured, layout: Layout): boolean {
  const sameFlow = before.flow === line.flow
  if (sameFlow && standsApart(before, line, layout)) return false
  const own = line.start - (layout.margins.get(line.flow)?.start ?? line.start)
  const previous = before.start - (layout.margins.get(before.flow)?.start ?? before.start)
  const indent = own - previous
  // Behind a first line that is indented or hangs, lines go back to where most begin.
  return Math.abs(indent) < line.size * 0.7 || Math.abs(own) < line.size * 0.7
}

function standsApart(before: Measured, line: Measured, { leading }: Layout): boolean {
  if (before.flow !== line.flow) return before.page === line.page
  return (before.y - line.y) / line.size > leading * 1.3 + 0.1
}

function join(
  last: Paragraph,
  line: Measured,
  { hyphenated }: Layout,
): { readonly paragraph: Paragraph; readonly hyphen: boolean } {
  const divided = /\p{L}[-\u2010\u00ad]$/u.test(last.text)
  const goesOnSmall = /^\p{Ll}/u.test(line.text)
  const whole = `${/\p{L}+.$/u.exec(last.text)?.[0] ?? ''}${/^\p{Ll}+/u.exec(line.text)?.[0] ?? ''}`
  const hyphen = divided && goesOnSmall && !hyphenated.has(whole)
  const head = hyphen
    ? last.text.slice(0, -1)
    : divided
      ? last.text
      : `${last.text}${blankFor(last.text)}`
  const bold = goingOn(last.bold, line.bold, head.length)
  const italic = goingOn(last.italic, line.italic, head.length)
  return { paragraph: { ...last, text: head + line.text, bold, italic }, hyphen }
}

function goingOn(before: readonly Range[], added: readonly Range[], at: number): readonly Range[] {
  const stretches = [...before]
  for (const { start, end } of added) addStretch(stretches, { start: start + at, end: end + at }, 1)
  return stretches
}

/** Between lines of scripts without blanks stands none. */
function blankFor(text: string): string {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、！？：；）」』]$/u.test(text) ? '' : ' '
}
