import { tallyAgreement, unheardSide } from '../../../shared/analysis/pairs.ts'
import type { DocumentBlock, Inline, TableColumn } from '../../../shared/model/document.ts'
import type { PairComparison, PairProfile, SideQuotes } from '../../../shared/model/pairs.ts'
import { notesBlocks } from './figures.ts'

/** In how many pairs mentor and mentee name each code, then each pair by itself with a quote of both. */
export function pairsBlocks(
  comparison: PairComparison,
  { profiles, chart }: { readonly profiles: readonly PairProfile[]; readonly chart: boolean },
): readonly DocumentBlock[] {
  if (comparison.pairs.length === 0) return notesBlocks(['No pair passes the filters.'])
  return [
    overview(comparison),
    ...notesBlocks(comparison.notes),
    ...(chart && comparison.codes.length > 0 ? [overviewChart(comparison)] : []),
    ...profiles.flatMap(profileBlocks),
  ]
}

const sides = ['both', 'mentor', 'mentee'] as const
const sideNames = { both: 'both', mentor: 'only mentor', mentee: 'only mentee' }
/** Most codes that the chart shows, so that it stays on one page. */
const mostDrawn = 14

/** Of the codes that most pairs name, who names them. */
function overviewChart({ pairs, codes, cells }: PairComparison): DocumentBlock {
  const tallies = codes
    .map(({ name }, row) => ({ name, ...tallyAgreement(cells[row] ?? []) }))
    .toSorted((a, b) => a.neither - b.neither || b.both - a.both)
    .slice(0, mostDrawn)
  const [first] = tallies
  const shown = tallies.length < codes.length ? `, the ${mostDrawn} that most pairs name` : ''
  return {
    kind: 'chart',
    caption: `Who of a pair names a code${shown}`,
    alt: `Bars: in how many of ${pairs.length} pairs both, only the mentor or only the mentee name a code${shown}. ${first?.name} is named by both in ${first?.both}. The figures stand in the table before.`,
    shape: 'bars',
    categories: tallies.map(({ name }) => name),
    series: sides.map((side) => ({
      name: sideNames[side],
      values: tallies.map((tally) => tally[side]),
    })),
  }
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
