import { describe, expect, test } from 'vitest'
import { measureAll, printRow, readCorpus, speakersRight, wronglySure } from './corpus.ts'

const corpus = readCorpus()

describe('real transcripts', () => {
  test.runIf(corpus === null)('are absent, so that nothing was compared with them', () => {
    console.log('No transcripts in ../shared/data: the comparison with real files did not run.')
  })

  test.runIf(corpus !== null)(
    'are read without losing a word, and their speakers are found',
    async () => {
      const rows = await measureAll(corpus ?? [])
      const read = rows.filter((row) => row.refused === null)
      const right = rows.filter(speakersRight)
      console.log(rows.map(printRow).join('\n'))
      console.log(`${right.length} of ${rows.length} with the exact speakers, ${read.length} read`)

      for (const row of read) {
        if (row.kept !== null) expect(row.kept, row.file).toBeGreaterThan(0.999)
        if (row.expectedTurns !== null && speakersRight(row)) {
          expect(row.turns / row.expectedTurns, row.file).toBeCloseTo(1, 1)
        }
      }
      expect(right.length / read.length).toBeGreaterThanOrEqual(0.95)
      expect(rows.filter(wronglySure).length).toBeLessThanOrEqual(read.length * 0.03)
    },
  )
})
