import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Parsed } from '../../shared/api.ts'
import type { OpenedBook } from '../../shared/calls/reconcile.ts'
import { compareBooks } from '../../shared/merge/compare-books.ts'
import { type Reconciliation, reconcile } from '../../shared/merge/reconcile.ts'
import { countReconciliation } from '../../shared/merge/reconcile-counts.ts'
import type { Refusal } from '../../shared/model/import.ts'
import type {
  CodeDecision,
  ComparedRow,
  Comparison,
  ReconcileResult,
  SavedDecision,
} from '../../shared/model/reconciliation.ts'
import { reconciliationDocument } from '../export/report/reconciliation.ts'
import { forgetDecision, readDecisions, saveDecision } from '../store/code-matches.ts'
import { readCodebook } from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import { readTitle } from '../store/open.ts'
import { lastChange } from '../store/quote-changes.ts'
import { takeSteps } from './codebook-import.ts'
import { codedBooks, openBook, proposalsFor } from './compared-books.ts'
import type { Context } from './context.ts'
import { fileName } from './files.ts'
import { type Handlers, read, write } from './handlers.ts'
import { refusal } from './import.ts'
import { releaseDocument } from './release-document.ts'

/** Codebooks of several people: side by side, decided code by code, and brought together. */
export const reconcileHandlers = {
  'reconcile.open': read(openBooks),
  'reconcile.compare': read(({ db }, { books }) => ({
    ...compare(db, books, []),
    at: lastChange(db),
  })),
  'reconcile.examples': read(({ db }, { books, codes }) => {
    const coded = codedBooks(db, books)
    return codes.map(({ book, code }) => {
      const passages = coded[book]?.passages.filter((passage) => passage.code === code) ?? []
      return [...new Set(passages.map(({ words }) => words))].slice(0, mostExamples)
    })
  }),
  'reconcile.decide': write(
    ({ decisions }) =>
      decisions.length === 1
        ? `Decided about the code “${decisions[0]?.name}”`
        : `Decided about ${decisions.length} codes`,
    ({ db, coder, now }, { decisions }) => {
      for (const { decision, ...about } of decisions) {
        const { theirs, seen } = about
        const made = { coder: coder.name, decidedAt: now(), codeId: null }
        if (decision) saveDecision(db, { ...about, ...made, decision })
        else forgetDecision(db, theirs, seen)
      }
      return { at: lastChange(db) }
    },
  ),
  'reconcile.report': read((context, { books, format, release }) => {
    const { db, now } = context
    const document = reconciliationDocument(compare(db, books, []), {
      project: readTitle(db),
      written: now().slice(0, 10),
    })
    return releaseDocument(context, { document, format }, release)
  }),
  'reconcile.merge': merge,
} satisfies Partial<Handlers>

const mostExamples = 3

async function openBooks(context: Context, { files, task }: Parsed<'reconcile.open'>) {
  const books: OpenedBook[] = []
  const refused: Refusal[] = []
  for (const [index, file] of files.entries()) {
    context.signal.throwIfAborted()
    context.progress(task, { done: index, total: files.length, label: fileName(file) })
    try {
      books.push(await openBook(context.db, file))
    } catch (error) {
      refused.push(refusal(fileName(file), error))
    }
    // Lets other calls in between two files, so that nobody waits for a batch.
    await setImmediate()
  }
  return { books, refused }
}

/**
 * Compares the project's codebook with others; `decisions` were not kept yet and count before those that were, but not before
 * those that were carried out.
 */
function compare(db: Db, ids: readonly string[], decisions: readonly CodeDecision[]): Comparison {
  const saved = readDecisions(db)
  const [done, kept] = [saved.filter(({ codeId }) => codeId), saved.filter(({ codeId }) => !codeId)]
  const fresh = decisions.map((each) => ({ ...each, ...byNobody }))
  const books = codedBooks(db, ids).map(({ book }) => book)
  return compareBooks(books, proposalsFor(db, ids, saved), [...kept, ...fresh, ...done])
}

const byNobody = { name: '', codeId: null, coder: '', decidedAt: '' }

function merge(
  context: Context,
  { books, decisions, dryRun }: Parsed<'reconcile.merge'>,
): ReconcileResult {
  const { db } = context
  const comparison = compare(db, books, decisions)
  const made = reconcile(readCodebook(db), comparison, randomUUID)
  const result = countReconciliation(comparison, made, codedBooks(db, books))
  if (!dryRun)
    context.change(
      'reconcile.merge',
      () => inWords(comparison, result),
      () => {
        takeSteps(db, made.steps)
        remember(context, comparison, made)
      },
    )
  return result
}

/** Keeps what each code has become, so that the same codebook is merged without questions next time. */
function remember(context: Context, { books, rows }: Comparison, made: Reconciliation): void {
  for (const row of rows) {
    const code = books[row.theirs.book]?.codes[row.theirs.code]
    const codeId = made.outcomes.get(row) ?? null
    const known = row.decision && (row.state === 'decided' || codeId !== code?.id)
    if (code && known && row.decision)
      saveDecision(context.db, {
        ...savedBy(context, row),
        name: code.name,
        decision: row.decision,
        codeId,
      })
  }
}

function savedBy({ coder, now }: Context, { key, seen, decidedBy }: ComparedRow) {
  const by = decidedBy?.coder ? decidedBy : { coder: coder.name, at: now() }
  return { theirs: key, seen, coder: by.coder, decidedAt: by.at } satisfies Partial<SavedDecision>
}

function inWords({ books }: Comparison, { added, changed, joined }: ReconcileResult): string {
  const [, ...others] = books
  const titles = others.map(({ title }) => title).join(', ')
  return `Reconciled the codebook with ${titles}: ${joined} the same, ${added.length} new, ${changed.length} changed`
}
