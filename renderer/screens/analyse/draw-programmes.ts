import { saturationInShort } from '../../../shared/analysis/saturation-words.ts'
import type { ProgrammeSaturations } from '../../../shared/model/saturation.ts'
import { ticks } from './draw-curve.ts'

/** Where the small picture of a programme stands among the others. */
type Facet = { readonly across: number; readonly down: number }

type Point = Facet & {
  readonly place: number
  readonly codes: number
  readonly fresh: number
  /** Whether the run that is enough ends here. */
  readonly enough: boolean
}

const inALine = 4

/** Draws the saturation curve of each programme beside the others on one scale; a ring marks where the run ends that is enough. */
export async function drawProgrammes(curves: ProgrammeSaturations): Promise<Element> {
  const plot = await import('@observablehq/plot')
  const points = curves.programmes.flatMap((_, index) => pointsOf(curves, index))
  const titles = curves.programmes.map(({ name, saturation }, index) => ({
    ...facetAt(index),
    text: `${name}: ${saturationInShort(saturation)}`,
  }))
  const most = Math.max(1, ...points.map(({ place }) => place))
  const lines = Math.ceil(curves.programmes.length / inALine)
  const facet = { fx: 'across', fy: 'down' } as const
  const at = { ...facet, x: 'place', y: 'codes' } as const
  const drawn = plot.plot({
    width: 880,
    height: 60 + lines * 180,
    marginLeft: 48,
    marginTop: 36,
    marginBottom: 40,
    className: 'chart-svg',
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.24 },
    x: { label: 'transcripts', domain: [0.5, most + 0.5], ticks: ticks(most, 8), tickFormat: 'd' },
    y: { label: 'codes', zero: true, nice: true, grid: true, insetTop: 10 },
    marks: [
      plot.rectY(points, {
        ...facet,
        x1: ({ place }: Point) => place - 0.3,
        x2: ({ place }: Point) => place + 0.3,
        y: 'fresh',
        fill: 'var(--speaker-2)',
        fillOpacity: 0.7,
      }),
      plot.lineY(points, { ...at, stroke: 'var(--accent)', strokeWidth: 2 }),
      plot.dot(points, { ...at, r: 3, fill: 'var(--accent)' }),
      plot.dot(
        points.filter(({ enough }) => enough),
        { ...at, r: 7, stroke: 'var(--text)', strokeWidth: 2 },
      ),
      plot.text(titles, {
        ...facet,
        text: 'text',
        frameAnchor: 'top-left',
        dy: -14,
        fill: 'var(--text)',
        fontWeight: 600,
      }),
      plot.ruleY([0]),
    ],
  })
  // Styles inside the picture are refused by the page's security policy; ours are in analyse.css.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // The box around the picture says in words what it shows.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}

function pointsOf({ programmes, question }: ProgrammeSaturations, index: number): readonly Point[] {
  const { steps = [], reachedAt = null } = programmes[index]?.saturation ?? {}
  return steps.map(({ codesSoFar, newCodes }, place) => ({
    ...facetAt(index),
    place: place + 1,
    codes: codesSoFar,
    fresh: newCodes,
    enough: reachedAt !== null && place + 1 === reachedAt + question.run,
  }))
}

function facetAt(index: number): Facet {
  return { across: index % inALine, down: Math.floor(index / inALine) }
}
