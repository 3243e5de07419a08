import { ArrowUpRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Memo, MemoSubject } from '../../../shared/model/memo.ts'
import { useAction } from '../../backend.ts'
import { SubjectMemo } from '../../state/memos/memo-field.tsx'
import { openSubject, subjectInWords } from '../../state/memos/open-subject.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { useDraft } from '../../state/use-draft.ts'
import { CopyQuoteButton } from '../../transcript/copy-quote-button.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

type MemoPageProps = {
  readonly subject: MemoSubject
  /** Undefined for one on the project that nobody has written yet. */
  readonly memo: Memo | undefined
  /** What the project is called. */
  readonly title: string
  /** Whether it was just made, so that its title is to be written first. */
  readonly fresh: boolean
  readonly onRemoved: () => void
}

/** One memo: what it is about, and what is noted. */
export function MemoPage({ subject, memo, title, fresh, onRemoved }: MemoPageProps) {
  const remove = useAction('memos.remove')
  const name = memo ? subjectInWords(memo) : `Project ${title}`
  async function removeIt() {
    if ((await remove.run({ subject })) === undefined) return
    onRemoved()
    notifyUndoable('Memo removed')
  }
  return (
    <div className="memo-page">
      <header className="memo-page-head">
        {subject.kind === 'free' && memo ? (
          <Title subject={subject} stored={memo.name} fresh={fresh} />
        ) : (
          <h2 className="one-line">{name}</h2>
        )}
        <span className="ui-spring" />
        {memo && subject.kind === 'quote' && <CopyQuoteButton of={memo.name} />}
        {memo && subject.kind !== 'free' && subject.kind !== 'project' && (
          <Button
            look="quiet"
            icon={<ArrowUpRight size={14} aria-hidden />}
            onPress={() => openSubject(memo)}
          >
            Go there
          </Button>
        )}
        {memo && (
          <IconButton
            icon={<Trash2 size={15} aria-hidden />}
            label="Remove this memo"
            onPress={() => void removeIt()}
          />
        )}
      </header>
      {memo && memo.words !== '' && (
        <blockquote className="reading memo-page-words">“{memo.words}”</blockquote>
      )}
      <SubjectMemo subject={subject} label={name === '' ? 'Memo' : `Memo: ${name}`} />
      {memo && (
        <p className="faint">
          {memo.coder}, begun {day(memo.createdAt)}, changed {day(memo.changedAt)}
        </p>
      )}
    </div>
  )
}

type TitleProps = {
  readonly subject: MemoSubject
  readonly stored: string
  readonly fresh: boolean
}

function Title({ subject, stored, fresh }: TitleProps) {
  const [sitting] = useState(() => crypto.randomUUID())
  const write = useAction('memos.write')
  const draft = useDraft(stored, (title) => void write.run({ subject, title, sitting }))
  return <TextField aria-label="Title" placeholder="Title" autoFocus={fresh} {...draft} />
}

function day(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
