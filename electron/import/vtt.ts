import { normaliseLabel } from '../../shared/text/label.ts'
import { readClock } from '../../shared/text/time.ts'
import { type Cue, sourceFromCues } from './cues.ts'
import { decode } from './decode.ts'
import { unescapeEntities } from './entities.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { refusal } from './refuse.ts'

/** WebVTT captions of Teams, Zoom, Webex, Whisper and YouTube. */
export const vtt: Importer = {
  name: 'VTT',
  extensions: ['.vtt'],
  sniff: (bytes) =>
    /^\ufeff?WEBVTT(?=[\s]|$)/.test(new TextDecoder().decode(bytes.subarray(0, 64))),
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const cues = readBlocks(text).flatMap(readCue)
  if (cues.length === 0) throw refusal('file-damaged', file.name)
  return sourceFromCues(cues, { title: null, encoding, language: readLanguage(text) })
}

/** Lines of each cue: blocks begin at a line with an arrow, and end at a blank line or the next such line. */
function readBlocks(
  text: string,
): { readonly time: string; readonly before: string; readonly lines: readonly string[] }[] {
  const blocks: { time: string; before: string; lines: string[] }[] = []
  let open: string[] | null = null
  let before = ''
  for (const line of text.split('\n')) {
    if (line.includes('-->')) {
      open = []
      blocks.push({ time: line, before, lines: open })
    } else if (line.trim() === '') open = null
    else if (open) open.push(line)
    before = line
  }
  return blocks
}

/** Start and end of a time line `start --> end`, in milliseconds, or null. */
export function readTimes(
  line: string,
): { readonly startMs: number; readonly endMs: number } | null {
  const [from, to] = line.split('-->')
  const startMs = readClock(from ?? '')
  const endMs = readClock((to ?? '').trim().split(/\s/)[0] ?? '')
  return startMs === null || endMs === null ? null : { startMs, endMs }
}

function readCue(block: ReturnType<typeof readBlocks>[number]): Cue[] {
  const times = readTimes(block.time)
  if (!times) return []
  const webex = /^\d+ "([^"]{1,63})" \(\d+\)$/.exec(block.before)?.[1]
  const body = block.lines.join('\n')
  return splitVoices(body).map(({ voice, text }) => ({
    ...times,
    voice: voice ?? (webex ? normaliseLabel(webex) : null),
    text: plainText(text),
  }))
}

/** `<v Anna>words</v>`, perhaps several in one cue. */
function splitVoices(body: string): { voice: string | null; text: string }[] {
  if (!/<v[ .\t]/.test(body)) return [{ voice: null, text: body }]
  return body.split(/(?=<v[ .\t])/).flatMap((part) => {
    const match = /^<v(?:\.[^\s>]*)?\s+([^>]*)>/.exec(part)
    const text = match ? part.slice(match[0].length) : part
    if (text.trim() === '') return []
    const voice = normaliseLabel(unescapeEntities(match?.[1] ?? ''))
    return [{ voice: voice === '' ? null : voice, text }]
  })
}

/** Without tags for voices, classes, languages and the timing of words. */
function plainText(text: string): string {
  return unescapeEntities(text.replace(/<\/?[a-z0-9:.][^<>]{0,200}>/gi, ''))
}

function readLanguage(text: string): string | null {
  return (
    /^(?:WEBVTT[^\n]*\n)(?:[^\n]+\n)*?Language:\s*([a-z]{2,3}(?:-\w+)*)/i.exec(text)?.[1] ?? null
  )
}
