import type { Utterance } from './compose.ts'
import { sourceFromUtterances } from './composed.ts'
import { decode } from './decode.ts'
import type { Importer, ImportWarning, ReadOptions, Source, SourceFile } from './importer.ts'

/** CHAT transcripts of TalkBank (`.cha`, `.cex`): `*ANN:` and a tab before what is said, times in bullets at the end. */
export const chat: Importer = {
  name: 'CHAT',
  extensions: ['.cha', '.cex'],
  sniff: (bytes) =>
    /^\ufeff?(?:@[^\n]*\r?\n){0,8}@Begin\s*\r?\n/.test(
      new TextDecoder().decode(bytes.subarray(0, 600)),
    ),
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const tiers = unwrap(text.split('\n'))
  const notes = tiers.filter((line) => line.startsWith('%'))
  const said = tiers.filter((line) => !line.startsWith('%')).map(toUtterance)
  return sourceFromUtterances(joinHeader(said), 'lines', {
    encoding,
    date: readDate(text),
    language: /^@Languages:\s*([a-z]{2,3})/m.exec(text)?.[1] ?? null,
    warnings: warnings(notes.length),
  })
}

/** Long lines are wrapped: what begins with a tab goes on. */
function unwrap(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    if (/^[*@%]/.test(line) || whole.length === 0) whole.push(line)
    else if (line.trim() !== '') whole.push(`${whole.pop() ?? ''}\n${line.trim()}`)
  }
  return whole
}

function toUtterance(tier: string): Utterance {
  const times = Array.from(tier.matchAll(bullet))
  const lines = tier.replace(bullet, '').split('\n')
  const words = lines.map((line) => line.trimEnd()).join('\n')
  const match = /^\*([^:\t\n]{1,63}):\s*/.exec(words)
  return {
    label: match?.[1]?.trim() ?? null,
    text: match ? words.slice(match[0].length) : words,
    startMs: match && times[0] ? Number(times[0][1]) : null,
    endMs: match && times.length > 0 ? Number(times.at(-1)?.[2]) : null,
  }
}

/** Start and end in milliseconds; the control characters around them are gone by now. */
const bullet = /(?<![\d_])(\d{1,9})_(\d{1,9})(?![\d_])[ \t]*(?=\n|$)/g

/** The header is one paragraph that nobody speaks. */
function joinHeader(said: readonly Utterance[]): Utterance[] {
  const joined: Utterance[] = []
  for (const utterance of said) {
    const last = joined.at(-1)
    const goesOn = last && last.label === null && utterance.label === null
    if (goesOn) joined[joined.length - 1] = { ...last, text: `${last.text}\n${utterance.text}` }
    else joined.push(utterance)
  }
  return joined
}

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

function readDate(text: string): string | null {
  const match = /^@Date:\s*(\d\d)-([A-Z]{3})-(\d{4})/m.exec(text)
  const month = months.indexOf(match?.[2] ?? '') + 1
  return match && month > 0 ? `${match[3]}-${String(month).padStart(2, '0')}-${match[1]}` : null
}

function warnings(notes: number): ImportWarning[] {
  if (notes === 0) return []
  return [
    {
      code: 'tiers-left-out',
      message: `${notes} annotation lines (beginning with %) were left out.`,
      line: null,
    },
  ]
}
