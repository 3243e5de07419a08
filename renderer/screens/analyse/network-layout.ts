import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Cooccurrence, Measure } from '../../../shared/model/cooccurrence.ts'
import { cooccurrenceFigure } from './cooccurrence-rows.ts'

/** One code of the network, in pixels. */
export type NetworkNode = {
  readonly name: string
  readonly colour: string | null
  /** Passages that bear it. */
  readonly passages: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Two codes that meet, by their places among the nodes; `strength` from 0 to 1. */
export type NetworkEdge = {
  readonly source: number
  readonly target: number
  readonly figure: number
  readonly strength: number
}

export type Network = {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  readonly width: number
  readonly height: number
}

/** More lines than this are a tangle; the strongest are drawn. */
export const mostEdges = 60

const size = { width: 900, height: 560, margin: 70 } as const

/**
 * The codes that meet others, laid out so that those that meet often stand close: the same picture for the same figures, as
 * the codes start on a circle in the order of the codebook and nothing is drawn by lot.
 */
export function layOutNetwork(table: Cooccurrence, measure: Measure): Network {
  const edges = strongest(table, measure)
  const met = [...table.codes.keys()].filter((code) =>
    edges.some(({ source, target }) => source === code || target === code),
  )
  const most = Math.max(1, ...met.map((code) => table.cells[code]?.[code] ?? 0))
  const bodies = met.map((code, place) => {
    const passages = table.cells[code]?.[code] ?? 0
    const angle = (place / met.length) * 2 * Math.PI
    return {
      ...{ code, passages, radius: 5 + 19 * Math.sqrt(passages / most) },
      x: Math.cos(angle) * 180,
      y: Math.sin(angle) * 180,
    }
  })
  const placeOf = new Map(met.map((code, place) => [code, place]))
  const links = edges.map((edge) => ({
    ...edge,
    source: placeOf.get(edge.source) ?? 0,
    target: placeOf.get(edge.target) ?? 0,
  }))
  forceSimulation(bodies)
    .force(
      'link',
      // d3-force puts the bodies in place of their numbers, so it is given a copy.
      forceLink(links.map((link) => ({ ...link })))
        .distance(130)
        .strength(({ strength }) => 0.05 + 0.35 * strength),
    )
    .force('charge', forceManyBody().strength(-420))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .force(
      'collide',
      forceCollide<(typeof bodies)[number]>(({ radius }) => radius + 14),
    )
    .stop()
    .tick(300)
  const nodes = bodies.map(({ code, passages, radius, x, y }) => ({
    ...{ passages, radius, x, y },
    name: table.codes[code]?.name ?? '',
    colour: table.codes[code]?.colour ?? null,
  }))
  return { nodes: fittedIn(nodes), edges: links, ...size }
}

/** The pairs of codes that meet most, the strongest first. */
function strongest(table: Cooccurrence, measure: Measure): readonly NetworkEdge[] {
  const pairs = [...table.codes.keys()].flatMap((source) =>
    [...table.codes.keys()].slice(source + 1).flatMap((target) => {
      const figure = cooccurrenceFigure(table, measure, [source, target])
      return figure > 0 ? [{ source, target, figure }] : []
    }),
  )
  const most = Math.max(0, ...pairs.map(({ figure }) => figure))
  return pairs
    .toSorted((a, b) => b.figure - a.figure)
    .slice(0, mostEdges)
    .map((pair) => ({ ...pair, strength: pair.figure / most }))
}

/** The nodes moved and stretched into the picture. */
function fittedIn(nodes: readonly NetworkNode[]): readonly NetworkNode[] {
  const along = (values: readonly number[], length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const stretch = high > low ? (length - 2 * size.margin) / (high - low) : 0
    return (value: number) => (stretch ? size.margin + (value - low) * stretch : length / 2)
  }
  const [x, y] = [
    along(
      nodes.map((node) => node.x),
      size.width,
    ),
    along(
      nodes.map((node) => node.y),
      size.height,
    ),
  ]
  return nodes.map((node) => ({ ...node, x: x(node.x), y: y(node.y) }))
}

/** The network in words, for those who do not see it: its strongest lines. */
export function networkInWords({ nodes, edges }: Network, measure: Measure): string {
  const lines = edges.slice(0, 12).map(({ source, target, figure }) => {
    const number = measure === 'pairs' ? String(figure) : figure.toFixed(2)
    return `${nodes[source]?.name} and ${nodes[target]?.name}: ${number}`
  })
  return `Network of ${nodes.length} codes that meet. Strongest first: ${lines.join('; ')}. The table above holds all figures.`
}
