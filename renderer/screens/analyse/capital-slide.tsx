import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CapitalTable } from '../../../shared/model/capital-table.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { pictureIn, SaveButtons } from './chart.tsx'
import {
  headHeight,
  lineOf,
  type Slide,
  type SlideCard,
  slideFrame,
  slideInWords,
  slidesOf,
} from './slide-layout.ts'
import { fitted } from './svg-element.ts'

type CapitalSlideProps = {
  readonly table: CapitalTable
  readonly hideEmpty: boolean
  readonly title: string
  /** What is printed at its foot. */
  readonly about: readonly string[]
  /** Leads to the quotes of a capital type, or of one code under it. */
  readonly onFigure: (capital: string | null, code: string | null) => void
}

/** A slide is paper: the same in the dark theme, and wherever it is shown later. */
const paper = { page: '#ffffff', text: '#1d2026', muted: '#5b6270', line: '#9aa1ad' }

/** The capital table as slides in the format of a screen, to be shown or saved as pictures. */
export function CapitalSlide(props: CapitalSlideProps) {
  const { table, hideEmpty, about } = props
  const box = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(0)
  const slides = slidesOf(table, hideEmpty)
  const page = Math.max(0, Math.min(wanted, slides.length - 1))
  const slide = slides[page]
  if (!slide) return null
  return (
    <figure className="capital-slide">
      <figcaption className="row chart-legend">
        {slides.length > 1 && (
          <>
            <IconButton
              icon={<ChevronLeft size={14} aria-hidden />}
              label="Slide before"
              isDisabled={page === 0}
              onPress={() => setWanted(page - 1)}
            />
            Slide {page + 1} of {slides.length}
            <IconButton
              icon={<ChevronRight size={14} aria-hidden />}
              label="Next slide"
              isDisabled={page === slides.length - 1}
              onPress={() => setWanted(page + 1)}
            />
          </>
        )}
        <span className="ui-spring" />
        <SaveButtons
          draw={() => pictureIn(box)}
          name={`Capital table slide ${page + 1}`}
          about={about}
          whole
        />
      </figcaption>
      <div ref={box} className="capital-slide-paper">
        <DrawnSlide {...props} slide={slide} />
      </div>
    </figure>
  )
}

type DrawnSlideProps = Pick<CapitalSlideProps, 'title' | 'about' | 'onFigure'> & {
  readonly slide: Slide
}

function DrawnSlide({ slide, title, about, onFigure }: DrawnSlideProps) {
  const { width, height, side } = slideFrame
  const foot = about.join(' · ')
  return (
    <svg
      {...asGroup}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-label={slideInWords(slide)}
    >
      <rect width={width} height={height} fill={paper.page} />
      <text x={side} y={72} fontSize={36} fontWeight={650} fill={paper.text}>
        <Whole words={title} />
        {fitted(title, width - 2 * side, 36)}
      </text>
      <text x={side} y={102} fontSize={17} fill={paper.muted}>
        Number of quotes, each once per benefit and once per capital type
      </text>
      {slide.cards.map((card) => (
        <Card key={card.group.id ?? 'none'} {...{ card, slide, onFigure }} />
      ))}
      <text x={side} y={height - 22} fontSize={13} fill={paper.muted}>
        <Whole words={foot} />
        {fitted(foot, width - 2 * side, 13)}
      </text>
    </svg>
  )
}

type CardProps = Pick<DrawnSlideProps, 'slide' | 'onFigure'> & { readonly card: SlideCard }

function Card({ card, slide, onFigure }: CardProps) {
  const { group, x, y, benefits } = card
  const { cardWidth, type } = slide
  const baseline = 12 + type.name
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={cardWidth} height={5} rx={2} fill={group.colour ?? paper.line} />
      <text y={baseline} fontSize={type.name} fontWeight={650} fill={paper.text}>
        <Whole words={group.name} />
        {fitted(group.name, cardWidth - 3 * type.name, type.name)}
      </text>
      <Figure
        {...{ x: cardWidth, y: baseline, size: type.name }}
        value={group.total}
        label={`${group.name}: ${group.total}`}
        onPress={() => onFigure(group.id, null)}
      />
      <Benefits {...{ card, slide, onFigure }} />
      {benefits.length === 0 && (
        <text y={headHeight(type) + type.benefit} fontSize={type.benefit} fill={paper.muted}>
          {group.rows.length === 0 ? 'No code serves it' : 'Nobody speaks of it'}
        </text>
      )}
      {card.words && <Quote {...{ card, slide }} />}
    </g>
  )
}

function Benefits({ card: { group, benefits }, slide, onFigure }: CardProps) {
  const { cardWidth, type } = slide
  const size = type.benefit
  return benefits.map((benefit, place) => {
    const above = benefits.slice(0, place).reduce((sum, { name }) => sum + name.length, 0)
    const y = headHeight(type) + above * lineOf(size) + size
    const { id, total } = benefit
    return (
      <g key={id ?? 'more'}>
        <Lines
          lines={benefit.name}
          whole={benefit.whole}
          fill={id ? paper.text : paper.muted}
          {...{ y, size }}
        />
        {total !== null && (
          <Figure
            {...{ x: cardWidth, y, size }}
            value={total}
            label={`${benefit.whole}: ${total}`}
            onPress={() => onFigure(group.id, id)}
          />
        )}
      </g>
    )
  })
}

function Quote({ card: { quote, words, source }, slide }: Omit<CardProps, 'onFigure'>) {
  const { cardWidth, cardHeight, type } = slide
  const size = type.quote
  const y = cardHeight - quote.length * lineOf(size) + size - 12
  return (
    <>
      <Lines lines={quote} whole={words} {...{ y, size }} fill={paper.text} italic />
      <text y={cardHeight + 4} fontSize={13} fill={paper.muted}>
        <Whole words={source} />
        {fitted(source, cardWidth, 13)}
      </text>
    </>
  )
}

type LinesProps = {
  readonly lines: readonly string[]
  /** What the lines say, without anything left out. */
  readonly whole: string
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly italic?: boolean
}

function Lines({ lines, whole, y, size, fill, italic = false }: LinesProps) {
  return (
    <text y={y} fontSize={size} fill={fill} fontStyle={italic ? 'italic' : undefined}>
      <Whole words={whole} />
      {lines.map((line, place) => (
        // Lines have no other name than their place.
        <tspan key={String(place)} x={0} dy={place === 0 ? 0 : lineOf(size)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Shown where the pointer stays on a text, of which there may be more than there is room for. */
function Whole({ words }: { readonly words: string }) {
  return <title>{words}</title>
}

/** A picture has no elements of its own for a group and a button. */
const asGroup = { role: 'group' } as const

function asButton(onPress: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: onPress,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onPress()
    },
  } as const
}

type FigureProps = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly value: number
  readonly label: string
  readonly onPress: () => void
}

/** A figure that leads to its quotes. */
function Figure({ x, y, size, value, label, onPress }: FigureProps) {
  return (
    <text
      {...asButton(onPress)}
      {...{ x, y }}
      className="slide-figure"
      aria-label={label}
      fontSize={size}
      fontWeight={650}
      textAnchor="end"
      fill={paper.text}
    >
      {value.toLocaleString('en')}
    </text>
  )
}
