import type { Span } from '../model/rich-text.ts'

/** Links that mean something in a project: to a quote or a code by its id. */
const link =
  /^\[((?:\\.|[^\\[\]])+)\]\((excerpta:(?:quote|code)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/i

type Look = Pick<Span, 'bold' | 'italic'>
const plain: Look = { bold: false, italic: false }

/** Reads bold, italic and links to quotes and codes; whatever else there is stays as it was written. */
export function readInline(markdown: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (let at = 0; at < markdown.length; at += 1) {
    if (markdown.charAt(at) === '\\') at += 1
    else if (markdown.charAt(at) === '[') {
      const [whole, words = '', href = ''] = link.exec(markdown.slice(at, at + longestLink)) ?? []
      if (whole === undefined) continue
      spans.push(...readLooks(markdown.slice(from, at), null), ...readLooks(words, href))
      at += whole.length - 1
      from = at + 1
    }
  }
  return joined([...spans, ...readLooks(markdown.slice(from), null)])
}

/** Writes spans so that readInline gives them back; blanks at the ends of bold or italic stretches lose their look. */
export function writeInline(spans: readonly Span[]): string {
  return linkGroups(tidySpans(spans))
    .map((group) => {
      const words = writeLooks(group)
      const href = group[0]?.href ?? null
      return href === null ? words : `[${words}](${href})`
    })
    .join('')
}

/** Spans as they are kept: like ones joined, empty ones left out, line breaks and blanks at the ends of a look without it. */
export function tidySpans(spans: readonly Span[]): readonly Span[] {
  return joined(linkGroups(joined(spans)).flatMap(withoutLooseBlanks))
}

const longestLink = 2000

/** After so many stars that begin nothing, the rest is not looked at one by one. */
const mostLoose = 200

/** A run of stars that begins or ends something, or any other text. */
type Piece = { readonly stars: number; readonly text: string; readonly at: number }

function readLooks(markdown: string, href: string | null): readonly Span[] {
  const pieces = piecesOf(markdown)
  const literal = new Set<number>()
  for (;;) {
    const { spans, open } = applyStars(pieces, literal)
    if (open === null || literal.size > mostLoose) return spans.map((span) => ({ ...span, href }))
    // What was begun and never ended are stars that somebody wrote.
    literal.add(open)
  }
}

function piecesOf(markdown: string): readonly Piece[] {
  return Array.from(markdown.matchAll(/\\[\s\S]?|\*+|[^\\*]+/g), ({ 0: text, index }) => ({
    text: /^\\[!-/:-@[-`{-~]/.test(text) ? text.slice(1) : text,
    stars: text.startsWith('*') && text.length <= 3 ? text.length : 0,
    at: index,
  }))
}

type Open = { readonly bold: number | null; readonly italic: number | null }

function applyStars(pieces: readonly Piece[], literal: ReadonlySet<number>) {
  const spans: (Look & { readonly text: string })[] = []
  let open: Open = { bold: null, italic: null }
  for (const [place, piece] of pieces.entries()) {
    const next = piece.stars > 0 && !literal.has(piece.at) ? turned(open, pieces, place) : null
    if (next) open = next
    else spans.push({ text: piece.text, bold: open.bold !== null, italic: open.italic !== null })
  }
  return { spans, open: open.bold ?? open.italic }
}

/** What is open after a run of stars: two turn bold on or off, one italic, three both; null where they stand loosely. */
function turned(open: Open, pieces: readonly Piece[], place: number): Open | null {
  const piece = pieces[place]
  const touchesBefore = /\S$/.test(pieces[place - 1]?.text ?? '')
  const touchesAfter = /^\S/.test(pieces[place + 1]?.text ?? '')
  if (!piece) return null
  const turn = (before: number | null) => {
    if (before === null) return touchesAfter ? piece.at : undefined
    return touchesBefore ? null : undefined
  }
  const bold = piece.stars >= 2 ? turn(open.bold) : open.bold
  const italic = piece.stars === 2 ? open.italic : turn(open.italic)
  return bold === undefined || italic === undefined ? null : { bold, italic }
}

function writeLooks(spans: readonly Span[]): string {
  let look = plain
  let written = ''
  for (const span of spans) {
    written += stars(look, span) + span.text.replace(/[\\*[\]]/g, '\\$&')
    look = span
  }
  return written + stars(look, plain)
}

function stars(before: Look, after: Look): string {
  const bold = before.bold !== after.bold ? 2 : 0
  return '*'.repeat(bold + (before.italic !== after.italic ? 1 : 0))
}

function linkGroups(spans: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = []
  for (const span of spans) {
    const last = groups.at(-1)
    if (last && last[0]?.href === span.href) last.push(span)
    else groups.push([span])
  }
  return groups
}

function withoutLooseBlanks(group: readonly Span[]): readonly Span[] {
  const characters = group.flatMap((span) =>
    Array.from(span.text, (text) => ({ ...span, ...(text === '\n' && plain), text })),
  )
  trimLook(characters, 'bold')
  trimLook(characters, 'italic')
  return joined(characters)
}

function trimLook(characters: Span[], look: keyof Look): void {
  const isBlank = (at: number) => /\s/.test(characters[at]?.text ?? '')
  const clear = (from: number, step: 1 | -1) => {
    for (let at = from; characters[at]?.[look] && isBlank(at); at += step) {
      const character = characters[at]
      if (character) characters[at] = { ...character, [look]: false }
    }
  }
  for (let at = 0; at < characters.length; at += 1) {
    if (!characters[at]?.[look]) continue
    if (!characters[at - 1]?.[look]) clear(at, 1)
    if (!characters[at + 1]?.[look]) clear(at, -1)
  }
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (span.text === '') continue
    const same = last?.bold === span.bold && last.italic === span.italic && last.href === span.href
    if (same) result[result.length - 1] = { ...last, text: last.text + span.text }
    else result.push(span)
  }
  return result
}
