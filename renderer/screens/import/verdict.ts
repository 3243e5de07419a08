import { plural } from '../../state/plural.ts'
import type { Batch, BatchFile } from './batch.ts'

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

/** How the files stand, e.g. `12 files · 9 sure · 2 to look at · 1 refused`. */
export function summary({ files }: Batch): string {
  const tones = files.map((file) => verdictOf(file).tone)
  const count = (tone: string) => tones.filter((other) => other === tone).length
  const parts = [
    { count: count('good'), words: 'sure' },
    { count: count('warn'), words: 'to look at' },
    { count: count('danger'), words: 'refused' },
    { count: count('plain'), words: 'waiting' },
  ]
  const shown = parts.filter((part) => part.count > 0)
  return [plural(files.length, 'file'), ...shown.map((part) => `${part.count} ${part.words}`)].join(
    ' · ',
  )
}
