import { bookOfFile } from '../../../shared/merge/compared-book.ts'
import { undescribed } from '../../../shared/model/code.ts'
import { type CodeId, codeId } from '../../../shared/model/id.ts'
import type {
  CodedBook,
  CodedPassage,
  ComparedCapital,
  ComparedCode,
} from '../../../shared/model/reconciliation.ts'

/** The id of the code with this number. */
export function idOf(number: number): CodeId {
  return codeId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

/** What a test says about a code; `parent` is its place in the list. */
export type CodeSketch = Partial<Omit<ComparedCode, 'key' | 'path'>> & { readonly name: string }

type Extras = {
  readonly passages?: readonly CodedPassage[]
  readonly capitals?: readonly ComparedCapital[]
}

/** A codebook for comparing. */
export function makeBook(
  title: string,
  codes: readonly CodeSketch[],
  { passages = [], capitals = [] }: Extras = {},
): CodedBook {
  const { capitalIds: _, ...texts } = undescribed
  const incoming = codes.map((code) => ({ ...texts, parent: null, capitals: [], ...code }))
  return { book: bookOfFile({ codes: incoming, capitals, problems: [] }, title), passages }
}

/** Ten letters of a text with a code. */
export function passage(
  code: number,
  start: number,
  fields: Partial<CodedPassage> = {},
): CodedPassage {
  return { text: 'A', start, end: start + 10, code, quote: start, words: 'ten little', ...fields }
}
