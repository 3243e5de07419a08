import type { Choice } from './choose.ts'
import type { Head } from './heads.ts'
import type { Line } from './lines.ts'

const convention = 'Questions in other letters'

/** Questions in bold, italics or headings, and answers in plain letters, or the other way round. */
const signs: readonly ((line: Line) => boolean)[] = [
  (line) => covers(line.bold, line),
  (line) => covers(line.italic, line),
  (line) => line.heading,
]

/**
 * Two speakers of an interview in which nobody is named, but questions are set in other letters than answers; null where
 * letters stand for something else. Never more than a guess.
 */
export function chooseByLetters(text: string, lines: readonly Line[]): Choice | null {
  for (const isSet of signs) {
    const blocks = blocksOf(lines, isSet)
    const asking = whoAsks(text, lines, blocks)
    if (asking !== null) return toChoice(blocks, { text, lines, setAsks: asking })
  }
  return null
}

/** Lines that follow each other in the same letters; headings aside, unless they are what is looked for. */
type Block = { readonly set: boolean; readonly from: number; to: number }

function blocksOf(lines: readonly Line[], isSet: (line: Line) => boolean): readonly Block[] {
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    const set = isSet(line)
    const last = blocks.at(-1)
    if (line.heading && !set) return
    if (last?.set === set) last.to = index
    else blocks.push({ set, from: index, to: index })
  })
  return blocks
}

/** Whether those in other letters ask (true), or those in plain ones (false); null where neither clearly does. */
function whoAsks(text: string, lines: readonly Line[], blocks: readonly Block[]): boolean | null {
  const set = blocks.filter((block) => block.set)
  const plain = blocks.filter((block) => !block.set)
  if (set.length < 3 || plain.length < 3 || blocks.length < lines.length * 0.1) return null
  const share = (some: readonly Block[]): number =>
    some.filter(({ to }) => ends(text, lines[to], /[?？؟;]/)).length / some.length
  const [ofSet, ofPlain] = [share(set), share(plain)]
  if (Math.abs(ofSet - ofPlain) < 0.3) return null
  return ofSet > ofPlain
}

/** Whether a line ends with one of these signs, closing quotes and brackets aside. */
function ends(text: string, line: Line | undefined, signs: RegExp): boolean {
  if (!line) return false
  return signs.test(
    text
      .slice(line.start, line.end)
      .replace(/["”»)\]]+$/, '')
      .slice(-1),
  )
}

function covers(stretch: Line['bold'], { content, end }: Line): boolean {
  return stretch !== null && stretch.start <= content + 1 && stretch.end >= end - 1
}

type Asked = { readonly text: string; readonly lines: readonly Line[]; readonly setAsks: boolean }

/** The talk begins with the first who asks; titles end without a full stop. */
function toChoice(blocks: readonly Block[], { text, lines, setAsks }: Asked): Choice {
  const first = blocks.findIndex(
    ({ set, to }) => set === setAsks && ends(text, lines[to], /[.!…。！:：?？؟;]/),
  )
  return {
    convention,
    heads: blocks.slice(Math.max(0, first)).map((block) => toHead(block, lines, setAsks)),
    once: [],
    unsettled: [],
    rejected: [],
    leftOver: 0,
    clear: false,
    score: 0,
  }
}

/** There is no label in the text, so that its mark is empty. */
function toHead({ set, from }: Block, lines: readonly Line[], setAsks: boolean): Head {
  const at = lines[from]?.start ?? 0
  return {
    convention,
    line: from,
    label: set === setAsks ? 'Interviewer' : 'Respondent',
    mark: { start: at, end: at },
    stamps: [],
    wordsAt: at,
    alone: false,
    bold: set,
    angled: false,
    beginsSmall: false,
  }
}
