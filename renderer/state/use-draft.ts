import { useEffect, useRef, useState } from 'react'

/** How long after the last key what was written is saved, in milliseconds. */
const pause = 700

/** What a field shows and does while somebody writes in it. */
export type Draft = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
}

/**
 * A text that is saved while it is written: after a short pause, when the field is left, and when it or the
 * window goes away. What changes elsewhere meanwhile (undo) is shown as soon as nothing is waiting to be saved.
 */
export function useDraft(stored: string, save: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const waiting = useRef<{ text: string; timer: number } | null>(null)
  const latest = useRef({ stored, save })
  useEffect(() => {
    latest.current = { stored, save }
  })
  const flush = useRef(() => {
    const text = waiting.current?.text
    clearTimeout(waiting.current?.timer)
    waiting.current = null
    if (text !== undefined && text !== latest.current.stored) latest.current.save(text)
  }).current
  const [seen, setSeen] = useState(stored)
  if (seen !== stored) {
    setSeen(stored)
    if (!waiting.current) setDraft(null)
  }
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return {
    value: draft ?? stored,
    onChange: (text) => {
      setDraft(text)
      clearTimeout(waiting.current?.timer)
      waiting.current = { text, timer: window.setTimeout(flush, pause) }
    },
    onBlur: flush,
  }
}
