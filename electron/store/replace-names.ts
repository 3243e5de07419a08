import type { Correction } from '../../shared/model/correction.ts'
import type { CodeId, SpeakerId, TranscriptId } from '../../shared/model/id.ts'
import type { NamesReplaced } from '../../shared/model/pseudonym.ts'
import type { Range } from '../../shared/model/transcript.ts'
import type { OutgoingText } from '../../shared/text/leaks.ts'
import { joinNames, splitNames } from '../../shared/text/name-key.ts'
import {
  findNames,
  type NameFinder,
  nameFinder,
  replaceNames,
} from '../../shared/text/pseudonyms.ts'
import { updateCode } from './codes.ts'
import { correctTranscript } from './correct-transcript.ts'
import { all, type Db, remove, run } from './db.ts'
import { readLayout, readSpeakers } from './layout.ts'
import { namedPlaces, numbered, replaceInPlace, textsOf } from './named-places.ts'

/** All texts of a project in which a name may stand, and where each stands. */
export function namedTexts(db: Db): readonly OutgoingText[] {
  const said = all<OutgoingText>(
    db,
    'SELECT title AS "where", text FROM transcript ORDER BY number',
  )
  const decided = all<OutgoingText>(
    db,
    `SELECT 'decision about a code' AS "where", name AS text FROM codeMatch ORDER BY rowid`,
  )
  const aliases = all<OutgoingText>(db, `SELECT 'code' AS "where", name AS text FROM codeAlias`)
  const noted = namedPlaces.flatMap((place) =>
    textsOf(db, place).map((text) => ({ where: place.where, text })),
  )
  return [...said, ...noted, ...aliases, ...decided]
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
  for (const place of namedPlaces) replaceInPlace(db, finder, place)
  replaceInAliases(db, finder)
  forgetDecisions(db, finder)
  run(db, 'DELETE FROM source')
  return { places, codings }
}

/** Two aliases of a code that would be the same become one. */
function replaceInAliases(db: Db, finder: NameFinder): void {
  type Alias = { readonly codeId: CodeId; readonly name: string }
  const aliases = all<Alias>(db, 'SELECT codeId, name FROM codeAlias ORDER BY rowid')
  for (const [codeId, own] of Map.groupBy(aliases, (alias) => alias.codeId)) {
    const before = own.map(({ name }) => name)
    const after = before.map((name) => replaceNames(finder, name, plain))
    if (after.join('\n') !== before.join('\n'))
      updateCode(db, codeId, { aliases: splitNames(joinNames(after)) })
  }
}

/**
 * A decision about a code of another codebook holds while that says the same, names included, some of them in small letters:
 * it goes where it names somebody.
 */
function forgetDecisions(db: Db, finder: NameFinder): void {
  const small = inSmallLetters(finder)
  type Saved = { readonly id: string; readonly text: string }
  const saved = all<Saved>(
    db,
    `SELECT id, concat_ws(char(10), name, theirs, seen, decision) AS text FROM codeMatch`,
  )
  const naming = saved.filter(({ text }) => findNames(small, text.toLowerCase()).length > 0)
  remove(
    db,
    'codeMatch',
    naming.map(({ id }) => id),
  )
}

function inSmallLetters({ replacements }: NameFinder): NameFinder {
  return nameFinder(
    Array.from(replacements, ([name, replacement]) => {
      return { original: name.toLowerCase(), replacement }
    }),
  )
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
  // Two people of a transcript never get one label, whatever their pseudonyms are.
  const renames = speakers.flatMap(({ id: speakerId, label }) => {
    const wanted = replaceNames(finder, label, plain)
    if (wanted === label) return []
    const free = numbered(wanted, (name) => labels.has(name))
    labels.add(free)
    return [{ kind: 'rename' as const, speakerId, label: free }]
  })
  const renamed = new Set<SpeakerId | null>(renames.map(({ speakerId }) => speakerId))
  const rewritten = turns.filter(({ speakerId }) => renamed.has(speakerId))
  const left = marks.filter((mark) => mark.kind === 'label' && rewritten.some(holds(mark)))
  const edits = findNames(finder, text)
    .filter((found) => !left.some(meets(found)))
    .map(({ start, end, replacement, marks }) => {
      const written = `${marks.open}${replacement}${marks.close}`
      return { start, end, was: text.slice(start, end), text: written }
    })
  return edits.length > 0 ? [{ kind: 'text', edits }, ...renames] : renames
}

function holds(mark: Range): (turn: Range) => boolean {
  return ({ start, end }) => start <= mark.start && mark.end <= end
}

function meets(one: Range): (other: Range) => boolean {
  return (other) => one.start < other.end && one.end > other.start
}
