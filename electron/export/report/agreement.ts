import { agreementInWords, settlementInWords } from '../../../shared/analysis/agreement-words.ts'
import type {
  Agreement,
  AgreementFigures,
  AgreementRow,
  Settlement,
} from '../../../shared/model/agreement.ts'
import type { DocumentBlock, TableColumn } from '../../../shared/model/document.ts'
import { notesBlocks } from './figures.ts'

/** How coders agree, and what became of their differences. */
export type ReportedAgreement = {
  readonly agreement: Agreement
  readonly settlement: Settlement
}

/** The section on agreement: in words, code by code, and how it was computed. */
export function agreementBlocks({
  agreement,
  settlement,
}: ReportedAgreement): readonly DocumentBlock[] {
  const settled = settlementInWords(settlement)
  return [
    { kind: 'heading', level: 2, text: 'Agreement of coders' },
    body(agreementInWords(agreement)),
    ...(agreement.rows.length > 0 ? [table(agreement)] : []),
    ...(settled === '' ? [] : [body(settled)]),
    ...notesBlocks(agreement.units > 0 ? agreement.notes : []),
  ]
}

function body(text: string): DocumentBlock {
  return { kind: 'paragraph', style: 'body', text }
}

function table({ coders, question, rows, pooled }: Agreement): DocumentBlock {
  const [a = '', b = ''] = coders
  const two = coders.length === 2
  const counts = two ? ['Both', `Only ${a}`, `Only ${b}`, 'Neither'] : ['All', 'Some', 'None']
  return {
    kind: 'table',
    caption: `Agreement of coders by ${question.unit}`,
    columns: [
      { title: question.rows === 'codes' ? 'Code' : 'Capital type', width: 34 },
      ...[...counts, '%', 'Kappa', 'Alpha', '95 % of alpha'].map(end),
    ],
    rows: [
      ...rows.map((row) => [
        `${'\u2003'.repeat(row.depth)}${row.name}`,
        ...countsOf(row, two).map((count) => count.toLocaleString('en')),
        ...figures(row),
      ]),
      ['All, pooled', ...counts.map(() => ''), ...figures(pooled)],
    ],
  }
}

function end(title: string): TableColumn {
  return { title, width: 14, align: 'end' }
}

function countsOf({ counts, pairs: [pair] }: AgreementRow, two: boolean): readonly number[] {
  const { all, some, none } = counts
  if (!two || !pair) return [all, some, none]
  const { both, onlyA, onlyB, neither } = pair.counts
  return [both, onlyA, onlyB, neither]
}

type WithInterval = AgreementFigures & Pick<AgreementRow, 'interval'>

function figures({ percent, kappa, alpha, interval }: WithInterval): readonly string[] {
  const two = (value: number | null) => value?.toFixed(2) ?? '–'
  return [
    percent?.toFixed(1) ?? '–',
    two(kappa),
    two(alpha),
    interval ? interval.map((edge) => edge.toFixed(2)).join(' to ') : '–',
  ]
}
