import { tallyAgreement, unheardSide } from '../../../shared/analysis/pairs.ts'
import type { DocumentBlock, Inline, TableColumn } from '../../../shared/model/document.ts'
import type { PairComparison, PairProfile, SideQuotes } from '../../../shared/model/pairs.ts'
import { notesBlocks } from './figures.ts'

/** In how many pairs mentor and mentee name each code, then each pair by itself with a quote of both. */
export function pairsBlocks(
  comparison: PairComparison,
  profiles: readonly PairProfile[],
): readonly DocumentBlock[] {
  if (comparison.pairs.length === 0) return notesBlocks(['No pair passes the filters.'])
  return [
    overview(comparison),
    ...notesBlocks(comparison.notes),
    ...profiles.flatMap(profileBlocks),
  ]
}

function overview({ codes, cells }: PairComparison): DocumentBlock {
  const figure = (title: string): TableColumn => ({ title, width: 14, align: 'end' })
  return {
    kind: 'table',
    caption: 'Pairs in which both, one or neither name a code',
    columns: [
      { title: 'Code', width: 40 },
      ...['both', 'only mentor', 'only mentee', 'neither'].map(figure),
    ],
    rows: codes.map(({ name, depth }, row) => {
      const { both, mentor, mentee, neither } = tallyAgreement(cells[row] ?? [])
      return [`${'\u2003'.repeat(depth)}${name}`, ...[both, mentor, mentee, neither].map(String)]
    }),
  }
}

function profileBlocks({ pair, codes }: PairProfile): readonly DocumentBlock[] {
  const named = codes.filter(({ quotes }) => quotes.mentor.count + quotes.mentee.count > 0)
  const unheard = unheardSide(pair)
  const heading = { kind: 'heading', level: 2, text: `Pair ${pair.name}` } as const
  const silent = unheard === undefined ? [] : notesBlocks([`Of this pair: ${unheard}.`])
  if (named.length === 0) return [heading, ...silent, ...notesBlocks(['No quotes.'])]
  const table: DocumentBlock = {
    kind: 'table',
    caption: `Mentor and mentee of pair ${pair.name}`,
    columns: [
      { title: 'Code', width: 24 },
      { title: 'Mentor', width: 40 },
      { title: 'Mentee', width: 40 },
    ],
    rows: named.map(({ row, quotes }) => [
      `${'\u2003'.repeat(row.depth)}${row.name}`,
      sideCell(quotes.mentor),
      sideCell(quotes.mentee),
    ]),
  }
  return [heading, ...silent, table]
}

function sideCell({ count, best }: SideQuotes): Inline {
  if (!best) return '–'
  return [
    { text: `${count}: `, bold: true },
    { text: `“${best.text}” ` },
    { text: best.ref, italic: true },
  ]
}
