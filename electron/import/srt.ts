import { type Cue, sourceFromCues } from './cues.ts'
import { decode } from './decode.ts'
import { unescapeEntities } from './entities.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { refusal } from './refuse.ts'
import { readTimes } from './vtt.ts'

/** SubRip captions. */
export const srt: Importer = {
  name: 'SRT',
  extensions: ['.srt'],
  sniff: (bytes) => firstLines.test(new TextDecoder().decode(bytes.subarray(0, 400))),
  read,
}

const timeLine = /^\s*\d+:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d+:\d\d:\d\d[,.]\d{1,3}/
const firstLines = /^\ufeff?\s*\d{1,6}[ \t]*\r?\n\d+:\d\d:\d\d[,.]\d{1,3}\s*-->/

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const cues = readCues(text.split('\n'))
  if (cues.length === 0) throw refusal('file-damaged', file.name)
  return sourceFromCues(cues, { title: null, encoding, language: null })
}

/** A cue is a time line and what follows, up to the number of the next cue; blank lines inside are kept together. */
function readCues(lines: readonly string[]): Cue[] {
  const starts = lines.flatMap((line, index) => (timeLine.test(line) ? [index] : []))
  return starts.flatMap((start, place) => {
    const times = readTimes(lines[start] ?? '')
    const next = starts[place + 1]
    const until = next === undefined ? lines.length : endBefore(lines, next)
    const text = lines
      .slice(start + 1, until)
      .join('\n')
      .trim()
    return times ? [{ ...times, voice: null, text: plainText(text) }] : []
  })
}

/** Where the cue before a time line ends: above the number that stands over the time line. */
function endBefore(lines: readonly string[], timeLineAt: number): number {
  return /^\s*\d+\s*$/.test(lines[timeLineAt - 1] ?? '') ? timeLineAt - 1 : timeLineAt
}

function plainText(text: string): string {
  return unescapeEntities(text.replace(/<\/?(?:i|b|u|font)\b[^<>]{0,100}>|\{\\an?\d\}/gi, ''))
}
