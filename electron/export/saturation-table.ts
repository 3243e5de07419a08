import type { Saturation } from '../../shared/model/saturation.ts'
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

function rounded(value: number | null): SheetCell {
  return value === null ? null : Math.round(value * 100) / 100
}
