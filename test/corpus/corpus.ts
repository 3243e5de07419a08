import { existsSync, readFileSync } from 'node:fs'
import { readSource } from '../../electron/import/formats.ts'
import { understand } from '../../electron/import/understand.ts'
import { UserError } from '../../shared/model/error.ts'
import { noDecisions } from '../../shared/text/recognition.ts'
import { corrections } from './corrections.ts'
import { plainWords } from './plain-words.ts'

/** Real transcripts lie beside the project where there are any; nothing of them is part of it. */
const folder = new URL('../../../shared/data/transcripts/', import.meta.url)

export type Expected = {
  readonly file: string
  readonly format: string
  readonly encoding: string
  readonly speakers: number
  readonly turns: number | null
  readonly marking: string
}

export type Measured = {
  readonly file: string
  readonly format: string
  /** Why the file was refused, or null. */
  readonly refused: string | null
  readonly verdict: string
  readonly speakers: number
  readonly expectedSpeakers: number
  readonly turns: number
  readonly expectedTurns: number | null
  /** Share of the words of the file that the text holds, or null where they cannot be counted in another way. */
  readonly kept: number | null
  readonly ms: number
}

/** The files of the corpus, or null where it is absent. */
export function readCorpus(): readonly Expected[] | null {
  const list = new URL('truth.json', folder)
  if (!existsSync(list)) return null
  // The list is a fixed file beside the transcripts; its shape is described in the README there.
  const { files } = JSON.parse(readFileSync(list, 'utf8')) as { files: readonly Expected[] }
  return files
}

/** Reads one file of the corpus as the app would and compares it with what is expected. */
async function measure(expected: Expected): Promise<Measured> {
  const bytes = readFileSync(new URL(encodeURIComponent(expected.file), folder))
  const started = performance.now()
  const base = {
    file: expected.file,
    expectedSpeakers: expectedSpeakers(expected),
    expectedTurns: expected.turns,
  }
  try {
    const source = await readSource({ name: expected.file, bytes })
    const { speakers, turns, verdict } = understand(source, noDecisions)
    const ms = performance.now() - started
    const spoken = turns.filter((turn) => turn.label !== null).length
    const kept = plainWords(expected, bytes).shareIn({
      text: source.text,
      labels: speakers.map(({ label }) => label),
      timesTakenOut: source.structure !== null,
    })
    return {
      ...base,
      format: source.format,
      refused: null,
      verdict,
      speakers: speakers.length,
      turns: spoken,
      kept,
      ms,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const ms = performance.now() - started
    return {
      ...base,
      format: '',
      refused: error.code,
      verdict: 'refused',
      speakers: 0,
      turns: 0,
      kept: null,
      ms,
    }
  }
}

/** The exact number of speakers. */
export function speakersRight(row: Measured): boolean {
  return row.refused === null && row.speakers === row.expectedSpeakers
}

/** A wrong result that is shown as sure counts double. */
export function wronglySure(row: Measured): boolean {
  return !speakersRight(row) && row.verdict === 'sure'
}

/** The files one after the other, so that their times do not mix. */
export async function measureAll(files: readonly Expected[]): Promise<readonly Measured[]> {
  const rows: Measured[] = []
  for (const file of files) rows.push(await measure(file))
  return rows
}

/** One line of the table. */
export function printRow(row: Measured): string {
  const mark = speakersRight(row) ? ' ' : row.verdict === 'sure' ? '!' : '·'
  const kept = row.kept === null ? '' : `${(row.kept * 100).toFixed(2)} %`
  const cells = [
    row.file.slice(0, 56).padEnd(56),
    (row.refused ?? row.format).padEnd(16),
    row.verdict.padEnd(8),
    `${row.speakers}/${row.expectedSpeakers}`.padStart(8),
    `${row.turns}/${row.expectedTurns ?? '–'}`.padStart(11),
    kept.padStart(9),
    `${row.ms.toFixed(0)} ms`.padStart(8),
  ]
  return `${mark} ${cells.join(' ')}`
}

/** What the source names: nobody where the source itself marks nobody. */
function expectedSpeakers({ file, marking, speakers }: Expected): number {
  return corrections[file]?.speakers ?? (/^none|no speakers/.test(marking) ? 0 : speakers)
}
