import { relationInWords } from '../../../shared/analysis/filter-words.ts'
import type { Cooccurrence } from '../../../shared/model/cooccurrence.ts'
import type { DocumentBlock } from '../../../shared/model/document.ts'
import { cellText } from '../sheet-document.ts'
import { notesBlocks } from './figures.ts'

/** Most pairs of codes that are listed, and that a chart shows. */
const mostListed = 40
const mostDrawn = 15

type CodePair = {
  readonly one: string
  readonly other: string
  readonly passages: number
  readonly jaccard: number | null
}

/** Which two codes stand together most often, as a list, and a chart of it where that is wanted. */
export function cooccurrenceBlocks(
  table: Cooccurrence,
  { chart }: { readonly chart: boolean },
): readonly DocumentBlock[] {
  const pairs = codePairs(table)
  const relation = relationInWords(table.relation)
  if (pairs.length === 0) return notesBlocks([`No two codes stand together, ${relation}.`])
  const caption = `Codes together, ${relation}`
  const listed = pairs.slice(0, mostListed)
  const rest = pairs.length - listed.length
  return [
    {
      kind: 'table',
      caption: rest > 0 ? `${caption}, the ${mostListed} most frequent` : caption,
      columns: [
        { title: 'Code', width: 36 },
        { title: 'and code', width: 36 },
        { title: 'Pairs of passages', width: 14, align: 'end' },
        { title: 'Jaccard', width: 12, align: 'end' },
      ],
      rows: listed.map(({ one, other, passages, jaccard }) => [
        one,
        other,
        cellText('number', passages),
        jaccard === null ? '' : jaccard.toFixed(2),
      ]),
    },
    ...notesBlocks(rest > 0 ? [`${rest} further pairs of codes are rarer.`] : []),
    ...notesBlocks(table.notes),
    ...(chart ? [pairsChart(pairs.slice(0, mostDrawn), caption)] : []),
  ]
}

function codePairs({ codes, cells, jaccard }: Cooccurrence): readonly CodePair[] {
  const pairs = codes.flatMap(({ name: one }, row) =>
    codes.slice(row + 1).map(({ name: other }, place): CodePair => {
      const column = row + 1 + place
      const passages = cells[row]?.[column] ?? 0
      return { one, other, passages, jaccard: jaccard[row]?.[column] ?? null }
    }),
  )
  return pairs
    .filter(({ passages }) => passages > 0)
    .toSorted((a, b) => b.passages - a.passages || (b.jaccard ?? 0) - (a.jaccard ?? 0))
}

function pairsChart(pairs: readonly CodePair[], caption: string): DocumentBlock {
  const [most] = pairs
  return {
    kind: 'chart',
    caption: `${caption}, the ${pairs.length} most frequent`,
    alt: `Bars: ${caption}. ${most?.one} and ${most?.other} stand together most often, in ${most?.passages} pairs of passages. The figures stand in the table before.`,
    shape: 'bars',
    categories: pairs.map(({ one, other }) => `${one} + ${other}`),
    series: [{ name: 'Pairs of passages', values: pairs.map(({ passages }) => passages) }],
  }
}
