import type { Output, Parsed } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import type { CodeId, TranscriptId } from '../../shared/model/id.ts'
import type { Steps } from '../store/change-log.ts'
import { codeName } from '../store/code-names.ts'
import { readCodebook } from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import { addCoding, countAll, quotePicker } from '../store/quotes.ts'
import { codeFinder } from './code-path.ts'
import { coderNamed } from './coders.ts'
import type { Context } from './context.ts'
import { findPassages } from './found-passages.ts'
import { type Handlers, read } from './handlers.ts'

/** Coding of everything that was found, as one change. */
export const autocodeHandlers = {
  'autocode.preview': read((context, input) => ({ passages: findPassages(context, input) })),
  'autocode.code': read((context, { coder, ...asked }) => {
    const by = coder === undefined ? context.coder : coderNamed(context, coder)
    return context.changeInSteps(
      { what: 'autocode.code', by },
      ({ codings, codeId }) =>
        `Coded ${asked.passages.length} passages with ${codeName(context.db, codeId)} (${codings} new)`,
      () => codePassages(context, { ...asked, coderId: by.id }),
    )
  }),
} satisfies Partial<Handlers>

type Coding = Omit<Parsed<'autocode.code'>, 'coder'> & {
  readonly coderId: Context['coder']['id']
}

type Done = Output<'autocode.code'>

/** So often it is told how far the work is. */
const passagesAtOnce = 100

function* codePassages(context: Context, { passages, code, coderId, task }: Coding): Steps<Done> {
  const { db, now } = context
  const before = countAll(db)
  const id = 'id' in code ? existing(db, code.id) : codeFinder(db)(code.name)
  const picking = { coderId, createdAt: now() }
  const pickers = new Map<TranscriptId, ReturnType<typeof quotePicker>>()
  for (const [index, { transcriptId, ...range }] of passages.entries()) {
    if (index % passagesAtOnce === 0)
      context.progress(task, { done: index, total: passages.length, label: 'Coding' })
    const pick = pickers.get(transcriptId) ?? quotePicker(db, transcriptId, picking)
    pickers.set(transcriptId, pick)
    addCoding(db, { quoteId: pick(range).id, codeId: id }, picking)
    yield
  }
  const after = countAll(db)
  return {
    codings: after.codings - before.codings,
    quotes: after.quotes - before.quotes,
    codeId: id,
  }
}

function existing(db: Db, id: CodeId): CodeId {
  if (readCodebook(db).codes.some((code) => code.id === id)) return id
  throw new UserError('gone', 'This code no longer exists. Nothing was coded. Choose another one.')
}
