import type { Output } from '../../shared/api.ts'
import type { Code } from '../../shared/model/code.ts'
import type { TranscriptListing } from '../../shared/model/replies.ts'
import { findByName, type Named, resolveName } from '../../shared/text/resolve-name.ts'
import type { Call } from './project-call.ts'

/** Everything in a project that a command may name. */
export type Names = {
  readonly codebook: Output<'codes.read'>
  readonly people: Output<'people.read'>
  readonly transcripts: Output<'transcripts.list'>
  readonly coders: Output<'coders.list'>
  readonly filters: Output<'filters.list'>
}

/** Reads what a project's things are called. */
export async function readNames(call: Call): Promise<Names> {
  const [codebook, people, transcripts, coders, filters] = await Promise.all([
    call('codes.read', {}),
    call('people.read', {}),
    call('transcripts.list', {}),
    call('coders.list', {}),
    call('filters.list', {}),
  ])
  return { codebook, people, transcripts, coders, filters }
}

/** Transcripts with all that they are called: title, short name, file name with and without ending. */
export function namedTranscripts(
  transcripts: readonly TranscriptListing[],
): readonly (TranscriptListing & Named)[] {
  return transcripts.map((transcript) => ({
    ...transcript,
    name: transcript.title,
    otherNames: [
      transcript.short,
      transcript.sourceName,
      transcript.sourceName.replace(/\.[^.]+$/, ''),
      transcript.id,
    ],
  }))
}

/** Codes with all that they are called: name, path (`Advice > Orientation`), other names. */
export function namedCodes(codes: readonly Code[]): readonly (Code & Named)[] {
  return codes.map((code) => ({
    ...code,
    otherNames: [pathOf(code, codes), ...code.aliases, code.id],
  }))
}

/** Finds each of several names in `A,B`, whose commas may belong to a name. Throws as resolveName does. */
export function resolveList<T extends Named>(
  kind: string,
  text: string,
  candidates: readonly T[],
): readonly T[] {
  const pieces = text.split(',')
  for (let taken = pieces.length; taken > 1; taken--) {
    const found = findByName(pieces.slice(0, taken).join(','), candidates)
    const rest = pieces.slice(taken).join(',')
    if (found) return [found, ...(rest ? resolveList(kind, rest, candidates) : [])]
  }
  const [first = '', ...rest] = pieces
  const found = resolveName(kind, first, candidates)
  return rest.length > 0 ? [found, ...resolveList(kind, rest.join(','), candidates)] : [found]
}

/** The names of a code's ancestors and its own, from the top, with ` > ` between them. */
function pathOf(code: Code, codes: readonly Code[]): string {
  const parent = codes.find(({ id }) => id === code.parentId)
  return parent ? `${pathOf(parent, codes)} > ${code.name}` : code.name
}
