import { z } from 'zod'
import { type Code, type Codebook, codeTexts, colour } from '../model/code.ts'
import * as id from '../model/id.ts'
import { incomingFile } from '../model/import.ts'
import { release } from '../model/pseudonym.ts'
import type {
  CapitalChange,
  CodebookChange,
  CodebookImport,
  CodeExample,
  CodeMerge,
  CodeRemoval,
  CodeReview,
  CodeVersion,
  RequiredTexts,
  ShippedCodebook,
} from '../model/replies.ts'
import type { FileOut } from '../model/retrieval.ts'
import { call, out } from './call.ts'

const codeFields = {
  name: z.string().trim().min(1).optional(),
  colour: colour.optional(),
  definition: z.string().optional(),
  include: z.string().optional(),
  exclude: z.string().optional(),
  example: z.string().optional(),
  borderline: z.string().optional(),
  decidedOn: z.iso.date().nullable().optional(),
  aliases: z.array(z.string()).optional(),
  capitalIds: z.array(id.capitalTypeId).optional(),
}

const moving = z.object({
  ids: z.array(id.codeId),
  parentId: id.codeId.nullable(),
  before: id.codeId.nullable().optional(),
})

const removing = z.object({ ids: z.array(id.codeId), moveTo: id.codeId.optional() })

const merging = z.object({ into: id.codeId, from: z.array(id.codeId).min(1), ...codeFields })

/** Calls about codes, capital types and codebooks. */
export const codebookCalls = {
  'codes.read': call(z.object({}), out<Codebook>(), [
    'code',
    'codeAlias',
    'capitalType',
    'codeCapital',
  ]),
  'codes.counts': call(z.object({}), out<Readonly<Record<id.CodeId, number>>>(), [
    'code',
    'coding',
  ]),
  'codes.add': call(
    z.object({
      name: z.string().trim().min(1),
      parentId: id.codeId.nullable().optional(),
      colour: colour.optional(),
    }),
    out<Code>(),
  ),
  'codes.update': call(z.object({ id: id.codeId, ...codeFields }), out<null>()),
  'codes.move': call(moving, out<null>()),
  /** What a move would do to the quotes of codes and per capital type; throws as the move does. */
  'codes.movePreview': call(moving, out<CodebookChange>(), [
    'code',
    'capitalType',
    'codeCapital',
    'coding',
    'quote',
  ]),
  /** With `moveTo` the codings of the codes, and of those below them, get that code instead of going with them. */
  'codes.remove': call(removing, out<CodeRemoval>()),
  'codes.removePreview': call(removing, out<CodeRemoval>(), [
    'code',
    'coding',
    'quote',
    'coder',
    'capitalType',
    'codeCapital',
  ]),
  /** Newest first; what was undone is left out. */
  'codes.history': call(z.object({ id: id.codeId }), out<readonly CodeVersion[]>(), [
    'code',
    'codeAlias',
    'codeCapital',
    'capitalType',
  ]),
  /** Says why a change of a code was made; it stands in the code's history, as long as the change does. */
  'codes.explain': call(z.object({ change: z.int(), reason: z.string().trim() }), out<null>()),
  /** Codings with the code itself that are older than its definition. */
  'codes.review': call(z.object({ id: id.codeId }), out<CodeReview>(), [
    'code',
    'coding',
    'codingReview',
  ]),
  /** Decides about codings that are looked at again, as one change: they stay, get another code, or go. */
  'codes.reviewed': call(
    z.object({
      codingIds: z.array(id.codingId).min(1),
      become: z.union([z.literal('kept'), z.literal('removed'), id.codeId]),
    }),
    out<null>(),
  ),
  'codes.required': call(z.object({}), out<RequiredTexts>(), ['project', 'codeExample']),
  /** Says which texts every code is to have; codes that lack one are flagged. */
  'codes.require': call(
    z.object({ texts: z.array(z.enum(codeTexts.map(({ field }) => field))) }),
    out<null>(),
  ),
  'codes.examples': call(z.object({ id: id.codeId }), out<readonly CodeExample[]>(), [
    'codeExample',
    'quote',
    'transcript',
  ]),
  /** Makes a quote an example of a code, or with kind null no longer. */
  'codes.setExample': call(
    z.object({
      codeId: id.codeId,
      quoteId: id.quoteId,
      kind: z.enum(['typical', 'borderline']).nullable(),
    }),
    out<null>(),
  ),
  'codes.merge': call(merging, out<CodeMerge>()),
  'codes.mergePreview': call(merging, out<CodeMerge>(), [
    'code',
    'coding',
    'coder',
    'capitalType',
    'codeCapital',
  ]),
  'capitals.add': call(
    z.object({
      name: z.string().trim().min(1),
      colour: colour.optional(),
      definition: z.string().optional(),
    }),
    out<{ id: id.CapitalTypeId }>(),
  ),
  'capitals.update': call(
    z.object({
      id: id.capitalTypeId,
      name: z.string().trim().min(1).optional(),
      colour: colour.optional(),
      definition: z.string().optional(),
      position: z.int().min(0).optional(),
    }),
    out<null>(),
  ),
  /** What mapping a code otherwise would do to the quotes per capital type. */
  'capitals.preview': call(
    z.object({ codeId: id.codeId, capitalIds: z.array(id.capitalTypeId) }),
    out<readonly CapitalChange[]>(),
    ['code', 'capitalType', 'codeCapital', 'coding', 'quote'],
  ),
  'capitals.remove': call(z.object({ id: id.capitalTypeId }), out<null>()),
  'codebooks.list': call(z.object({}), out<readonly ShippedCodebook[]>(), []),
  'codebooks.use': call(z.object({ id: z.string() }), out<{ codes: number; capitals: number }>()),
  'codebook.export': call(
    z.object({ format: z.enum(['json', 'csv', 'xlsx', 'qdc', 'docx', 'html', 'md']), release }),
    out<FileOut>(),
  ),
  'codebook.import': call(
    z.object({ file: incomingFile, dryRun: z.boolean().optional() }),
    out<CodebookImport>(),
  ),
}
