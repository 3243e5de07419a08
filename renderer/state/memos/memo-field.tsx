import { useEffect, useState } from 'react'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import { plainWords } from '../../../shared/text/markdown.ts'
import { useCall } from '../../backend.ts'
import { type MemoState, useMemoWriting } from './use-memo-writing.ts'

type Editor = typeof import('./memo-editor.tsx')

let loaded: Editor | undefined

/** Fetches the editor before it is needed. */
export async function preloadMemoEditor(): Promise<Editor> {
  loaded ??= await import('./memo-editor.tsx')
  return loaded
}

type MemoFieldProps = {
  readonly subject: MemoSubject
  /** What is stored, as Markdown. */
  readonly stored: string
  /** Read to screen readers, e.g. `Memo on this quote`. */
  readonly label: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  /** Called by Escape, to return to where the person came from. */
  readonly onEscape?: () => void
}

/** The memo on something, saved as one writes; render it with the subject's id as its key. */
export function MemoField(props: MemoFieldProps) {
  const { subject, stored, label, autoFocus = false, onEscape } = props
  const { desk, state } = useMemoWriting(subject, stored)
  const editor = useEditor()
  const placeholder = props.placeholder ?? 'What strikes you, what it reminds you of…'
  if (!editor)
    return (
      <div className="memo-waiting" data-memo tabIndex={-1}>
        {plainWords(stored) || placeholder}
      </div>
    )
  return (
    <div>
      <editor.MemoEditor
        {...{ label, placeholder, autoFocus, onEscape }}
        markdown={stored}
        takes={desk.takes}
        onFocus={desk.begin}
        onChange={desk.change}
        onBlur={() => void desk.flush()}
      />
      <p className="memo-state" role="status">
        {words[state]}
      </p>
    </div>
  )
}

const words: Readonly<Record<MemoState, string>> = {
  saved: '',
  writing: 'Writing…',
  unsaved: 'Not saved',
}

function useEditor(): Editor | undefined {
  const [editor, setEditor] = useState(loaded)
  useEffect(() => {
    if (!editor) void preloadMemoEditor().then(setEditor)
  }, [editor])
  return editor
}

/** The memo on something that is not a quote, as soon as it was read. */
export function SubjectMemo(props: Omit<MemoFieldProps, 'stored'>) {
  const { data } = useCall('memos.read', { subject: props.subject }, { keep: true })
  return data ? <MemoField {...props} stored={data.body} /> : null
}
