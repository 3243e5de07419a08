import { UserError } from '../../shared/model/error.ts'
import type { Release } from '../../shared/model/pseudonym.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import { findLeaks, type OutgoingText } from '../../shared/text/leaks.ts'
import { type NameFinder, nameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import type { MadeFile } from '../export/sheet-file.ts'
import type { TextMap } from '../export/texts.ts'
import { readPseudonyms } from '../store/pseudonyms.ts'
import type { Context } from './context.ts'

/** What is about to leave the project: plain values, where texts stand in them, and how they become a file. */
export type Outgoing<T> = {
  readonly content: T
  readonly texts: TextMap<T>
  readonly write: (content: T) => MadeFile | Promise<MadeFile>
}

/** Most hits that are listed; the message counts all of them. */
const mostListed = 300

/**
 * The one way out of a project: replaces names where that is wanted and hands the file over. Throws UserError
 * `export-guard` with `{ leaks, strict }` as its details while names, e-mail addresses or telephone numbers stand in it and
 * are not allowed this once.
 */
export async function release<T>(
  { db }: Pick<Context, 'db'>,
  { content, texts, write }: Outgoing<T>,
  wanted: Release = {},
): Promise<FileOut> {
  const { entries, strict } = readPseudonyms(db)
  const finder = nameFinder(entries)
  const style = { brackets: wanted.brackets ?? false }
  const rewrite = (text: string) => (wanted.pseudonyms ? replaceNames(finder, text, style) : text)
  const safe = wanted.pseudonyms ? texts(content, rewrite) : content
  const file = await write(safe)
  const name = rewrite(file.name)
  if (strict || !wanted.allow)
    refuseLeaks(finder, {
      name,
      strict,
      texts: [{ where: 'name of the file', text: name }, ...listTexts(safe, texts)],
    })
  return toFileOut({ ...file, name })
}

/** A file as it crosses a host. */
function toFileOut({ name, mediaType, bytes }: MadeFile): FileOut {
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') }
}

function listTexts<T>(content: T, texts: TextMap<T>): readonly OutgoingText[] {
  const found: OutgoingText[] = []
  texts(content, (text, where) => {
    found.push({ where, text })
    return text
  })
  return found
}

type Checked = {
  readonly name: string
  readonly strict: boolean
  readonly texts: readonly OutgoingText[]
}

function refuseLeaks(finder: NameFinder, { name, strict, texts }: Checked): void {
  const { leaks, total } = findLeaks(finder, texts, mostListed)
  if (total === 0) return
  const places = total === 1 ? 'one place' : `${total.toLocaleString('en')} places`
  const advice = strict
    ? 'This project lets nothing out that tells who somebody is: replace names by their pseudonyms, and take out what has none.'
    : 'Replace them by their pseudonyms, or allow them this once.'
  throw new UserError(
    'export-guard',
    `“${name}” was not written: names, e-mail addresses or telephone numbers stand in ${places}, e.g. “${leaks[0]?.match}”. Nothing has left the project. ${advice}`,
    { leaks, strict },
  )
}
