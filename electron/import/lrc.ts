import { readClock } from '../../shared/text/time.ts'
import { type Cue, sourceFromCues } from './cues.ts'
import { decode } from './decode.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'

/** LRC: lines that begin with the time at which they are said; a line without words ends the one before. */
export const lrc: Importer = {
  name: 'LRC',
  extensions: ['.lrc'],
  sniff: () => false,
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !tag.test(line))
    .map(readLine)
  const cues = lines.flatMap(({ startMs, words }, index): Cue[] => {
    const endMs = lines[index + 1]?.startMs ?? startMs
    return words === '' ? [] : [{ startMs, endMs, voice: null, text: words }]
  })
  const title = /^\s*\[ti:([^\]\n]{1,150})\]/m.exec(text)?.[1]?.trim() ?? null
  return sourceFromCues(cues, { title, encoding, language: null })
}

/** `[ar:Name]`, `[length: 3:12]`: what the file says about itself. */
const tag = /^\s*\[[a-z#]+:[^\]]*\]\s*$/i

function readLine(line: string): { readonly startMs: number; readonly words: string } {
  const match = /^\s*\[(\d{1,3}:\d{2}(?:\.\d{1,3})?)\]/.exec(line)
  return {
    startMs: readClock(match?.[1] ?? '') ?? 0,
    words: line.slice(match?.[0].length ?? 0).trim(),
  }
}
