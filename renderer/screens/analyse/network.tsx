import { useEffect, useMemo, useRef } from 'react'
import type { Cooccurrence, Measure } from '../../../shared/model/cooccurrence.ts'
import { pictureIn, SaveButtons } from './chart.tsx'
import { drawNetwork } from './draw-network.ts'
import { layOutNetwork, mostEdges, networkInWords } from './network-layout.ts'

type NetworkProps = {
  readonly table: Cooccurrence
  readonly measure: Measure
  /** What is printed under a saved picture. */
  readonly about: readonly string[]
}

/** A table of co-occurrences as a network, with its words for those who do not see it. */
export function Network({ table, measure, about }: NetworkProps) {
  const box = useRef<HTMLDivElement>(null)
  const network = useMemo(() => layOutNetwork(table, measure), [table, measure])
  useEffect(() => {
    box.current?.replaceChildren(drawNetwork(network))
  }, [network])
  if (network.nodes.length === 0) return null
  return (
    <figure className="chart">
      <figcaption className="row">
        <h2>Network</h2>
        {network.edges.length === mostEdges && (
          <span className="muted">the {mostEdges} strongest lines</span>
        )}
        <span className="ui-spring" />
        <SaveButtons draw={() => pictureIn(box)} name="Network of codes" about={about} />
      </figcaption>
      <div
        ref={box}
        role="img"
        aria-label={networkInWords(network, measure)}
        className="chart-picture"
      />
    </figure>
  )
}
