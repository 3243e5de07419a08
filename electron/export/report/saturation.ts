import { saturationInWords } from '../../../shared/analysis/saturation-words.ts'
import type { DocumentBlock } from '../../../shared/model/document.ts'
import type { Saturation } from '../../../shared/model/saturation.ts'
import { saturationSheet } from '../saturation-table.ts'
import type { Sheet } from '../sheet.ts'
import { sheetBlock } from '../sheet-document.ts'
import { notesBlocks } from './figures.ts'

/** Whether new codes stop coming, in a sentence, as a table of transcripts, and as a curve where that is wanted. */
export function saturationBlocks(
  curve: Saturation,
  { chart }: { readonly chart: boolean },
): readonly DocumentBlock[] {
  if (curve.steps.length === 0) return notesBlocks(['No transcript is coded yet.'])
  return [
    { kind: 'paragraph', style: 'body', text: saturationInWords(curve) },
    sheetBlock(withoutEmpty(saturationSheet(curve)), 'New codes by transcript'),
    ...notesBlocks(curve.notes),
    ...(chart ? [curveChart(curve)] : []),
  ]
}

/** Without the columns in which nothing stands, e.g. the spread where there is one order only. */
function withoutEmpty({ columns, rows, ...sheet }: Sheet): Sheet {
  const isFilled = (_: unknown, place: number) => rows.some((row) => row[place] !== null)
  return {
    ...sheet,
    columns: columns.filter(isFilled),
    rows: rows.map((row) => row.filter(isFilled)),
  }
}

function curveChart({ steps }: Saturation): DocumentBlock {
  const last = steps.at(-1)
  return {
    kind: 'chart',
    caption: 'Codes so far, and new ones, transcript by transcript',
    alt: `Two lines over ${steps.length} transcripts: codes so far from ${steps[0]?.codesSoFar} to ${last?.codesSoFar}, new codes from ${steps[0]?.newCodes} to ${last?.newCodes}. The figures stand in the table before.`,
    shape: 'line',
    categories: steps.map((_, place) => String(place + 1)),
    series: [
      { name: 'Codes so far', values: steps.map(({ codesSoFar }) => codesSoFar) },
      { name: 'New codes', values: steps.map(({ newCodes }) => newCodes) },
    ],
  }
}
