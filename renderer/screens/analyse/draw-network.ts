import type { Network, NetworkEdge, NetworkNode } from './network-layout.ts'
import { fitted, svgElement } from './svg-element.ts'

/** Draws a network: the more passages, the larger a code; the more two meet, the stronger their line. */
export function drawNetwork({ nodes, edges, width, height }: Network): SVGSVGElement {
  return svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, [
    // The weakest first, so that strong lines lie on top.
    ...edges.toReversed().map((edge) => line(edge, nodes)),
    ...nodes.map(circle),
    ...nodes.map(label),
  ])
}

function line({ source, target, figure, strength }: NetworkEdge, nodes: readonly NetworkNode[]) {
  const [one, other] = [nodes[source], nodes[target]]
  const title = `${one?.name} and ${other?.name}: ${Math.round(figure * 100) / 100}`
  return svgElement(
    'line',
    {
      ...{ x1: one?.x ?? 0, y1: one?.y ?? 0, x2: other?.x ?? 0, y2: other?.y ?? 0 },
      stroke: 'var(--line-strong)',
      'stroke-width': 0.75 + 7 * strength,
      'stroke-opacity': 0.25 + 0.5 * strength,
      'stroke-linecap': 'round',
    },
    [svgElement('title', {}, [title])],
  )
}

function circle({ name, colour, passages, x, y, radius }: NetworkNode) {
  return svgElement(
    'circle',
    {
      ...{ cx: x, cy: y, r: radius },
      fill: colour ?? 'var(--accent)',
      stroke: 'var(--bg)',
      'stroke-width': 2,
    },
    [svgElement('title', {}, [`${name}: ${passages} passages`])],
  )
}

function label({ name, x, y, radius }: NetworkNode) {
  const look = { 'font-size': 12, 'text-anchor': 'middle', fill: 'var(--text)' }
  const halo = { stroke: 'var(--bg)', 'stroke-width': 3, 'paint-order': 'stroke' }
  return svgElement('text', { x, y: y + radius + 13, ...look, ...halo }, [fitted(name, 160)])
}
