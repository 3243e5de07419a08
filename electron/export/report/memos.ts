import type { DocumentBlock, Run } from '../../../shared/model/document.ts'
import type { Memo } from '../../../shared/model/memo.ts'
import type { Block, Span } from '../../../shared/model/rich-text.ts'
import { readMarkdown } from '../../../shared/text/markdown.ts'
import { notesBlocks } from './figures.ts'

const subjects = {
  project: 'On the project',
  code: 'On codes',
  transcript: 'On transcripts',
  participant: 'On participants',
  quote: 'On quotes',
  free: 'Free memos',
} as const
type SubjectKind = keyof typeof subjects

/** All memos with who wrote them when, those on the same kind of thing together. */
export function memosBlocks(memos: readonly Memo[]): readonly DocumentBlock[] {
  if (memos.length === 0) return notesBlocks(['There are no memos.'])
  const byKind = Map.groupBy(memos, ({ subject }) => subject.kind)
  // The headings state the order.
  return (Object.keys(subjects) as SubjectKind[]).flatMap((kind) => {
    const own = byKind.get(kind)
    if (!own) return []
    return [
      { kind: 'heading', level: 2, text: subjects[kind] },
      ...own.flatMap(memoBlocks),
    ] as const
  })
}

function memoBlocks({ name, words, body, coder, changedAt }: Memo): readonly DocumentBlock[] {
  return [
    ...(name === '' ? [] : [{ kind: 'heading', level: 3, text: name } as const]),
    ...(words === '' ? [] : [{ kind: 'paragraph', style: 'quote', text: words } as const]),
    ...markdownBlocks(body, 3),
    ...notesBlocks([`${coder}, ${changedAt.slice(0, 10)}`]),
  ]
}

/** Markdown of a memo as blocks of a document, its headings below `level`. */
export function markdownBlocks(markdown: string, level: number): readonly DocumentBlock[] {
  return readMarkdown(markdown).reduce<readonly DocumentBlock[]>(
    (blocks, block) => withBlock(blocks, asBlock(block, level)),
    [],
  )
}

/** An item goes on with the list before it. */
function withBlock(
  blocks: readonly DocumentBlock[],
  next: DocumentBlock,
): readonly DocumentBlock[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'list' || next.kind !== 'list' || last.ordered !== next.ordered)
    return [...blocks, next]
  return [...blocks.slice(0, -1), { ...last, items: [...last.items, ...next.items] }]
}

function asBlock(block: Block, level: number): DocumentBlock {
  const text = block.spans.map(asRun)
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', style: 'body', text }
    case 'quote':
      return { kind: 'paragraph', style: 'quote', text }
    case 'heading': {
      const words = block.spans.map((span) => span.text).join('')
      return { kind: 'heading', level: level + block.level > 3 ? 4 : 3, text: words }
    }
    case 'bullet':
    case 'number':
      return {
        kind: 'list',
        ordered: block.kind === 'number',
        items: [{ depth: block.level, text }],
      }
  }
}

/** Links inside the project lead nowhere outside of it; their words stay. */
function asRun({ text, bold, italic }: Span): Run {
  return { text, bold, italic }
}
