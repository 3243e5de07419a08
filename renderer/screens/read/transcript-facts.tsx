import { AudioLines } from 'lucide-react'
import type { CommandId } from '../../../shared/commands.ts'
import { SubjectMemo } from '../../state/memos/memo-field.tsx'
import { go } from '../../state/place.ts'
import { useKeys } from '../../state/settings.ts'
import type { Coverage } from '../../transcript/coverage.ts'
import { countCodings } from '../../transcript/marked.ts'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Fact, SpeakerFacts } from './speaker-facts.tsx'
import type { Reading } from './use-reading.ts'

type TranscriptFactsProps = { readonly reading: Reading; readonly coverage: Coverage }

/** What stands at the right while no quote has the focus: the transcript's facts and how to begin. */
export function TranscriptFacts({ reading, coverage }: TranscriptFactsProps) {
  const { content } = reading
  const keysOf = useKeys()
  return (
    <div className="details">
      <h2 className="overline">This transcript</h2>
      <dl className="facts">
        <Fact name="Words" value={content.transcript.words} />
        <Fact name="Turns" value={content.turns.length} />
        <Fact name="Quotes" value={coverage.marked.size} />
        <Fact name="Codings" value={countCodings(coverage.marked)} />
      </dl>
      <h3 className="overline">Memo</h3>
      <SubjectMemo
        key={content.transcript.id}
        subject={{ kind: 'transcript', id: content.transcript.id }}
        label="Memo on this transcript"
        placeholder="How it went, what to keep in mind…"
      />
      <SpeakerFacts key={`speakers of ${content.transcript.id}`} reading={reading} />
      <Button
        look="quiet"
        onPress={() => go('import', { again: content.transcript.id })}
        icon={<AudioLines size={14} aria-hidden />}
      >
        Recognise again who speaks…
      </Button>
      <h3 className="overline">How to code</h3>
      <dl className="facts keys">
        {ways.map(([ids, what]) => (
          <Way key={what} what={what} keys={ids.flatMap((id) => keysOf(id).slice(0, 1))} />
        ))}
      </dl>
      <p className="faint">
        Or select words with the mouse, then click a code, drag one onto the text, or click with the
        right button.
      </p>
    </div>
  )
}

const ways: readonly (readonly [readonly CommandId[], string])[] = [
  [['go.nextTurn', 'go.previousTurn'], 'Walk from turn to turn'],
  [['select.turn', 'select.sentence'], 'Select the turn, a sentence'],
  [['code.paletteHere'], 'Code the selection'],
  [['code.palette'], 'Code the turn'],
  [['code.inVivo'], 'Make the words a code'],
  [['code.pinned'], 'The first pinned code'],
  [['go.nextQuote'], 'Next quote'],
]

type WayProps = { readonly what: string; readonly keys: readonly string[] }

/** What can be done by key; nothing where it has none. */
function Way({ what, keys }: WayProps) {
  if (keys.length === 0) return null
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {keys.map((key) => (
          <Keys key={key} keys={key} />
        ))}
      </dd>
    </div>
  )
}
