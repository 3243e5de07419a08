import { randomUUID } from 'node:crypto'
import { memoId } from '../../shared/model/id.ts'
import type { MemoSubject } from '../../shared/model/memo.ts'
import { codeName } from '../store/code-names.ts'
import { findLinks, readLinks } from '../store/memo-links.ts'
import { addFreeMemo, listMemos, putMemo, readMemo, removeMemo } from '../store/memos.ts'
import type { Context } from './context.ts'
import { type Handlers, read, write } from './handlers.ts'

/** Notes on the project and on whatever is in it. */
export const memosHandlers = {
  'memos.list': read(({ db }) => listMemos(db)),
  'memos.read': read(({ db }, { subject }) => readMemo(db, subject)),
  'memos.write': read((context, { sitting, ...memo }) =>
    context.change(
      { what: 'memos.write', sitting: sitting && `${sitting} ${JSON.stringify(memo.subject)}` },
      () => `Wrote a memo on ${thing(context, memo.subject)}`,
      () => {
        putMemo(context.db, memo, by(context))
        return null
      },
    ),
  ),
  'memos.add': write('New memo', (context, { title = '' }) => {
    const id = memoId.parse(randomUUID())
    addFreeMemo(context.db, { id, title, body: '' }, by(context))
    return { id }
  }),
  'memos.remove': write(
    ({ subject }, _, context) => `Removed the memo on ${thing(context, subject)}`,
    ({ db }, { subject }) => {
      removeMemo(db, subject)
      return null
    },
  ),
  'links.find': read(({ db }, { text, limit = 10 }) => findLinks(db, text, limit)),
  'links.read': read(({ db }, { hrefs }) => readLinks(db, hrefs)),
} satisfies Partial<Handlers>

function by({ coder, now }: Context) {
  return { coderId: coder.id, createdAt: now() }
}

function thing({ db }: Context, subject: MemoSubject): string {
  switch (subject.kind) {
    case 'code':
      return `the code “${codeName(db, subject.id)}”`
    case 'free':
      return 'nothing in particular'
    case 'project':
    case 'transcript':
      return `the ${subject.kind}`
    case 'participant':
    case 'quote':
      return `a ${subject.kind}`
  }
}
