import { readFileSync } from 'node:fs'

/** A talk written by hand, with who speaks where. */
export type Talk = {
  readonly name: string
  /** Without the marks. */
  readonly text: string
  readonly speakers: readonly string[]
  /** Who speaks in each turn, in order; the same one twice in a row is one turn. */
  readonly turns: readonly string[]
}

/** The files in `talks/`: a line `════ name` begins a talk, `⟦Label⟧` stands where somebody begins to speak, `⟦⟧` says that there is nobody. */
const files = ['groups', 'languages', 'shapes', 'traps', 'more'] as const

/** All talks written by hand. */
export function readTalks(): readonly Talk[] {
  return files.flatMap((name) =>
    readFileSync(new URL(`talks/${name}.txt`, import.meta.url), 'utf8')
      .split(/^════ /m)
      .slice(1)
      .map(talkFrom),
  )
}

function talkFrom(block: string): Talk {
  const end = block.indexOf('\n')
  const marked = block.slice(end + 1).trimEnd()
  const labels = Array.from(marked.matchAll(/⟦(.+?)⟧/g), ([, label = '']) => label)
  return {
    name: block.slice(0, end),
    text: marked.replace(/[⟦⟧]/g, ''),
    speakers: [...new Set(labels)],
    turns: labels.filter((label, index) => label !== labels[index - 1]),
  }
}
