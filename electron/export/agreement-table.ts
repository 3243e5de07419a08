import type { Agreement, AgreementFigures, AgreementPair } from '../../shared/model/agreement.ts'
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts'

/** An agreement, one code or capital type a row and the pooled figures last; of more than two coders each pair has its columns. */
export function agreementSheet({ question, coders, rows, pooled }: Agreement): Sheet {
  const two = coders.length === 2
  return {
    name: 'Agreement',
    columns: [
      { title: question.rows === 'codes' ? 'code' : 'capital type', width: 34, kind: 'text' },
      number('level'),
      ...countTitles(coders).map(number),
      ...['percent', 'positive', 'kappa', 'alpha', 'alpha low (95 %)', 'alpha high (95 %)'].map(
        number,
      ),
      ...(two ? [] : pooled.pairs.flatMap((pair) => pairTitles(pair, coders).map(number))),
      { title: 'note', width: 60, kind: 'long' },
    ],
    rows: [
      ...rows.map(({ name, depth, counts, pairs, interval, note, ...figures }) => [
        name,
        depth,
        ...(two ? pairCells(pairs) : [counts.all, counts.some, counts.none]),
        ...figureCells(figures),
        ...(interval ?? [null, null]).map(rounded),
        ...(two ? [] : pairs.flatMap(ofPair)),
        note,
      ]),
      [
        'pooled',
        null,
        ...(two ? pairCells(pooled.pairs) : [null, null, null]),
        ...figureCells(pooled),
        ...(pooled.interval ?? [null, null]).map(rounded),
        ...(two ? [] : pooled.pairs.flatMap(ofPair)),
        '',
      ],
    ],
  }
}

function number(title: string): SheetColumn {
  return { title, width: 14, kind: 'number' }
}

function countTitles(coders: readonly string[]): readonly string[] {
  const [a = '', b = ''] = coders
  return coders.length === 2
    ? ['both', `only ${a}`, `only ${b}`, 'neither']
    : ['all', 'some', 'none']
}

function pairTitles(
  { coders: [a, b] }: AgreementPair,
  coders: readonly string[],
): readonly string[] {
  const names = `${coders[a] ?? ''} and ${coders[b] ?? ''}`
  return [`kappa of ${names}`, `alpha of ${names}`]
}

function pairCells([pair]: readonly AgreementPair[]): readonly SheetCell[] {
  const { both = null, onlyA = null, onlyB = null, neither = null } = pair?.counts ?? {}
  return [both, onlyA, onlyB, neither]
}

function ofPair({ kappa, alpha }: AgreementPair): readonly SheetCell[] {
  return [kappa, alpha].map(rounded)
}

function figureCells({ percent, positive, kappa, alpha }: AgreementFigures): readonly SheetCell[] {
  return [percent, positive, kappa, alpha].map(rounded)
}

function rounded(value: number | null): SheetCell {
  return value === null ? null : Math.round(value * 1000) / 1000
}
