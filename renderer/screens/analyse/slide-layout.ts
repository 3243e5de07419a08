import type { CapitalGroup, CapitalTable } from '../../../shared/model/capital-table.ts'
import type { ChosenQuote } from '../../../shared/model/chosen-quote.ts'
import { fitted } from './svg-element.ts'

/** One benefit of a card: its name in lines, and how many quotes bear it. */
export type SlideBenefit = {
  /** The code, or null for all that had no room. */
  readonly id: string | null
  readonly name: readonly string[]
  /** The name as it is, or the names that had no room. */
  readonly whole: string
  readonly total: number | null
}

/** One capital type on a slide, with as many benefits as there is room for and a quote, in lines. */
export type SlideCard = {
  readonly group: CapitalGroup
  readonly x: number
  readonly y: number
  readonly benefits: readonly SlideBenefit[]
  readonly quote: readonly string[]
  /** The quote as it is. */
  readonly words: string
  /** Who says it, and where, which may be wider than the card. */
  readonly source: string
}

/** One slide: cards of one width, and the size of their type in pixels. */
export type Slide = {
  readonly cards: readonly SlideCard[]
  readonly cardWidth: number
  readonly cardHeight: number
  readonly type: SlideType
}

/** A slide is 16:9; what surrounds its cards, in pixels. */
export const slideFrame = { width: 1280, height: 720, side: 52, head: 124, foot: 56 } as const

/** Sizes of type in pixels: names of capital types, benefits, quotes. */
type SlideType = { readonly name: number; readonly benefit: number; readonly quote: number }

const gap = { x: 36, y: 26 }
const mostCards = 8

/** How the cards stand, by their number: the fewer, the larger their type. */
function gridFor(cards: number): { readonly across: number; readonly type: SlideType } {
  if (cards <= 2) return { across: cards, type: { name: 30, benefit: 22, quote: 21 } }
  if (cards === 4) return { across: 2, type: { name: 26, benefit: 19, quote: 18 } }
  if (cards <= 6) return { across: 3, type: { name: 24, benefit: 18, quote: 17 } }
  return { across: 4, type: { name: 21, benefit: 16, quote: 15 } }
}

/** The capital table as slides of up to eight capital types; `hideEmpty` leaves out those without a quote. */
export function slidesOf({ groups }: CapitalTable, hideEmpty: boolean): readonly Slide[] {
  const shown = groups.filter(({ id, total }) => total > 0 || (id !== null && !hideEmpty))
  const pages = Math.ceil(shown.length / mostCards)
  const used = new Set<string>()
  return Array.from({ length: pages }, (_, page) =>
    slideOf(shown.slice(page * mostCards, (page + 1) * mostCards), used),
  )
}

function slideOf(groups: readonly CapitalGroup[], used: Set<string>): Slide {
  const { width, height, side, head, foot } = slideFrame
  const { across, type } = gridFor(groups.length)
  const lines = Math.ceil(groups.length / across)
  const cardWidth = (width - 2 * side - gap.x * (across - 1)) / across
  const cardHeight = (height - head - foot - gap.y * (lines - 1)) / lines
  const slide = { cardWidth, cardHeight, type }
  const cards = groups.map((group, place) => ({
    group,
    x: side + (place % across) * (cardWidth + gap.x),
    y: head + Math.floor(place / across) * (cardHeight + gap.y),
    ...contentsOf(group, slide, used),
  }))
  return { ...slide, cards }
}

type Contents = Pick<SlideCard, 'benefits' | 'quote' | 'words' | 'source'>

