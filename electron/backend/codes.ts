import { randomUUID } from 'node:crypto'
import { capitalChange, codebookChange } from '../../shared/analysis/capital-change.ts'
import type { Parsed } from '../../shared/api.ts'
import { undescribed } from '../../shared/model/code.ts'
import { capitalTypeId, codeId } from '../../shared/model/id.ts'
import { nextColour } from '../../shared/model/palette.ts'
import type { CodeMerge, CodeRemoval } from '../../shared/model/replies.ts'
import { joinNames, splitNames } from '../../shared/text/name-key.ts'
import { explainChange } from '../store/change-log.ts'
import { examplesOf, quotedCodes, setExample } from '../store/code-examples.ts'
import { codeHistory } from '../store/code-history.ts'
import { codeName } from '../store/code-names.ts'
import { readRequired, setRequired } from '../store/code-required.ts'
import { markReviewed, reviewOf } from '../store/code-reviews.ts'
import {
  addCapital,
  addCode,
  countCodings,
  moveCodes,
  readCodebook,
  removeCapital,
  removeCodes,
  updateCapital,
  updateCode,
} from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import { dryRun } from '../store/dry-run.ts'
import { countQuotes, jointUse, mergeCodes, moveCodingsBelow } from '../store/merge-codes.ts'
import { recode, removeCodings } from '../store/quotes.ts'
import { writableDb } from './context.ts'
import { numberedMaterial } from './found-quotes.ts'
import { type Handlers, read, write } from './handlers.ts'

/** The tree of codes and the capital types they are mapped to. */
export const codesHandlers = {
  'codes.read': read(({ db }) => readCodebook(db)),
  'codes.counts': read(({ db }) => countCodings(db)),
  'codes.add': write(
    ({ name }) => `New code “${name}”`,
    ({ db }, { name, parentId = null, colour }) =>
      addCode(db, {
        ...undescribed,
        id: codeId.parse(randomUUID()),
        name,
        parentId,
        colour: colour ?? colourFor(db, parentId),
      }),
  ),
  'codes.update': write(
    ({ id }, _, { db }) => `Changed the code “${codeName(db, id)}”`,
    ({ db }, { id, aliases, ...fields }) => {
      updateCode(db, id, { ...fields, aliases: separate(aliases) })
      return null
    },
  ),
  'codes.history': read(({ db }, { id }) => codeHistory(db, id)),
  'codes.explain': read(({ session, options }, { change, reason }) => {
    explainChange(writableDb(session), change, reason)
    options.announce('changed', { tables: ['codeCapital', 'change'] })
    return null
  }),
  'codes.review': read(({ db }, { id }) => reviewOf(db, id)),
  'codes.reviewed': write(
    ({ codingIds, become }, _, { db }) => reviewInWords(db, codingIds.length, become),
    ({ db, coder, now }, { codingIds, become }) => {
      if (become === 'removed') removeCodings(db, codingIds)
      else if (become !== 'kept') recode(db, codingIds, become)
      markReviewed(db, codingIds, { coderId: coder.id, createdAt: now() })
      return null
    },
  ),
  'codes.required': read(({ db }) => ({ texts: readRequired(db), quoted: quotedCodes(db) })),
  'codes.require': write('Changed what every code is to have', ({ db }, { texts }) => {
    setRequired(db, texts)
    return null
  }),
  'codes.examples': read(({ db }, { id }) => examplesOf(db, id)),
  'codes.setExample': write(
    ({ codeId, kind }, _, { db }) =>
      `${kind ? 'Chose' : 'Took away'} an example of “${codeName(db, codeId)}”`,
    ({ db }, { kind, ...which }) => {
      setExample(db, which, kind)
      return null
    },
  ),
  'codes.merge': write(
    (_, { before, after }) => `Merged ${before.length} codes into “${after.name}”`,
    ({ db }, input) => merge(db, input),
  ),
  'codes.mergePreview': read(({ coder, now, session }, input) => {
    const note = { coder, time: now(), what: 'codes.merge', summary: 'Merged codes' }
    const db = writableDb(session)
    return dryRun(db, note, () => merge(db, input))
  }),
  'codes.move': write(
    ({ ids }) => (ids.length === 1 ? 'Moved a code' : `Moved ${ids.length} codes`),
    ({ db }, { ids, parentId, before = null }) => {
      moveCodes(db, ids, { parentId, before })
      return null
    },
  ),
  'codes.movePreview': read(({ coder, now, session }, { ids, parentId, before = null }) => {
    const note = { coder, time: now(), what: 'codes.move', summary: 'Moved codes' }
    const db = writableDb(session)
    const codebook = dryRun(db, note, () => {
      moveCodes(db, ids, { parentId, before })
      return readCodebook(db)
    })
    return codebookChange(numberedMaterial(db), codebook)
  }),
  'codes.remove': write(
    ({ ids }, { codings, moved }) =>
      `Removed ${ids.length === 1 ? 'a code' : `${ids.length} codes`}${moved > 0 ? `, moved ${moved} codings` : ` with ${codings} codings`}`,
    ({ db }, input) => remove(db, input),
  ),
  'codes.removePreview': read(({ coder, now, session }, input) => {
    const note = { coder, time: now(), what: 'codes.remove', summary: 'Removed codes' }
    const db = writableDb(session)
    return dryRun(db, note, () => remove(db, input))
  }),
  'capitals.add': write(
    ({ name }) => `New capital type “${name}”`,
    ({ db }, { name, colour, definition = '' }) => {
      const used = readCodebook(db).capitals.map((capital) => capital.colour)
      const id = capitalTypeId.parse(randomUUID())
      addCapital(db, { id, name, colour: colour ?? nextColour(used), definition })
      return { id }
    },
  ),
  'capitals.update': write('Changed a capital type', ({ db }, { id, ...fields }) => {
    updateCapital(db, id, fields)
    return null
  }),
  'capitals.preview': read(({ db }, mapping) => capitalChange(numberedMaterial(db), mapping)),
  'capitals.remove': write('Removed a capital type', ({ db }, { id }) => {
    removeCapital(db, id)
    return null
  }),
} satisfies Partial<Handlers>

function reviewInWords(db: Db, count: number, become: Parsed<'codes.reviewed'>['become']): string {
  const codings = count === 1 ? 'a coding' : `${count} codings`
  if (become === 'kept') return `Kept ${codings} after another look`
  if (become === 'removed') return `Removed ${codings} after another look`
  return `Coded “${codeName(db, become)}” instead after another look`
}

function merge(db: Db, { into, from, aliases, ...fields }: Parsed<'codes.merge'>): CodeMerge {
  return mergeCodes(db, { into, from, fields: { ...fields, aliases: separate(aliases) } })
}

function remove(db: Db, { ids, moveTo }: Parsed<'codes.remove'>): CodeRemoval {
  const use = jointUse(db, ids)
  const before = countQuotes(db)
  const moves = moveTo ? moveCodingsBelow(db, ids, moveTo) : { moved: 0, collapsed: 0 }
  const codings = removeCodes(db, ids)
  return { ...use, ...moves, codings, quotesGone: before - countQuotes(db) }
}

/** Semicolons part aliases wherever they are written. */
function separate(aliases: readonly string[] | undefined): readonly string[] | undefined {
  return aliases && splitNames(joinNames(aliases))
}

function colourFor(db: Db, parentId: string | null): string {
  const { codes } = readCodebook(db)
  const parent = codes.find(({ id }) => id === parentId)
  return parent?.colour ?? nextColour(codes.map(({ colour }) => colour))
}
