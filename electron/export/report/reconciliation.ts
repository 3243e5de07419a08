import { counterpart, pathIn } from '../../../shared/merge/compare-books.ts'
import type { DocumentBlock, TextDocument } from '../../../shared/model/document.ts'
import type { ComparedRow, Comparison, Decision } from '../../../shared/model/reconciliation.ts'

/** Whose codebook was reconciled, and the day. */
export type ReconciliationAbout = { readonly project: string; readonly written: string }

/** What was compared in a reconciliation of codebooks, why pairs were proposed, what was decided by whom, and what is open. */
export function reconciliationDocument(
  comparison: Comparison,
  { project, written }: ReconciliationAbout,
): TextDocument {
  const { books, rows, onlyMine } = comparison
  const paired = (state: ComparedRow['state']) =>
    rows.filter((row) => row.match !== null && row.state === state)
  return {
    title: `${project} reconciliation of codebooks`,
    subtitle: written,
    contents: false,
    parts: [
      {
        landscape: true,
        blocks: [
          ...overview(comparison),
          ...section('To be decided', pairTable(comparison, paired('open'))),
          ...section('Decided', decidedTable(comparison, paired('decided'))),
          ...section('The same without a question', pairTable(comparison, paired('clear'))),
          ...section('Capital types that contradict each other', capitalTable(comparison)),
          ...section('Only in other codebooks', freshTable(comparison)),
          ...section('Only in this project', list(onlyMine.map((ref) => pathIn(books, ref)))),
        ],
      },
    ],
  }
}

function overview({ books, rows, onlyMine }: Comparison): readonly DocumentBlock[] {
  const open = rows.filter(({ state }) => state === 'open').length
  const paired = rows.filter(({ match }) => match !== null).length
  const words = [
    `Codes of others with a counterpart here: ${paired}, without: ${rows.length - paired}.`,
    `Codes that are only here: ${onlyMine.length}.`,
    open === 0 ? 'Nothing is left to decide.' : `Pairs still to be decided: ${open}.`,
  ].join(' ')
  return [
    { kind: 'paragraph', style: 'body', text: words },
    {
      kind: 'table',
      caption: 'Codebooks',
      columns: columnsOf(['Codebook', 40], ['Codes', 15], ['Codings', 15]),
      rows: books.map(({ title, codes }, place) => [
        place === 0 ? `${title} (this project)` : title,
        String(codes.length),
        String(codes.reduce((sum, { codings }) => sum + codings, 0)),
      ]),
    },
  ]
}

function section(title: string, block: DocumentBlock | null): readonly DocumentBlock[] {
  return block ? [{ kind: 'heading', level: 1, text: title }, block] : []
}

type Columns = Extract<DocumentBlock, { kind: 'table' }>['columns']

function columnsOf(...columns: readonly (readonly [title: string, width: number])[]): Columns {
  return columns.map(([title, width]) => ({ title, width }))
}

function table(columns: Columns, rows: readonly (readonly string[])[]): DocumentBlock | null {
  return rows.length === 0 ? null : { kind: 'table', caption: '', columns, rows }
}

function list(names: readonly string[]): DocumentBlock | null {
  const items = names.map((text) => ({ depth: 0, text }))
  return items.length === 0 ? null : { kind: 'list', ordered: false, items }
}

function pairTable(comparison: Comparison, rows: readonly ComparedRow[]): DocumentBlock | null {
  return table(
    columnsOf(['Here', 24], ['There', 24], ['Codebook', 14], ['Certainty', 10], ['Why', 28]),
    rows.map((row) => [...namesOf(comparison, row), certainty(row), reasons(row)]),
  )
}

function decidedTable(comparison: Comparison, rows: readonly ComparedRow[]): DocumentBlock | null {
  return table(
    columnsOf(['Here', 22], ['There', 22], ['Codebook', 14], ['Decision', 24], ['By', 18]),
    rows.map((row) => [
      ...namesOf(comparison, row),
      row.decision ? inWords(row.decision) : '',
      row.decidedBy ? `${row.decidedBy.coder}, ${row.decidedBy.at.slice(0, 10)}` : '',
    ]),
  )
}

function freshTable(comparison: Comparison): DocumentBlock | null {
  const fresh = comparison.rows.filter(({ match }) => match === null)
  return table(
    columnsOf(['There', 40], ['Codebook', 30], ['Decision', 30]),
    fresh.map((row) => {
      const [, there = '', book = ''] = namesOf(comparison, row)
      return [there, book, row.decision?.verdict === 'leave' ? 'left out' : 'comes in']
    }),
  )
}

function capitalTable(comparison: Comparison): DocumentBlock | null {
  const { books, rows } = comparison
  return table(
    columnsOf(['Here', 22], ['Mapped to', 26], ['There', 22], ['Mapped to', 26]),
    rows
      .filter(({ differences }) => differences.includes('capitals'))
      .map((row) => {
        const ref = counterpart(comparison, row)
        const [mine, theirs] = [ref, row.theirs].map((each) =>
          each ? books[each.book]?.codes[each.code] : undefined,
        )
        const [here = '', there = ''] = namesOf(comparison, row)
        return [here, mine?.capitals.join(', ') ?? '', there, theirs?.capitals.join(', ') ?? '']
      }),
  )
}

function namesOf(comparison: Comparison, row: ComparedRow): readonly string[] {
  const { books } = comparison
  const ref = counterpart(comparison, row)
  const title = books[row.theirs.book]?.title ?? ''
  return [ref ? pathIn(books, ref) : '', pathIn(books, row.theirs), title]
}

function certainty({ match }: ComparedRow): string {
  return match ? `${Math.round(match.score * 100)} %` : ''
}

function reasons({ match }: ComparedRow): string {
  return match?.reasons.map(({ words }) => words).join('; ') ?? ''
}

const verdicts: Readonly<Record<Decision['verdict'], string>> = {
  same: 'the same code',
  parent: 'theirs above the one here',
  child: 'theirs below the one here',
  both: 'both are kept',
  leave: 'theirs is left out',
}

function inWords({ verdict, name, texts, capitals, place }: Decision): string {
  if (verdict !== 'same') return verdicts[verdict]
  const whose = (side: Decision['texts']) =>
    ({ mine: 'ours', theirs: 'theirs', both: 'both' })[side]
  return `${verdicts.same}; name: ${whose(name)}, texts: ${whose(texts)}, capital types: ${whose(capitals)}, place in the tree: ${whose(place)}`
}
