import { useRef } from 'react'
import type { Saturation } from '../../../shared/model/saturation.ts'
import { pictureIn, SaveButtons } from './chart.tsx'
import { curveInWords, drawCurve } from './draw-curve.ts'
import { useDrawn } from './use-drawn.ts'

type CurveProps = {
  readonly curve: Saturation
  /** What is printed under a saved picture. */
  readonly about: readonly string[]
}

/** A saturation curve as a picture, with its words for those who do not see it. */
export function Curve({ curve, about }: CurveProps) {
  const box = useRef<HTMLDivElement>(null)
  const picture = useDrawn(drawCurve, curve)
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={curveInWords(curve)}>
        <div ref={picture} className="chart-picture curve-picture" />
      </div>
      <figcaption className="row chart-legend">
        <span className="curve-key line" aria-hidden /> codes so far
        <span className="curve-key bar" aria-hidden /> new codes
        <span className="ui-spring" />
        <SaveButtons draw={() => pictureIn(box)} name="Saturation" about={about} />
      </figcaption>
    </figure>
  )
}
