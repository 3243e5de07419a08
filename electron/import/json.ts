import { normaliseLabel } from '../../shared/text/label.ts'
import { readClock } from '../../shared/text/time.ts'
import type { Utterance } from './compose.ts'
import { sourceFromUtterances } from './composed.ts'
import { decode } from './decode.ts'
import { sourceFromHtml } from './html.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { foreignFile, refusal } from './refuse.ts'

/** JSON of Whisper, WhisperX and others with a list of things said, and of oTranscribe. */
export const json: Importer = {
  name: 'JSON',
  extensions: ['.json', '.otr'],
  sniff: (bytes) =>
    /^\ufeff?\s*(?:\{\s*"|\[\s*\{\s*")/.test(new TextDecoder().decode(bytes.subarray(0, 200))),
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const value = parse(file, text)
  const page = stringIn(value, ['text'])
  if (page?.includes('<p') && isRecord(value) && 'media' in value)
    return sourceFromHtml(page, encoding)
  const said = longestList(value, 0)
  if (said.length === 0) {
    throw foreignFile(
      file.name,
      'JSON without a list of things said',
      'Export the transcript as TXT, DOCX or VTT.',
    )
  }
  const timed = said.some(({ startMs }) => startMs !== null)
  const language = stringIn(value, ['language'])
  return sourceFromUtterances(said, timed ? 'captions' : 'lines', { encoding, language })
}

function parse(file: SourceFile, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal('file-damaged', file.name)
    throw error
  }
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list with the most text among those not deeper than four levels. */
function longestList(value: unknown, depth: number): readonly Utterance[] {
  if (depth > 4) return []
  const own = Array.isArray(value) ? value.flatMap(toUtterance) : []
  const inner = isRecord(value)
    ? Object.values(value).map((child) => longestList(child, depth + 1))
    : []
  return [own, ...inner].reduce((best, list) => (textLength(list) > textLength(best) ? list : best))
}

function textLength(list: readonly Utterance[]): number {
  return list.reduce((sum, { text }) => sum + text.length, 0)
}

function toUtterance(value: unknown): Utterance[] {
  const text = stringIn(value, [
    'text',
    'content',
    'transcript',
    'utterance',
    'sentence',
    'message',
  ])
  if (text === null) return []
  const speaker = stringIn(value, [
    'speaker',
    'speaker_name',
    'speakerName',
    'name',
    'participant',
    'who',
    'from',
  ])
  const label =
    speaker === null ? '' : normaliseLabel(/^\d+$/.test(speaker) ? `Speaker ${speaker}` : speaker)
  return [
    {
      label: label === '' ? null : label.replace(/\s?[:：]$/, ''),
      text,
      startMs: timeIn(value, ['start', 'start_time', 'startTime', 'begin', 'timestamp']),
      endMs: timeIn(value, ['end', 'end_time', 'endTime']),
    },
  ]
}

function stringIn(value: unknown, keys: readonly string[]): string | null {
  if (!isRecord(value)) return null
  for (const key of keys) {
    const found = value[key]
    if (typeof found === 'string' && found.trim() !== '') return found
    if (typeof found === 'number' && key === 'speaker') return String(found)
  }
  return null
}

/** Seconds as a number, or a clock as text. */
function timeIn(value: unknown, keys: readonly string[]): number | null {
  if (!isRecord(value)) return null
  for (const key of keys) {
    const found = value[key]
    if (typeof found === 'number' && found >= 0) return Math.round(found * 1000)
    if (typeof found === 'string') return readClock(found)
  }
  return null
}
