import type { Parsed } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import type { CodeId, TranscriptId } from '../../shared/model/id.ts'
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
  'autocode.code': read((context, { passages, code, coder }) => {
    const by = coder === undefined ? context.coder : coderNamed(context, coder)
    return context.change(
      { what: 'autocode.code', by },
      ({ codings, codeId }) =>
        `Coded ${passages.length} passages with ${codeName(context.db, codeId)} (${codings} new)`,
      () => codePassages(context, { passages, code, coderId: by.id }),
    )
  }),
} satisfies Partial<Handlers>

type Coding = Pick<Parsed<'autocode.code'>, 'passages' | 'code'> & {
  readonly coderId: Context['coder']['id']
}

function codePassages({ db, now }: Context, { passages, code, coderId }: Coding) {
  const before = countAll(db)
  const id = 'id' in code ? existing(db, code.id) : codeFinder(db)(code.name)
  const picking = { coderId, createdAt: now() }
  const pickers = new Map<TranscriptId, ReturnType<typeof quotePicker>>()
  for (const { transcriptId, ...range } of passages) {
    const pick = pickers.get(transcriptId) ?? quotePicker(db, transcriptId, picking)
    pickers.set(transcriptId, pick)
    addCoding(db, { quoteId: pick(range).id, codeId: id }, picking)
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
