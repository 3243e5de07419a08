import type { Choice } from './choose.ts'
import type { Head } from './heads.ts'
import type { Line } from './lines.ts'

/**
 * Questions in bold and answers in plain letters, with no labels at all: two speakers, or null where bold stands for
 * something else. Never more than a guess.
 */
export function chooseByBold(text: string, lines: readonly Line[]): Choice | null {
  const bold = lines.filter(isBold)
  const questions = bold.filter((line) => /[?？؟]$/.test(text.slice(line.end - 1, line.end)))
  const heads = changes(lines)
  const first = lines.findIndex(isBold)
  const alternates = heads.length >= 6 && heads.length >= lines.length * 0.1
  if (!alternates || questions.length < bold.length * 0.4) return null
  return {
    convention: 'Bold and plain',
    heads: heads.filter((head) => head.line >= first),
    once: [],
    unsettled: [],
    rejected: [],
    leftOver: 0,
    clear: false,
    score: 0,
  }
}

function isBold({ bold, start, end }: Line): boolean {
  return bold !== null && bold.start <= start + 1 && bold.end >= end - 1
}

/** The lines at which bold begins or ends; they have no label in the text, so that their marks are empty. */
function changes(lines: readonly Line[]): Head[] {
  const heads: Head[] = []
  lines.forEach((line, index) => {
    const label = isBold(line) ? 'Bold' : 'Plain'
    if (line.heading || heads.at(-1)?.label === label) return
    heads.push({
      convention: 'Bold and plain',
      line: index,
      label,
      mark: { start: line.start, end: line.start },
      stamps: [],
      wordsAt: line.start,
      alone: false,
      bold: label === 'Bold',
      beginsSmall: false,
    })
  })
  return heads
}
