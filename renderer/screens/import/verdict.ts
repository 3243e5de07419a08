import type { BatchFile } from './batch.ts'

/** How well a file was understood, for the list: a word, and how loud to say it. */
export type Verdict = {
  readonly words: string
  readonly tone: 'plain' | 'good' | 'warn' | 'danger'
}

/** The verdict on a file; a doubt is never shown as sure. */
export function verdictOf(file: BatchFile): Verdict {
  if (file.state === 'waiting') return { words: 'waiting', tone: 'plain' }
  if (file.state === 'refused') return { words: 'refused', tone: 'danger' }
  const { recognition, sameAs, warnings } = file.preview
  if (sameAs !== null) return { words: 'already there', tone: 'warn' }
  if (recognition.verdict === 'none') return { words: 'no speakers', tone: 'warn' }
  if (recognition.verdict === 'doubtful') return { words: 'look at it', tone: 'warn' }
  if (recognition.doubtful.length + warnings.length > 0)
    return { words: 'nearly sure', tone: 'warn' }
  return { words: 'sure', tone: 'good' }
}
