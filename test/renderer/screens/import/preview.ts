import type { ImportPreview } from '../../../../shared/model/import.ts'

type Shape = {
  readonly labels?: readonly string[]
  readonly verdict?: ImportPreview['recognition']['verdict']
  readonly doubts?: number
  readonly sameAs?: string
}

/** A preview as the backend would give it, with as much said about it as a test needs. */
export function preview(shape: Shape = {}): ImportPreview {
  const { labels = ['Moderator', 'Amina', 'Mentor 1'], verdict = 'sure', doubts = 0 } = shape
  const speakers = labels.map((label) => ({
    label,
    turns: 1,
    words: 1,
    firstWords: 'Yes',
    asks: label === 'Moderator',
  }))
  const doubtful = Array.from({ length: doubts }, (_, at) => ({
    start: at * 2,
    end: at * 2 + 1,
    line: 1,
    text: 'Y',
    reason: 'It may be a name.',
    label: 'Y',
    taken: true,
  }))
  return {
    previewId: crypto.randomUUID(),
    file: 'a.txt',
    format: 'TXT',
    title: 'Focus group',
    kind: 'focus-group',
    date: null,
    encoding: 'utf-8',
    words: 1,
    text: 'Yes',
    recognition: {
      convention: 'Name: words',
      verdict,
      speakers,
      turns: [],
      marks: [],
      doubtful,
      alike: [],
    },
    warnings: [],
    sameAs: shape.sameAs ?? null,
    table: null,
    again: null,
  }
}
