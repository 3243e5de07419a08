import type { Saturation, SaturationStep } from '../../../shared/model/saturation.ts'
import { wholeTicks } from './whole-ticks.ts'

type Placed = SaturationStep & { readonly place: number }

/** Draws a saturation curve: codes so far as a line, new codes as bars, the base and the run that is enough as marks. */
export async function drawCurve({ steps, question, reachedAt }: Saturation): Promise<Element> {
  const plot = await import('@observablehq/plot')
  const placed: readonly Placed[] = steps.map((step, index) => ({ ...step, place: index + 1 }))
  const figures = steps.map(({ codesSoFar }) => codesSoFar)
  const banded = placed.filter(({ spread }) => spread !== null)
  const drawn = plot.plot({
    width: 880,
    height: 240,
    marginLeft: 48,
    marginRight: 24,
    marginBottom: 40,
    className: 'chart-svg',
    x: {
      label: 'transcripts',
      domain: [0.5, Math.max(1.5, steps.length + 0.5)],
      ticks: ticks(steps.length, 20),
      tickFormat: 'd',
    },
    y: { label: 'codes', zero: true, nice: true, grid: true, ...wholeTicks(figures) },
    marks: [
      plot.areaY(banded, {
        x: 'place',
        y1: low,
        y2: high,
        fill: 'var(--accent)',
        fillOpacity: 0.14,
      }),
      plot.rectY(placed, {
        x1: ({ place }: Placed) => place - 0.3,
        x2: ({ place }: Placed) => place + 0.3,
        y: 'newCodes',
        fill: 'var(--speaker-2)',
        fillOpacity: 0.7,
        title,
      }),
      plot.lineY(placed, { x: 'place', y: 'codesSoFar', stroke: 'var(--accent)', strokeWidth: 2 }),
      plot.dot(placed, { x: 'place', y: 'codesSoFar', r: 3.5, fill: 'var(--accent)', title }),
      ...rule(plot, question.base, `base ${question.base}`),
      ...(reachedAt === null ? [] : rule(plot, reachedAt + question.run, 'enough')),
      plot.ruleY([0]),
    ],
  })
  // Styles inside the picture are refused by the page's security policy; ours are in analyse.css.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // The box around the picture says in words what it shows.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}

/** The curve in words, for those who do not see it. */
export function curveInWords({ steps }: Saturation): string {
  const words = steps.map(
    ({ transcript, codesSoFar }) => `${transcript}: ${Math.round(codesSoFar * 10) / 10}`,
  )
  return `Curve of codes so far. ${words.join('; ')}. The table below holds all figures.`
}

/** Whole numbers from 1 to a count at even steps, at most so many. */
export function ticks(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step + 1)
}

function low({ spread }: Placed): number {
  return spread?.[0] ?? 0
}

function high({ spread }: Placed): number {
  return spread?.[1] ?? 0
}

function title({ transcript, newCodes, codesSoFar }: Placed): string {
  const rounded = (value: number) => Math.round(value * 10) / 10
  return `${transcript}\nnew codes: ${rounded(newCodes)}\ncodes so far: ${rounded(codesSoFar)}`
}

/** A line across the curve after a transcript, with a word at its top. */
function rule(plot: typeof import('@observablehq/plot'), place: number, word: string) {
  const at = { x: place + 0.5 }
  return [
    plot.ruleX([place + 0.5], { stroke: 'var(--line-strong)', strokeDasharray: '4 3' }),
    plot.text([word], {
      ...at,
      x: () => at.x,
      frameAnchor: 'bottom',
      dy: -8,
      dx: -4,
      textAnchor: 'end',
      fill: 'var(--muted)',
    }),
  ]
}
