import type { Profile, ProfileFigure, Profiles } from '../../../shared/model/profile.ts'

/** One row of a card. */
export type CardRow = {
  readonly name: string
  readonly colour: string | null
  /** Place of the row in the profiles. */
  readonly place: number
  readonly figure: ProfileFigure
}

/** One profile as a card, and where it stands in the picture, in pixels. */
export type Card = {
  readonly profile: Profile
  readonly rows: readonly CardRow[]
  readonly x: number
  readonly y: number
}

/** All cards of a picture; `most` is the share at the end of the scale, in per cent. */
export type Cards = {
  readonly cards: readonly Card[]
  readonly cardWidth: number
  readonly width: number
  readonly height: number
  readonly most: number
}

/** Measures of a card in pixels. */
export const cardMeasures = { least: 264, gap: 28, head: 42, row: 18, foot: 14 } as const

/** More rows than this are not told apart at a glance. */
const mostRows = 12

/** As listed, the most different first, or the id of a row: those who speak most of it first; `none` is the row without an id. */
export type CardOrder = string

/** The profiles laid out in a width: every card with the same rows on the same scale. */
export function layOutCards(
  profiles: Profiles,
  { width, order }: { readonly width: number; readonly order: CardOrder },
): Cards {
  const rows = cardRows(profiles)
  const { least, gap, head, row, foot } = cardMeasures
  const across = Math.max(1, Math.floor((width + gap) / (least + gap)))
  const cardWidth = Math.floor((width - gap * (across - 1)) / across)
  const cardHeight = head + rows.length * row + foot
  const cards = ordered(profiles, order).map((profile, place) => ({
    profile,
    rows: rows.flatMap((at): readonly CardRow[] => {
      const { name = '', colour = null } = profiles.rows[at] ?? {}
      const figure = profile.figures[at]
      return figure ? [{ name, colour, place: at, figure }] : []
    }),
    x: (place % across) * (cardWidth + gap),
    y: Math.floor(place / across) * (cardHeight + gap),
  }))
  const lines = Math.ceil(cards.length / across)
  return {
    cards,
    cardWidth,
    width,
    height: Math.max(0, lines * (cardHeight + gap) - gap),
    most: scaleEnd(cards),
  }
}

/** The places of the rows to draw: without sub-codes and what nobody names; where they are many, those that differ most. */
function cardRows({ rows, profiles }: Profiles): readonly number[] {
  const shares = (row: number) => profiles.map(({ figures }) => figures[row]?.share ?? 0)
  const named = [...rows.keys()].filter(
    (row) => rows[row]?.depth === 0 && shares(row).some((share) => share > 0),
  )
  if (named.length <= mostRows) return named
  const spread = (row: number) => Math.max(...shares(row)) - Math.min(...shares(row))
  const kept = new Set(named.toSorted((a, b) => spread(b) - spread(a)).slice(0, mostRows))
  return named.filter((row) => kept.has(row))
}

/**
 * The profiles as listed, those first that are furthest from what chance alone would make of them, or those first in which
 * the share of a row is largest.
 */
export function ordered({ rows, profiles }: Profiles, order: CardOrder): readonly Profile[] {
  const row = rows.findIndex(({ id }) => (id ?? 'none') === order)
  if (row === -1 && order !== 'difference') return profiles
  const size = ({ distance, byChance, figures }: Profile) =>
    (row === -1 ? minus(distance, byChance) : figures[row]?.share) ?? Number.NEGATIVE_INFINITY
  return profiles.toSorted((a, b) => size(b) - size(a))
}

function minus(distance: number | null, byChance: number | null): number | null {
  return distance === null ? null : distance - (byChance ?? 0)
}

function scaleEnd(cards: readonly Card[]): number {
  const shares = cards.flatMap(({ rows }) =>
    rows.flatMap(({ figure }) => [figure.share ?? 0, figure.othersShare ?? 0]),
  )
  return Math.max(10, Math.ceil(Math.max(0, ...shares) / 10) * 10)
}

/** A profile in words, for those who do not see the card. */
export function cardInWords({ profile, rows }: Card): string {
  const shares = rows.map(
    ({ name, figure: { share, othersShare } }) =>
      `${name} ${percent(share)}, others ${percent(othersShare)}`,
  )
  const { name, programme } = profile
  const title = programme ? `${name}, ${programme}` : name
  return `${title}: ${aboutProfile(profile)}. ${shares.join('; ')}`
}

/** A row of a card in words. */
export function rowInWords({ profile }: Card, { name, figure }: CardRow): string {
  return `${name}: ${figure.quotes} of ${counted(profile.quotes, 'quote', 'quotes')}, ${percent(figure.share)}; others ${percent(figure.othersShare)}`
}

/** How much stands behind a profile and how far it is from the others. */
export function aboutProfile({ quotes, participants, distance, byChance }: Profile): string {
  const size = `${counted(quotes, 'quote', 'quotes')} · ${counted(participants, 'person', 'people')}`
  if (distance === null) return size
  return `${size} · distance ${distance.toFixed(2)} (chance ${(byChance ?? 0).toFixed(2)})`
}

/** A share as it is shown. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share)} %`
}

/** A difference in percentage points as it is shown. */
export function points(difference: number | null): string {
  if (difference === null) return '–'
  const rounded = Math.round(difference)
  if (rounded === 0) return '±0'
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`
}

function counted(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
