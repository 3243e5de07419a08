import { converse, shapeNames } from './conversations.ts'
import { read } from './read.ts'

/** How well the speakers of made-up conversations in one shape were found. */
export type Score = {
  readonly shape: string
  readonly conversations: number
  /** With exactly the people who speak. */
  readonly right: number
  /** Right and shown as sure. */
  readonly sure: number
  /** Wrong but shown as sure. */
  readonly wronglySure: number
  /** What was wrong, e.g. `3: +Ingredients -Omar`, by seed. */
  readonly misses: readonly string[]
}

/** Scores of all shapes, so many conversations each. */
export function scoreShapes(conversations: number): readonly Score[] {
  return shapeNames.map((shape) => scoreShape(shape, conversations))
}

function scoreShape(shape: string, conversations: number): Score {
  let right = 0
  let sure = 0
  let wronglySure = 0
  const misses: string[] = []
  for (let seed = 1; seed <= conversations; seed += 1) {
    const { text, speakers } = converse(shape, seed)
    const { speakers: found, verdict } = read(text)
    const labels = found.map(({ label }) => label)
    const extra = labels.filter((label) => !speakers.includes(label))
    const missed = speakers.filter((label) => !labels.includes(label))
    const isRight = extra.length + missed.length === 0
    if (isRight) right += 1
    if (isRight && verdict === 'sure') sure += 1
    if (!isRight && verdict === 'sure') wronglySure += 1
    if (!isRight)
      misses.push(
        `${seed}: ${[...extra.map((l) => `+${l}`), ...missed.map((l) => `-${l}`)].join(' ')}`,
      )
  }
  return { shape, conversations, right, sure, wronglySure, misses }
}

/** One line of the table. */
export function printScore({ shape, conversations, right, sure, wronglySure }: Score): string {
  const share = (part: number): string =>
    `${((part / conversations) * 100).toFixed(0)} %`.padStart(6)
  return `${shape.padEnd(32)} right ${share(right)}  sure ${share(sure)}  wrong but sure ${share(wronglySure)}`
}
