import type { SurveyOptions } from '../../shared/model/import.ts'
import type { Range } from '../../shared/model/transcript.ts'
import { cleanText } from '../../shared/text/clean-text.ts'
import type { FoundTurn } from '../../shared/text/recognition.ts'
import { compose, type Utterance } from './compose.ts'
import type { Source } from './importer.ts'
import type { Table } from './table.ts'

/** Open answers as one text, its parts one transcript each, and who answered. */
export type Survey = Pick<Source, 'text' | 'structure'> & {
  /** Question or respondent, and its place in the text. */
  readonly parts: readonly (Range & { readonly title: string })[]
  readonly respondents: readonly Respondent[]
}

/** Somebody who answered, with values by the titles of their columns. */
type Respondent = { readonly label: string; readonly values: ReadonlyMap<string, string> }

/** Reads a table as a survey: a heading, then each answer as a turn; empty answers are left out. */
export function readSurvey({ header, rows }: Table, options: SurveyOptions): Survey {
  const places = new Map(header.map((title, place) => [title.trim(), place]))
  const cell = (row: readonly string[], title: string): string =>
    cleanText(row[places.get(title) ?? -1] ?? '').trim()
  const labels = labelsOf(rows.map((row) => (options.id === null ? '' : cell(row, options.id))))
  const answer = (index: number, title: string): Utterance => {
    const text = cell(rows[index] ?? [], title)
    return { label: labels[index] ?? null, text, startMs: null, endMs: null }
  }
  const drafts =
    options.by === 'question'
      ? options.answers.map((title): Draft => {
          const answers = rows.map((_, index) => answer(index, title))
          return { title, utterances: [heading(title), ...answers.filter(isGiven)] }
        })
      : rows.map((_, index): Draft => {
          const given = options.answers.filter((title) => isGiven(answer(index, title)))
          const utterances = given.flatMap((title) => [heading(title), answer(index, title)])
          return { title: labels[index] ?? '', utterances }
        })
  return {
    ...joined(drafts.filter(({ utterances }) => utterances.some(({ label }) => label !== null))),
    respondents: rows.map((row, index) => ({
      label: labels[index] ?? '',
      values: new Map(options.attributes.map((title) => [title, cell(row, title)])),
    })),
  }
}

type Draft = { readonly title: string; readonly utterances: readonly Utterance[] }

function heading(text: string): Utterance {
  return { label: null, text, startMs: null, endMs: null }
}

function isGiven({ text }: Utterance): boolean {
  return text !== ''
}

/** One label each: what names them, numbered where it is missing or not theirs alone. */
function labelsOf(ids: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return ids.map((id, index) => {
    const wanted =
      id
        .replace(/\s+/g, ' ')
        .replace(/[:：]+$/, '')
        .slice(0, 60) || `R${index + 1}`
    let label = wanted
    for (let number = 2; used.has(label.toLowerCase()); number += 1) label = `${wanted} (${number})`
    used.add(label.toLowerCase())
    return label
  })
}

function joined(drafts: readonly Draft[]): Omit<Survey, 'respondents'> {
  const texts: string[] = []
  const turns: FoundTurn[] = []
  const marks: { readonly kind: 'label' | 'time'; readonly start: number; readonly end: number }[] =
    []
  const parts: Survey['parts'][number][] = []
  let at = 0
  for (const { title, utterances } of drafts) {
    const part = compose(utterances, 'lines')
    const moved = <Place extends Range>(place: Place): Place => ({
      ...place,
      start: place.start + at,
      end: place.end + at,
    })
    texts.push(part.text)
    for (const turn of part.turns) turns.push(moved(turn))
    for (const mark of part.marks) marks.push(moved(mark))
    parts.push({ title, start: at, end: at + part.text.length })
    at += part.text.length + 2
  }
  return { text: texts.join('\n\n'), structure: { turns, marks }, parts }
}
