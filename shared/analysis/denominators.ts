import type { FrequencyColumn } from '../model/analysis.ts'
import type { Columns } from './columns.ts'
import type { Numbered } from './numbered.ts'
import type { Sieve } from './sieve.ts'

/** How many people spoke, how many words they said and in how many transcripts. */
export type Denominators = Pick<FrequencyColumn, 'participants' | 'words' | 'transcripts'>

/**
 * What counts are related to: everything that wanted people say in wanted transcripts, coded or not. One entry for each
 * column and one more for all together; coders share the last.
 */
export function makeDenominators(
  numbered: Numbered,
  columns: Columns,
  sieve: Sieve,
): readonly Denominators[] {
  const all = columns.columns.length
  const sums = [...columns.columns, null].map(() => ({
    people: new Set<number>(),
    transcripts: new Set<number>(),
    words: 0,
  }))
  numbered.blocks.forEach((block, transcript) => {
    if (sieve.transcripts[transcript] !== 1) return
    const { speaks, wordsOfSpeaker } = block.attribution
    block.transcript.speakers.forEach((_, speaker) => {
      const place = block.firstVoice + speaker
      if (sieve.voices[place] !== 1 || speaks[speaker] !== 1) return
      for (const column of [...(columns.ofVoice[place] ?? []), all]) {
        const sum = sums[column]
        if (!sum) continue
        sum.people.add(numbered.voices[place]?.person ?? -1)
        sum.transcripts.add(transcript)
        sum.words += wordsOfSpeaker[speaker] ?? 0
      }
    })
  })
  return sums.map((sum, column) => plain(columns.ofCoder && column < all ? sums[all] : sum))
}

type Sum = {
  readonly people: ReadonlySet<number>
  readonly transcripts: ReadonlySet<number>
  readonly words: number
}

function plain(sum: Sum | undefined): Denominators {
  return {
    participants: sum?.people.size ?? 0,
    words: sum?.words ?? 0,
    transcripts: sum?.transcripts.size ?? 0,
  }
}
