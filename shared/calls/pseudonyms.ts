import { z } from 'zod'
import * as id from '../model/id.ts'
import { incomingFile } from '../model/import.ts'
import {
  type NameCandidate,
  type NamesInTexts,
  type NamesReplaced,
  type Pseudonyms,
  pseudonymKind,
} from '../model/pseudonym.ts'
import type { FileOut } from '../model/retrieval.ts'
import { call, out } from './call.ts'

const name = z.string().trim().min(1)

/** Calls about names that must not leave the project. */
export const pseudonymsCalls = {
  'pseudonyms.read': call(z.object({}), out<Pseudonyms>(), ['pseudonym', 'participant', 'project']),
  'pseudonyms.add': call(
    z.object({
      original: name,
      /** Left out for a participant's real name. */
      replacement: z.string().trim().optional(),
      kind: pseudonymKind.optional(),
      participantId: id.participantId.nullable().optional(),
    }),
    out<{ id: id.PseudonymId }>(),
  ),
  'pseudonyms.update': call(
    z.object({
      id: id.pseudonymId,
      original: name.optional(),
      replacement: name.optional(),
      kind: pseudonymKind.optional(),
      participantId: id.participantId.nullable().optional(),
    }),
    out<null>(),
  ),
  'pseudonyms.remove': call(z.object({ ids: z.array(id.pseudonymId).min(1) }), out<null>()),
  'pseudonyms.setStrict': call(z.object({ strict: z.boolean() }), out<null>()),
  'pseudonyms.propose': call(
    z.object({ limit: z.int().min(1).max(1000).optional() }),
    out<readonly NameCandidate[]>(),
    ['pseudonym', 'participant', 'speaker', 'transcript'],
  ),
  'pseudonyms.import': call(
    z.object({ file: incomingFile }),
    out<{
      added: number
      problems: readonly { readonly row: number; readonly message: string }[]
    }>(),
  ),
  'pseudonyms.exportKey': call(z.object({}), out<FileOut>()),
  /** Where listed names stand in the project itself: transcripts, labels, memos, codes, titles, and whatever else has words. */
  'pseudonyms.inTexts': call(z.object({}), out<NamesInTexts>(), [
    'pseudonym',
    'participant',
    'programme',
    'pair',
    'attribute',
    'attributeValue',
    'transcript',
    'memo',
    'quote',
    'unplacedQuote',
    'code',
    'codeAlias',
    'codeMatch',
    'capitalType',
    'savedFilter',
    'report',
    'project',
  ]),
  /** Writes the pseudonyms into all of these, and takes out the files as they were received; quotes stay on their words. */
  'pseudonyms.replaceInTexts': call(z.object({}), out<NamesReplaced>()),
  'pseudonyms.forget': call(z.object({}), out<null>()),
}
