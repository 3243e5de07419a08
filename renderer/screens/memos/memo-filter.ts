import type { CoderId } from '../../../shared/model/id.ts'
import type { Memo } from '../../../shared/model/memo.ts'
import { plainWords } from '../../../shared/text/markdown.ts'

/** Which memos are listed, and in which order. */
export type MemoFilter = {
  readonly text: string
  readonly kind: Memo['subject']['kind'] | 'all'
  readonly coder: CoderId | 'all'
  readonly order: 'changed' | 'created' | 'name'
}

/** All memos, the ones changed last first. */
export const everyMemo: MemoFilter = { text: '', kind: 'all', coder: 'all', order: 'changed' }

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const orders: Readonly<Record<MemoFilter['order'], (a: Memo, b: Memo) => number>> = {
  changed: (a, b) => b.changedAt.localeCompare(a.changedAt),
  created: (a, b) => b.createdAt.localeCompare(a.createdAt),
  name: (a, b) => names.compare(a.name, b.name),
}

/** The memos that pass a filter, in its order; words are looked for in what is noted and in what it is about. */
export function filterMemos(memos: readonly Memo[], filter: MemoFilter): readonly Memo[] {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean)
  const fits = (memo: Memo) => {
    const text = fold(`${memo.name} ${memo.words} ${plainWords(memo.body)}`)
    return wanted.every((word) => text.includes(word))
  }
  return memos
    .filter(
      (memo) =>
        (filter.kind === 'all' || memo.subject.kind === filter.kind) &&
        (filter.coder === 'all' || memo.coderId === filter.coder) &&
        (wanted.length === 0 || fits(memo)),
    )
    .toSorted(orders[filter.order])
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
