import { useEffect, useRef } from 'react'
import type { Saturation } from '../../../shared/model/saturation.ts'
import { SaveButtons } from './chart.tsx'
import { curveInWords, drawCurve } from './draw-curve.ts'

/** A saturation curve as a picture, with its words for those who do not see it. */
export function Curve({ curve }: { readonly curve: Saturation }) {
  const box = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    void drawCurve(curve).then((drawn) => {
      if (!gone) picture.current?.replaceChildren(drawn)
    })
    return () => {
      gone = true
    }
  }, [curve])
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={curveInWords(curve)}>
        <div ref={picture} className="chart-picture curve-picture" />
      </div>
      <figcaption className="row chart-legend">
        <span className="curve-key line" aria-hidden /> codes so far
        <span className="curve-key bar" aria-hidden /> new codes
        <span className="ui-spring" />
        <SaveButtons box={box} name="Saturation" />
      </figcaption>
    </figure>
  )
}
