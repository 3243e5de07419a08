import { expect, test } from 'vitest'
import { asCoded } from '../../../shared/analysis/as-coded.ts'
import type { CodedTranscript } from '../../../shared/analysis/material.ts'
import type { PlacedCoding, Settlement } from '../../../shared/model/agreement.ts'
import { draw } from './made-up.ts'

const material = draw({
  codes: [{}, {}],
  transcripts: [
    {
      lines: ['A: one two three'],
      quotes: [
        { at: 'one', codes: [0, 1], coder: 0 },
        { at: 'two', codes: [0], coder: 1 },
      ],
    },
    { lines: ['A: other'], quotes: [{ at: 'other', codes: [0] }] },
  ],
})
const [first, second] = material.transcripts
const nothing: Settlement = { added: [], removed: [], kept: new Set() }

/** All codings of a transcript, each on its quote. */
function placed(transcript: CodedTranscript | undefined): readonly PlacedCoding[] {
  return (transcript?.quotes ?? []).flatMap(({ codings, ...quote }) =>
    codings.map((coding) => {
      const { id: transcriptId, text } = transcript ?? { id: material.transcripts[0]?.id, text: '' }
      if (!transcriptId) throw new Error('no transcript')
      const words = text.slice(quote.start, quote.end)
      return { coding, quote: { ...quote, transcriptId, words, before: '', after: '' } }
    }),
  )
}

test('codings that were added later are left out, and other transcripts are the same objects', () => {
  const [added] = placed(first)
  const then = asCoded(material, { ...nothing, added: added ? [added] : [] })
  expect(then.transcripts[0]?.quotes.map(({ codings }) => codings.length)).toEqual([1, 1])
  expect(then.transcripts[1]).toBe(second)
  expect(asCoded(material, nothing)).toBe(material)
})

test('codings that were removed later are there again, on their quotes or with them', () => {
  const before = placed(first)
  const now = {
    ...material,
    transcripts: material.transcripts.map((each) =>
      each === first
        ? {
            ...each,
            quotes: each.quotes
              .slice(0, 1)
              .map((quote) => ({ ...quote, codings: quote.codings.slice(0, 1) })),
          }
        : each,
    ),
  }
  const removed = before.slice(1)
  const then = asCoded(now, { ...nothing, removed })
  expect(placed(then.transcripts[0])).toEqual(before)
})

test('a removed coding whose words have changed since stays away', () => {
  const removed = placed(first)
    .slice(2)
    .map(({ coding, quote }) => ({ coding, quote: { ...quote, words: 'what stood there' } }))
  const now = { ...material, transcripts: [{ ...(first ?? fail()), quotes: [] }] }
  expect(asCoded(now, { ...nothing, removed }).transcripts[0]?.quotes).toEqual([])
})

function fail(): never {
  throw new Error('no transcript')
}
