import {
  aboutProfile,
  type Card,
  type CardRow,
  type Cards,
  cardMeasures,
  percent,
} from './profile-cards.ts'
import { fitted, svgElement } from './svg-element.ts'

/** Draws all cards as one picture, to be saved. */
export function drawProfiles(cards: Cards): SVGSVGElement {
  const { width, height } = cards
  return svgElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    cards.cards.map((card) => drawCard(card, cards)),
  )
}

function drawCard(card: Card, { cardWidth, most }: Cards): SVGGElement {
  const { profile, rows, x, y } = card
  const head = profile.programme ? `${profile.name} · ${profile.programme}` : profile.name
  return svgElement('g', { transform: `translate(${x} ${y})` }, [
    svgElement('text', { y: 12, 'font-size': 13, 'font-weight': 620, fill: 'var(--text)' }, [
      fitted(head, cardWidth, 13),
    ]),
    svgElement('text', { y: 28, 'font-size': 11, fill: 'var(--muted)' }, [
      fitted(aboutProfile(profile), cardWidth, 11),
    ]),
    ...rows.map((row, place) => drawRow(row, { place, cardWidth, most })),
  ])
}

const nameWidth = 96
const shareWidth = 40

type RowPlace = { readonly place: number; readonly cardWidth: number; readonly most: number }

function drawRow({ name, colour, figure }: CardRow, { place, cardWidth, most }: RowPlace) {
  const { share, othersShare } = figure
  const width = cardWidth - nameWidth - shareWidth
  const at = (value: number | null) => ((value ?? 0) / most) * width
  const others = nameWidth + at(othersShare)
  return svgElement(
    'g',
    { transform: `translate(0 ${cardMeasures.head + place * cardMeasures.row})` },
    [
      svgElement('text', { y: 10, 'font-size': 12, fill: 'var(--text)' }, [
        fitted(name, nameWidth - 6),
      ]),
      svgElement('rect', {
        ...{ x: nameWidth, y: 1, width: at(share), height: 10, rx: 2 },
        fill: colour ?? 'var(--accent)',
      }),
      svgElement('line', {
        ...{ x1: others, x2: others, y1: -1, y2: 13, 'stroke-width': 2 },
        stroke: 'var(--text)',
      }),
      svgElement(
        'text',
        { x: cardWidth, y: 10, 'font-size': 12, 'text-anchor': 'end', fill: 'var(--text)' },
        [percent(share)],
      ),
    ],
  )
}
