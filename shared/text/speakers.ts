import type { Mark } from '../model/transcript.ts'
import { namesAsker } from './label.ts'
import { spokenText } from './ranges.ts'
import type { FoundSpeaker, FoundTurn } from './recognition.ts'
import { spokenWords } from './words.ts'

/** The speakers of the turns, in order of first appearance, with who asks among them. */
export function summariseSpeakers(
  text: string,
  turns: readonly FoundTurn[],
  marks: readonly Mark[],
): FoundSpeaker[] {
  const tallies = new Map<string, Tally>()
  for (const turn of turns) {
    if (turn.label === null) continue
    const tally = tallies.get(turn.label) ?? { turns: 0, words: 0, questions: 0, firstWords: '' }
    tally.turns += 1
    tally.words += spokenWords(text, turn, marks)
    if (endsWithQuestion(text, turn)) tally.questions += 1
    if (tally.firstWords === '') tally.firstWords = firstWords(text, turn, marks)
    tallies.set(turn.label, tally)
  }
  const asking = whoAsks(tallies)
  return Array.from(tallies, ([label, { turns, words, firstWords }]) => {
    return { label, turns, words, firstWords, asks: asking.has(label) }
  })
}

type Tally = { turns: number; words: number; questions: number; firstWords: string }

function endsWithQuestion(text: string, turn: FoundTurn): boolean {
  return /[?？؟;]["”»)]?\s*(?:#[\d:.,-]+#)?$/.test(
    text.slice(Math.max(turn.start, turn.end - 24), turn.end),
  )
}

function firstWords(text: string, turn: FoundTurn, marks: readonly Mark[]): string {
  const window = { start: turn.start, end: Math.min(turn.end, turn.start + 400) }
  const spoken = spokenText(text, window, marks).replace(/\s+/g, ' ')
  if (spoken.length <= 80) return spoken
  const cut = spoken.slice(0, 79)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > 40 ? cut.slice(0, blank) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Those whose label says so; failing that, the one who mostly asks and says less at a time than the others. */
function whoAsks(tallies: ReadonlyMap<string, Tally>): ReadonlySet<string> {
  const named = [...tallies].filter(([label, tally]) => asksByLabel(label, tally))
  if (named.length > 0) return new Set(named.map(([label]) => label))
  if (tallies.size < 2) return new Set()
  const total = [...tallies.values()].reduce((sum, { words }) => sum + words, 0)
  const inquisitive = [...tallies]
    .filter(([, { turns, questions, words }]) => {
      return turns >= 4 && questions >= turns * 0.4 && words < total / 2
    })
    .sort(([, a], [, b]) => b.questions - a.questions)
  const most = inquisitive[0]
  return new Set(most ? [most[0]] : [])
}

/** One letter may as well be somebody's initial, so its questions have to speak for it. */
function asksByLabel(label: string, { turns, questions }: Tally): boolean {
  if (!namesAsker(label)) return false
  return label.length > 2 || questions >= turns * 0.15
}
