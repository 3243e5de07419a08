import type { Correction } from '../../shared/model/correction.ts'
import type { SpeakerId, TranscriptId } from '../../shared/model/id.ts'
import type { NamesReplaced } from '../../shared/model/pseudonym.ts'
import type { Range } from '../../shared/model/transcript.ts'
import type { OutgoingText } from '../../shared/text/leaks.ts'
import { findNames, type NameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { correctTranscript } from './correct-transcript.ts'
import { all, type Db, quoted, run, update } from './db.ts'
import { readLayout, readSpeakers } from './layout.ts'

/** Where words stand that somebody wrote about the material, and what that place is called. */
const notes: readonly (readonly [table: string, column: string, where: string])[] = [
  ['project', 'title', 'title of the project'],
  ['transcript', 'title', 'title of a transcript'],
  ['transcript', 'sourceName', 'name of an imported file'],
  ['memo', 'title', 'memo'],
  ['memo', 'body', 'memo'],
  ['quote', 'memo', 'memo on a quote'],
  ['code', 'name', 'code'],
  ['code', 'definition', 'code'],
  ['code', 'include', 'code'],
  ['code', 'exclude', 'code'],
  ['code', 'example', 'code'],
  ['code', 'borderline', 'code'],
  ['codeAlias', 'name', 'code'],
  ['capitalType', 'definition', 'capital type'],
  ['participant', 'name', 'participant'],
  ['programme', 'name', 'programme'],
  ['pair', 'name', 'pair'],
  ['attributeValue', 'value', 'attribute'],
  ['savedFilter', 'name', 'saved filter'],
  ['savedFilter', 'filter', 'saved filter'],
  ['report', 'name', 'report'],
  ['report', 'report', 'report'],
  ['unplacedQuote', 'quote', 'quote without a place'],
]

type Note = { readonly id: string; readonly text: string }

/** All texts of a project in which a name may stand, and where each stands. */
export function namedTexts(db: Db): readonly OutgoingText[] {
  const said = all<OutgoingText>(
    db,
    'SELECT title AS "where", text FROM transcript ORDER BY number',
  )
  return [
    ...said,
    ...notes.flatMap(([table, column, where]) =>
      readNotes(db, table, column).map(({ text }) => ({ where, text })),
    ),
  ]
}

/** In how many places of a project names stand. */
export function countNames(db: Db, finder: NameFinder): number {
  return namedTexts(db).reduce((sum, { text }) => sum + findNames(finder, text).length, 0)
}

/**
 * Writes what stands for each name into the texts themselves: every quote goes with its words. The files as they were received
 * go, as they hold the names as well.
 */
export function replaceNamesInTexts(db: Db, finder: NameFinder): NamesReplaced {
  const places = countNames(db, finder)
  let codings = 0
  const transcripts = all<{ id: TranscriptId; text: string }>(db, 'SELECT id, text FROM transcript')
  for (const { id, text } of transcripts) {
    const corrections = correctionsOf(db, finder, { id, text })
    if (corrections.length > 0) codings += correctTranscript(db, id, corrections).reworded
  }
  for (const [table, column] of notes) replaceInNotes(db, finder, { table, column })
  run(db, 'DELETE FROM source')
  return { places, codings }
}

function readNotes(db: Db, table: string, column: string): readonly Note[] {
  return all<Note>(db, `SELECT id, ${quoted(column)} AS text FROM ${quoted(table)}`)
}

type Place = { readonly table: string; readonly column: string }

function replaceInNotes(db: Db, finder: NameFinder, { table, column }: Place): void {
  for (const { id, text } of readNotes(db, table, column)) {
    const replaced = findNames(finder, text).length > 0 ? replaceInside(finder, text) : text
    if (replaced !== text) update(db, table, { id, [column]: replaced })
  }
}

/** The text with its names replaced; inside JSON only the texts, so that it stays JSON. */
export function replaceInside(finder: NameFinder, text: string): string {
  if (!text.startsWith('{')) return replaceNames(finder, text, plain)
  try {
    const replaced: unknown = JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? replaceInside(finder, value) : value,
    )
    return JSON.stringify(replaced)
  } catch {
    // It only looked like JSON.
    return replaceNames(finder, text, plain)
  }
}

const plain = { brackets: false }

/** What is said, and then who is called otherwise, as positions are those of the text before. */
function correctionsOf(
  db: Db,
  finder: NameFinder,
  { id, text }: { readonly id: TranscriptId; readonly text: string },
): readonly Correction[] {
  const { marks, turns } = readLayout(db, id)
  const speakers = readSpeakers(db, id)
  const labels = new Set(speakers.map(({ label }) => label))
  const renames = speakers.flatMap(({ id: speakerId, label }) => {
    const wanted = replaceNames(finder, label, plain)
    if (wanted === label) return []
    const free = freeLabel(wanted, labels)
    labels.add(free)
    return [{ kind: 'rename' as const, speakerId, label: free }]
  })
  const renamed = new Set<SpeakerId | null>(renames.map(({ speakerId }) => speakerId))
  const rewritten = turns.filter(({ speakerId }) => renamed.has(speakerId))
  const left = marks.filter((mark) => mark.kind === 'label' && rewritten.some(holds(mark)))
  const edits = findNames(finder, text)
    .filter((found) => !left.some(meets(found)))
    .map(({ start, end, replacement }) => {
      return { start, end, was: text.slice(start, end), text: replacement }
    })
  return edits.length > 0 ? [{ kind: 'text', edits }, ...renames] : renames
}

function holds(mark: Range): (turn: Range) => boolean {
  return ({ start, end }) => start <= mark.start && mark.end <= end
}

function meets(one: Range): (other: Range) => boolean {
  return (other) => one.start < other.end && one.end > other.start
}

/** Two people of a transcript never get one label, whatever their pseudonyms are. */
function freeLabel(wanted: string, taken: ReadonlySet<string>): string {
  let label = wanted
  for (let number = 2; taken.has(label); number += 1) label = `${wanted} (${number})`
  return label
}
