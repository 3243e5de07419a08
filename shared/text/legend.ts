import type { Head } from './heads.ts'
import { baseOf, labelKind, namesRole } from './label.ts'
import type { Line } from './lines.ts'

type Document = { readonly text: string; readonly lines: readonly Line[] }

/** True for `M: Moderator`, `Interviewer: Jane Smith` and `P1: Participant 1, P2: …`: they say who is who. */
export function explains(head: Head, { text, lines }: Document): boolean {
  const line = lines[head.line]
  if (!line || head.alone || head.stamps.length > 0) return false
  const value = text
    .slice(head.wordsAt, Math.min(line.end, head.wordsAt + 200))
    .replace(timeAtEnd, '')
    .trim()
  if (line.end - head.wordsAt > 160 || /[.!?…。？！؟۔]$/.test(value)) return false
  if (value.split(/\s+/).length > 14) return false
  if (/[,;]\s*\p{L}\p{L}?\d*\s*[:=]/u.test(value)) return true
  if (namesRole(value) && value.split(/\s+/).length <= 6) return true
  const isName = !/[:：]/.test(value) && labelKind(baseOf(value)) === 'name'
  return namesRole(head.label) && isName && /\s/.test(value)
}

const timeAtEnd = /[#[(]\d[\d:.,-]{0,14}[#\])]\s*$/

/** True where what follows the label reads like speech rather than like the value of a field. */
export function speaks(head: Head, { text, lines }: Document): boolean {
  const line = head.alone ? lines[head.line + 1] : lines[head.line]
  if (!line) return false
  const from = head.alone ? line.start : head.wordsAt
  const value = text.slice(from, Math.min(line.end, from + 400)).trim()
  return (
    /[.!?…。？！؟۔]["”)]?$/.test(value) || value.split(/\s+/).length >= 12 || line.end - from > 300
  )
}
