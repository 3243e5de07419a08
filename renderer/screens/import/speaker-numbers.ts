import type { FoundSpeaker } from '../../../shared/text/recognition.ts'

const colours = 8

/** The number of each speaker's colour, from 1, in the order in which they were found; the ninth has the first one's again. */
export function speakerNumbers(speakers: readonly FoundSpeaker[]): ReadonlyMap<string, number> {
  return new Map(speakers.map(({ label }, index) => [label, (index % colours) + 1]))
}
