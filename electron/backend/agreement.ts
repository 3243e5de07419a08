import { agreement } from '../../shared/analysis/agreement.ts'
import { judgedUnits } from '../../shared/analysis/agreement-list.ts'
import { lostNote } from '../../shared/analysis/agreement-notes.ts'
import { asCoded, countLost } from '../../shared/analysis/as-coded.ts'
import { type Numbered, number } from '../../shared/analysis/numbered.ts'
import type { Agreement, AgreementQuestion, CoderShare } from '../../shared/model/agreement.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { CoderId, CodingId, TranscriptId } from '../../shared/model/id.ts'
import { agreementSheet } from '../export/agreement-table.ts'
import type { Db } from '../store/db.ts'
import { addCoding, pickQuote, removeCodings } from '../store/quotes.ts'
import { codingsWith, forgetKept, keepCodings, readSettlement } from '../store/settlement.ts'
import { writeAnalysis } from './analysis-file.ts'
import type { Context } from './context.ts'
import { numberedMaterial } from './found-quotes.ts'
import { type Handlers, read, write } from './handlers.ts'

/** How far coders agree, and what is decided where they do not. */
export const agreementHandlers = {
  'agreement.coders': read(({ db }) => shares(comparedMaterial(db, { settled: false }))),
  'agreement.of': read(({ db }, asked) => agreementOf(db, asked)),
  'agreement.units': read(({ db }, { offset = 0, ...asked }) => {
    const numbered = comparedMaterial(db, asked.question)
    return judgedUnits(numbered, { row: undefined, offset, ...asked }, readSettlement(db))
  }),
  'agreement.settle': write(
    ({ codingIds, verdict }) => summaries[verdict ?? 'open'](codingIds.length),
    (context, { codingIds, without, verdict }) => {
      if (verdict === 'add') addFor(context, codingIds, without)
      else if (verdict === 'remove') removeCodings(context.db, codingIds)
      else if (verdict === 'keep') keepCodings(context.db, codingIds, picking(context))
      else forgetKept(context.db, codingIds)
      return null
    },
  ),
  'agreement.export': read((context, { question, ...asked }) => {
    const table = agreementOf(context.db, { question, filter: asked.filter })
    const shown = `agreement of ${table.coders.join(', ')} by ${question.unit}`
    const sheet = agreementSheet(table)
    return writeAnalysis(context, { ...asked, sheet, shown, notes: table.notes })
  }),
} satisfies Partial<Handlers>

type Asked = { readonly question: AgreementQuestion; readonly filter: Filter }

/** How far coders agree, and with what reservation where codings as they made them cannot be placed any more. */
export function agreementOf(db: Db, { question, filter }: Asked): Agreement {
  const table = agreement(comparedMaterial(db, question), question, filter)
  if (question.settled) return table
  const { material } = numberedMaterial(db)
  const lost = countLost(material, readSettlement(db), question.coders)
  return lost === 0 ? table : { ...table, notes: [...table.notes, lostNote(lost)] }
}

/** The material that coders are compared in: as it is, or as each coded by themselves before differences were settled. */
export function comparedMaterial(
  db: Db,
  { settled }: Pick<AgreementQuestion, 'settled'>,
): Numbered {
  const numbered = numberedMaterial(db)
  if (settled) return numbered
  const known = remembered.get(numbered)
  if (known) return known
  const material = asCoded(numbered.material, readSettlement(db))
  const own = material === numbered.material ? numbered : number(material)
  remembered.set(numbered, own)
  return own
}

const remembered = new WeakMap<Numbered, Numbered>()

/** Who coded in which transcripts, by name. */
export function shares({ material }: Numbered): readonly CoderShare[] {
  const found = new Map<CoderId, { codings: number; transcripts: Set<TranscriptId> }>()
  for (const { id, quotes } of material.transcripts) {
    for (const { coderId } of quotes.flatMap(({ codings }) => codings)) {
      const own = found.get(coderId) ?? { codings: 0, transcripts: new Set() }
      own.codings += 1
      own.transcripts.add(id)
      found.set(coderId, own)
    }
  }
  return material.coders.flatMap(({ id, name }) => {
    const own = found.get(id)
    return own ? [{ id, name, codings: own.codings, transcripts: [...own.transcripts] }] : []
  })
}

const summaries = {
  add: (count: number) => `Settled a difference: gave ${codings(count)} to the others, too`,
  remove: (count: number) => `Settled a difference: removed ${codings(count)}`,
  keep: (count: number) => `Settled a difference: left ${codings(count)} as it is`,
  open: (count: number) => `Opened a difference again about ${codings(count)}`,
}

function codings(count: number): string {
  return count === 1 ? 'a coding' : `${count} codings`
}

function picking({ coder, now }: Context) {
  return { coderId: coder.id, createdAt: now() }
}

/** Gives coders the same codes on the same words as codings that others made. */
function addFor(
  { db, now }: Context,
  codingIds: readonly CodingId[],
  coders: readonly CoderId[],
): void {
  for (const { codeId, ...passage } of codingsWith(db, codingIds)) {
    for (const coderId of coders) {
      const own = { coderId, createdAt: now() }
      addCoding(db, { quoteId: pickQuote(db, passage, own).id, codeId }, own)
    }
  }
}
