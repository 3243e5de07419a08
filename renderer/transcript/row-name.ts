import type { Row } from './document.ts'
import type { ShownSpeaker } from './page.ts'

/** What a screen reader says of a row before its words: number, who speaks, and the codes on it. */
export function describeRow(
  row: Row,
  who: ShownSpeaker | undefined,
  codes: readonly string[],
): string {
  const number = row.number === null ? 'Text' : `Turn ${row.number}`
  const part = row.first ? number : `${number}, continued`
  const speaker = who ? [part, who.name, who.note] : [part]
  const start = speaker.filter((word) => word !== '').join(', ')
  if (codes.length === 0) return start
  return `${start}. ${codes.length === 1 ? 'Code' : 'Codes'}: ${codes.join(', ')}`
}