/** What a card says: benefits until only the quote has room; `used` are the quotes that stand elsewhere. */
function contentsOf(
  group: CapitalGroup,
  { cardWidth, cardHeight, type }: Omit<Slide, 'cards'>,
  used: Set<string>,
): Contents {
  const chosen = quoteFor(group, used)
  if (chosen) used.add(chosen.id)
  const all = benefitsIn(group, { width: cardWidth, room: cardHeight, size: type.benefit })
  const free = cardHeight - headHeight(type) - linesIn(all) * lineOf(type.benefit) - 10
  const most = Math.max(3, Math.min(6, Math.floor(free / lineOf(type.quote)) - 1))
  const words = chosen ? `“${chosen.text}”` : ''
  const quote = wrapped(words, { width: cardWidth, size: type.quote, most })
  const forQuote = quote.length === 0 ? 0 : (quote.length + 1) * lineOf(type.quote) + 10
  const room = cardHeight - headHeight(type) - forQuote
  return {
    benefits: benefitsIn(group, { width: cardWidth, room, size: type.benefit }),
    quote,
    words,
    source: chosen ? sourceOf(chosen) : '',
  }
}

/** From the top of a card to its first benefit. */
export function headHeight({ name }: SlideType): number {
  return 12 + lineOf(name) + 4
}

/** The height of a line of type. */
export function lineOf(size: number): number {
  return Math.round(size * 1.32)
}

/** The best quote of a capital type that does not stand for another one already: a starred one before others. */
function quoteFor({ best, rows }: CapitalGroup, used: ReadonlySet<string>): ChosenQuote | null {
  const all = [best, ...rows.map((row) => row.best)].flatMap((quote) => quote ?? [])
  const free = all.filter(({ id }) => !used.has(id))
  return free.find(({ starred }) => starred) ?? free[0] ?? best
}

function sourceOf({ speakers, ref, starred }: ChosenQuote): string {
  return `${starred ? '★ ' : ''}${[speakers.join(', '), ref].filter(Boolean).join(' · ')}`
}

type Room = { readonly width: number; readonly room: number; readonly size: number }

/** The benefits that have a quote, the most frequent first, without sub-codes; the last line counts those left out. */
function benefitsIn({ rows }: CapitalGroup, { width, room, size }: Room): readonly SlideBenefit[] {
  const all = rows
    .filter(({ code, total }) => code.depth === 0 && total > 0)
    .toSorted((a, b) => b.total - a.total)
    .map(({ code: { id, name }, total }): SlideBenefit => {
      // The figure stands in a column of its own at the right.
      const lines = wrapped(name, { width: width - 3 * size, size, most: 3 })
      return { id, name: lines, whole: name, total }
    })
  const most = Math.max(1, Math.floor(room / lineOf(size)))
  if (linesIn(all) <= most) return all
  let shown = all.length
  while (shown > 0 && linesIn(all.slice(0, shown)) > most - 1) shown -= 1
  const left = all.slice(shown)
  const whole = left.map((benefit) => benefit.whole).join('; ')
  const more = { id: null, name: [`and ${left.length} more`], whole, total: null }
  return [...all.slice(0, shown), more]
}

function linesIn(benefits: readonly SlideBenefit[]): number {
  return benefits.reduce((sum, { name }) => sum + name.length, 0)
}

type Wrapping = { readonly width: number; readonly size: number; readonly most: number }

/** A text in at most so many lines of a width in pixels, roughly; the last ends with an ellipsis where words are left out. */
export function wrapped(text: string, { width, size, most }: Wrapping): readonly string[] {
  const lines: string[] = []
  const letters = Math.max(1, Math.floor(width / (size * 0.54)))
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1)
    const longer = `${line} ${word}`
    if (line !== undefined && longer.length <= letters) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const shown = lines.slice(0, most).map((line) => fitted(line, width, size))
  if (lines.length <= most) return shown
  const last = shown.at(-1) ?? ''
  return [
    ...shown.slice(0, -1),
    fitted(`${last}……`, Math.max(1, width - size), size).replace(/…+$/, '…'),
  ]
}

/** A slide in words, for those who do not see it. */
export function slideInWords({ cards }: Slide): string {
  return cards
    .map(({ group: { name, total }, benefits }) => {
      const figures = benefits.map(({ name: lines, total: own }) =>
        [lines.join(' '), own].filter((part) => part !== null).join(' '),
      )
      return [`${name}, quotes: ${total}`, ...figures].join('; ')
    })
    .join('. ')
}
