import type { Memo } from '../../shared/model/memo.ts'
import type { Sheet } from './sheet.ts'

/** Memos as a table, a row each: what it is about, what it says as Markdown, who wrote it when. */
export function memoTable(memos: readonly Memo[]): Sheet {
  return {
    name: 'Memos',
    columns: [
      { title: 'on', width: 12, kind: 'text' },
      { title: 'name', width: 28, kind: 'text' },
      { title: 'memo', width: 70, kind: 'long' },
      { title: 'quote', width: 50, kind: 'long' },
      { title: 'coder', width: 18, kind: 'text' },
      { title: 'created', width: 18, kind: 'moment' },
      { title: 'changed', width: 18, kind: 'moment' },
    ],
    rows: memos.map(({ subject, name, body, words, coder, createdAt, changedAt }) => [
      subject.kind,
      name,
      body,
      words,
      coder,
      createdAt,
      changedAt,
    ]),
  }
}
