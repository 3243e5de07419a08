import { saturationInShort } from '../../shared/analysis/saturation-words.ts'
import type { ProgrammeSaturations, Saturation } from '../../shared/model/saturation.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A saturation curve, one transcript a row. */
export function saturationSheet({ steps }: Saturation): Sheet {
  const number = (title: string) => ({ title, width: 14, kind: 'number' as const })
  return {
    name: 'Saturation',
    columns: [
      number('number'),
      { title: 'transcript', width: 34, kind: 'text' },
      ...['new codes', 'codes so far', 'low (5 %)', 'high (95 %)'].map(number),
      ...['new codes in run', '% of base'].map(number),
    ],
    rows: steps.map(({ transcript, newCodes, codesSoFar, spread, run }, place) => [
      place + 1,
      transcript,
      rounded(newCodes),
      rounded(codesSoFar),
      spread?.[0] ?? null,
      spread?.[1] ?? null,
      rounded(run?.newCodes ?? null),
      rounded(run?.percent ?? null),
    ]),
  }
}

/** The curves of all programmes below each other, each row with its programme and when that has enough. */
export function programmeSaturationsSheet({ programmes }: ProgrammeSaturations): Sheet {
  const sheets = programmes.map(({ name, saturation }) => ({
    first: [name, saturationInShort(saturation)] as const,
    ...saturationSheet(saturation),
  }))
  return {
    name: 'Saturation by programme',
    columns: [
      { title: 'programme', width: 22, kind: 'text' },
      { title: 'saturation', width: 14, kind: 'text' },
      ...(sheets[0]?.columns ?? []),
    ],
    rows: sheets.flatMap(({ first, rows }) => rows.map((row) => [...first, ...row])),
  }
}

function rounded(value: number | null): SheetCell {
  return value === null ? null : Math.round(value * 100) / 100
}
