import { effectiveCapitals } from '../../../shared/analysis/capitals.ts'
import { codesInTreeOrder } from '../../../shared/analysis/code-tree.ts'
import type { Uses } from '../../../shared/merge/compared-book.ts'
import { type Code, type Codebook, codeTexts } from '../../../shared/model/code.ts'
import type { DocumentBlock } from '../../../shared/model/document.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import type { CodeExample } from '../../../shared/model/replies.ts'
import { notesBlocks } from './figures.ts'

/** Quotes that stand as examples, by their code. */
export type Examples = ReadonlyMap<CodeId, readonly CodeExample[]>

/**
 * All codes in the order of the tree, each with what is written about it, its examples and how often it is used, then the
 * capital types.
 */
export function codebookBlocks(
  codebook: Codebook,
  uses: Uses,
  examples: Examples,
): readonly DocumentBlock[] {
  if (codebook.codes.length === 0) return notesBlocks(['The codebook is empty.'])
  const capitals = effectiveCapitals(codebook)
  const names = new Map(codebook.capitals.map(({ id, name }) => [id, name]))
  return [
    ...codesInTreeOrder(codebook).flatMap(({ code, depth }) => {
      const served = (capitals.get(code.id) ?? []).flatMap((id) => names.get(id) ?? [])
      const used = inWords(uses.get(code.id))
      return codeBlocks(code, { depth, served, used, quoted: examples.get(code.id) ?? [] })
    }),
    ...capitalTypeBlocks(codebook),
  ]
}

type Place = {
  readonly depth: number
  readonly served: readonly string[]
  readonly used: string
  readonly quoted: readonly CodeExample[]
}

function codeBlocks(code: Code, { depth, served, used, quoted }: Place): readonly DocumentBlock[] {
  const fields = [
    ...codeTexts.map(({ field, label }) => [label, code[field]] as const),
    ...quoted.map(({ kind, words, ref }) => [exampleWords[kind], `“${words}” (${ref})`] as const),
    ['Capital types', served.join(', ')] as const,
    ['Also called', code.aliases.join(', ')] as const,
    ['Decided on', code.decidedOn ?? ''] as const,
    ['Used', used] as const,
  ]
  const level = depth === 0 ? 2 : depth === 1 ? 3 : 4
  return [
    { kind: 'heading', level, text: code.name },
    ...fields
      .filter(([, text]) => text !== '')
      .map(([label, text]): DocumentBlock => {
        const runs = [{ text: `${label}: `, bold: true }, { text }]
        return { kind: 'paragraph', style: 'body', text: runs }
      }),
  ]
}

const exampleWords = { typical: 'Typical quote', borderline: 'Borderline quote' } as const

function inWords(use: { readonly quotes: number; readonly codings: number } | undefined): string {
  if (!use) return 'not yet'
  const { codings, quotes } = use
  return `${codings} ${codings === 1 ? 'coding' : 'codings'} on ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}`
}

function capitalTypeBlocks({ capitals }: Codebook): readonly DocumentBlock[] {
  if (capitals.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Capital types' },
    {
      kind: 'table',
      caption: 'Capital types',
      columns: [
        { title: 'Capital type', width: 24 },
        { title: 'Definition', width: 76 },
      ],
      rows: capitals.map(({ name, definition }) => [name, definition]),
    },
  ]
}
