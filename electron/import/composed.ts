import { cleanText } from '../../shared/text/clean-text.ts'
import { noHints } from '../../shared/text/recognition.ts'
import { compose, type Joining, type Utterance } from './compose.ts'
import type { Source } from './importer.ts'

/** A source whose format itself says who speaks when; what else is known of it overrides the blanks. */
export function sourceFromUtterances(
  utterances: readonly Utterance[],
  joining: Joining,
  known: Partial<Source> = {},
): Source {
  const clean = utterances.map((utterance) => ({ ...utterance, text: cleanText(utterance.text) }))
  const { text, turns, marks } = compose(clean, joining)
  return {
    title: null,
    date: null,
    language: null,
    encoding: null,
    warnings: [],
    ...known,
    text,
    hints: noHints,
    structure: { turns, marks },
  }
}
