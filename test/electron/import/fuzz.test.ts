import { expect, test } from 'vitest'
import { fuzzImport, sampleNames } from './fuzz.ts'

/** A small share of what `test/bench/fuzz-import.ts` does. */
const cases = 150

test.each(sampleNames)('damaged copies of %s are read or refused, never more', async (name) => {
  await expect(fuzzImport(name, cases)).resolves.toBeUndefined()
})
