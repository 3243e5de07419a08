import type { TurnColumns as Columns } from '../../shared/model/import.ts'
import { labelKind, normaliseLabel, plainForm } from '../../shared/text/label.ts'
import { readClock } from '../../shared/text/time.ts'
import type { Utterance } from './compose.ts'

/** A table as rows of cells, each the text of its cell. */
export type Rows = readonly (readonly string[])[]

/** True where a first row says in words which column holds what is said, and who says it or when. */
export function hasTitles(cells: readonly string[]): boolean {
  const titles = readTitles(cells)
  return titles.has('text') && (titles.has('speaker') || titles.has('time'))
}

/** The columns of a table with one row a turn, found by their titles and by what they hold, or null for other tables. */
export function findColumns(rows: Rows): Columns | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length < 3 || width < 2 || width > 40) return null
  const titles = readTitles(rows[0] ?? [])
  const hasHeader = titles.size > 0 && rows[0]?.every((cell) => cell.length <= 60) === true
  const body = hasHeader ? rows.slice(1) : rows
  const columns = Array.from({ length: width }, (_, index) => describe(body, index))
  const time = titles.get('time') ?? indexOf(columns, (column) => column.times >= 0.7)
  const end = titles.get('end') ?? null
  const rest = columns.map((column, index) =>
    index === time || index === end ? { ...column, length: 0, labels: 0 } : column,
  )
  const text = titles.get('text') ?? longest(rest)
  const speaker =
    titles.get('speaker') ?? indexOf(rest, (column, index) => index !== text && isSpeaker(column))
  if (speaker === null && (time === null || !hasHeader)) return null
  return { text, speaker, time, end, hasHeader }
}

/** Columns to begin with where the person reads any table as one row a turn: those found, else the longest as text. */
export function proposeColumns(rows: Rows): Columns {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, index) => describe(rows.slice(1), index))
  const bare = { text: longest(columns), speaker: null, time: null, end: null, hasHeader: true }
  return findColumns(rows) ?? bare
}

/** What is said in each row of a table with known columns; a row without a speaker goes on with the one before. */
export function rowsToUtterances(rows: Rows, columns: Columns): Utterance[] {
  let label: string | null = null
  return rows.slice(columns.hasHeader ? 1 : 0).map((row, index) => {
    const named = columns.speaker === null ? '' : readLabel(row[columns.speaker] ?? '')
    if (named !== '') label = named
    const [startMs, endMs] = readTimes(row, columns)
    const text = row[columns.text] ?? ''
    return { label: index === 0 && named === '' ? null : label, text, startMs, endMs }
  })
}

type Column = {
  /** Share of cells with something in them that hold a time. */
  readonly times: number
  /** Share of them that look like somebody. */
  readonly labels: number
  readonly distinct: number
  readonly filled: number
  readonly length: number
}

const titleWords: Readonly<Record<string, 'time' | 'end' | 'speaker' | 'text'>> = {
  ...titled(
    'time',
    'time timespan timestamp timecode start begin from zeit beginn temps debut horodatage tijd tempo tiempo hora czas cas zaman sure время час ώρα الوقت זמן שעה समय 时间 時間 時刻 시간 start_time starttime',
  ),
  ...titled('end', 'end ende fin einde fim stop end_time endtime'),
  ...titled(
    'speaker',
    'speaker name person participant who sprecher sprecherin person locuteur intervenant spreker hablante orador falante parlante osoba rozmowca mowca mluvci konusmaci kisi говорящий спикер участник المتحدث المشارك דובר דוברת वक्ता 说话人 說話人 发言人 發言人 话者 話者 발언자 화자 speaker_name',
  ),
  ...titled(
    'text',
    'text content words transcript utterance speech message contenu texte inhalt tekst inhoud contenido texto testo transcription transkript tresc wypowiedz obsah metin konusma текст реплика النص الكلام טקסט דברים पाठ कथन 内容 內容 文本 文字 発言 발언 내용',
  ),
}

function titled<Kind>(kind: Kind, words: string): Record<string, Kind> {
  return Object.fromEntries(words.split(' ').map((word) => [plainForm(word), kind]))
}

function readTitles(cells: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  cells.forEach((cell, index) => {
    const kind = titleWords[plainForm(cell.trim())]
    if (kind && !found.has(kind)) found.set(kind, index)
  })
  return found
}

function describe(rows: Rows, index: number): Column {
  const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean): number => {
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  }
  return {
    times: share(isTime),
    labels: share((cell) => cell.length <= 63 && labelKind(readLabel(cell)) !== 'never'),
    distinct: new Set(cells).size,
    filled: cells.length,
    length: cells.reduce((sum, cell) => sum + cell.length, 0),
  }
}

function isTime(cell: string): boolean {
  return cell.length <= 60 && cell.includes(':') && readClock(splitTimes(cell)[0] ?? '') !== null
}

function isSpeaker({ labels, distinct, filled }: Column): boolean {
  return filled >= 2 && labels >= 0.9 && distinct <= Math.max(2, filled * 0.5)
}

function indexOf(
  columns: readonly Column[],
  test: (column: Column, index: number) => boolean,
): number | null {
  const index = columns.findIndex(test)
  return index < 0 ? null : index
}

function longest(columns: readonly Column[]): number {
  const most = Math.max(...columns.map((column) => column.length))
  return columns.findIndex((column) => column.length === most)
}

/** A speaker's cell may hold the colon as well. */
function readLabel(cell: string): string {
  return normaliseLabel(cell).replace(/\s?[:：]$/, '')
}

function splitTimes(cell: string): string[] {
  return cell
    .slice(0, 60)
    .replace(/[[\]()#]/g, '')
    .trim()
    .split(/\s*(?:-->|\s[-–—]\s|–|—)\s*/)
}

/** Whisper writes whole milliseconds where others write clocks or seconds. */
function readTime(cell: string, isStretch: boolean): number | null {
  return isStretch && /^\d{3,}$/.test(cell.trim()) ? Number(cell) : readClock(cell)
}

function readTimes(row: readonly string[], columns: Columns): [number | null, number | null] {
  const [start, end] = columns.time === null ? [] : splitTimes(row[columns.time] ?? '')
  const endCell = columns.end === null ? end : row[columns.end]
  const isStretch = columns.end !== null
  return [start ? readTime(start, isStretch) : null, endCell ? readTime(endCell, isStretch) : null]
}
