import { randomUUID } from 'node:crypto'
import type { OpenedBook } from '../../shared/calls/reconcile.ts'
import { type Proposals, proposeMatches } from '../../shared/merge/compare-books.ts'
import { bookOfFile, bookOfProject } from '../../shared/merge/compared-book.ts'
import type { Codebook } from '../../shared/model/code.ts'
import { UserError } from '../../shared/model/error.ts'
import type { IncomingFile } from '../../shared/model/import.ts'
import type { CodedBook, SavedDecision } from '../../shared/model/reconciliation.ts'
import { lastCodingChange, readPassages, readUses } from '../store/coded-passages.ts'
import { readCodebook } from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import { openCopy, openCopyOf, readTitle } from '../store/open.ts'
import { readCodebookFile } from './codebook-import.ts'
import { fileBytes, fileName } from './files.ts'

/** Reads the codebook of a file, which may be a project; it stays there as long as the project `db` is open. */
export async function openBook(db: Db, file: IncomingFile): Promise<OpenedBook> {
  const coded = await readBook(file)
  const id = randomUUID()
  booksOf(db).set(id, coded)
  const { title, codes } = coded.book
  const codings = codes.reduce((sum, code) => sum + code.codings, 0)
  return { id, title, codes: codes.length, codings }
}

/** The project's own codebook and those with these ids, in this order. Throws UserError `book-gone`. */
export function codedBooks(db: Db, ids: readonly string[]): readonly CodedBook[] {
  const others = ids.map((id) => {
    const book = booksOf(db).get(id)
    if (book) return book
    throw new UserError(
      'book-gone',
      'This codebook is no longer there. Nothing was changed. Choose its file again.',
    )
  })
  return [ownBook(db), ...others]
}

/** Which pairs are proposed; worked out anew only when the codes, their quotes or what was merged before changed. */
export function proposalsFor(
  db: Db,
  ids: readonly string[],
  saved: readonly SavedDecision[],
): Proposals {
  const merged = saved.flatMap(({ theirs, codeId }) => (codeId ? [[theirs, codeId]] : []))
  const key = JSON.stringify([ids, lastCodingChange(db), merged])
  const known = proposed.get(db)
  if (known?.key === key) return known.proposals
  const proposals = proposeMatches(codedBooks(db, ids), saved)
  proposed.set(db, { key, proposals })
  return proposals
}

const opened = new WeakMap<Db, Map<string, CodedBook>>()
const own = new WeakMap<Db, { readonly at: number; readonly book: CodedBook }>()
const proposed = new WeakMap<Db, { readonly key: string; readonly proposals: Proposals }>()

function booksOf(db: Db): Map<string, CodedBook> {
  const known = opened.get(db) ?? new Map<string, CodedBook>()
  opened.set(db, known)
  return known
}

function ownBook(db: Db): CodedBook {
  const at = lastCodingChange(db)
  const known = own.get(db)
  if (known?.at === at) return known.book
  const book = bookOf(db, readTitle(db))
  own.set(db, { at, book })
  return book
}

async function readBook(file: IncomingFile): Promise<CodedBook> {
  const title = fileName(file)
  if (!/\.excerpta$/i.test(title))
    return {
      book: bookOfFile(await readCodebookFile(await fileBytes(file)), title),
      passages: [],
    }
  const copy =
    'path' in file ? openCopyOf(file.path) : openCopy((await fileBytes(file)).bytes, title)
  try {
    return bookOf(copy, title)
  } finally {
    copy.close()
  }
}

function bookOf(db: Db, title: string): CodedBook {
  const codebook = readCodebook(db)
  return {
    book: bookOfProject(codebook, title, readUses(db)),
    passages: readPassages(db, placesOf(codebook)),
  }
}

function placesOf({ codes }: Codebook) {
  return new Map(codes.map(({ id }, place) => [id, place]))
}
