import type { ProgrammeSaturations } from '../../../shared/model/saturation.ts'
import { colourOf } from './draw-chart.ts'

type Point = {
  readonly programme: string
  readonly place: number
  readonly codes: number
  /** Where the run that is enough ends, or the curve does. */
  readonly enough: boolean
  readonly last: boolean
}

/** Draws the saturation curves of programmes as one line each; a ring marks where the run ends that is enough. */
export async function drawProgrammes({
  programmes,
  question,
}: ProgrammeSaturations): Promise<Element> {
  const plot = await import('@observablehq/plot')
  const names = programmes.map(({ name }) => name)
  const points = programmes.flatMap(({ name, saturation: { steps, reachedAt } }): Point[] =>
    steps.map(({ codesSoFar }, place) => ({
      programme: name,
      place: place + 1,
      codes: codesSoFar,
      enough: reachedAt !== null && place + 1 === reachedAt + question.run,
      last: place === steps.length - 1,
    })),
  )
  const most = Math.max(1, ...points.map(({ place }) => place))
  const at = { x: 'place', y: 'codes' } as const
  const drawn = plot.plot({
    width: 880,
    height: 280,
    marginLeft: 48,
    marginRight: 160,
    marginBottom: 40,
    className: 'chart-svg',
    x: { label: 'transcripts', domain: [0.5, most + 0.5], tickFormat: 'd', interval: 1 },
    y: { label: 'codes so far', zero: true, nice: true, grid: true },
    color: { domain: names, range: names.map((_, place) => colourOf(place)) },
    marks: [
      plot.lineY(points, { ...at, z: 'programme', stroke: 'programme', strokeWidth: 2 }),
      plot.dot(points, { ...at, r: 3, fill: 'programme' }),
      plot.dot(
        points.filter(({ enough }) => enough),
        { ...at, r: 7, stroke: 'programme', strokeWidth: 2 },
      ),
      plot.text(
        points.filter(({ last }) => last),
        { ...at, text: 'programme', dx: 12, textAnchor: 'start', fill: 'programme' },
      ),
      plot.ruleY([0]),
    ],
  })
  // Styles inside the picture are refused by the page's security policy; ours are in analyse.css.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // The box around the picture says in words what it shows.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}
