import { useEffect, useRef, useState } from 'react'
import type { Quote } from '../../../shared/model/quote.ts'
import { useAction } from '../../backend.ts'
import { TextField } from '../../ui/text-field.tsx'

type MemoFieldProps = { readonly quote: Quote }

const pause = 600

/** The memo of a quote, saved as one writes; render it with the quote's id as its key. */
export function MemoField({ quote }: MemoFieldProps) {
  const [text, setText] = useState(quote.memo)
  const { run } = useAction('quotes.memo')
  const saved = useRef(quote.memo)
  const latest = useRef(text)
  latest.current = text

  function save() {
    if (latest.current === saved.current) return
    saved.current = latest.current
    void run({ id: quote.id, memo: latest.current })
  }

  const saveLatest = useRef(save)
  saveLatest.current = save
  // Undo, or another window, wrote the memo meanwhile.
  useEffect(() => {
    if (quote.memo === saved.current) return
    saved.current = quote.memo
    setText(quote.memo)
  }, [quote.memo])
  useEffect(() => {
    const timer = setTimeout(() => text === latest.current && saveLatest.current(), pause)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => saveLatest.current(), [])

  return (
    <TextField
      aria-label="Memo on this quote"
      rows={4}
      placeholder="What strikes you, what it reminds you of…"
      value={text}
      onChange={setText}
      onBlur={save}
    />
  )
}
