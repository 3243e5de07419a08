import { useState } from 'react'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import type { Reading } from './use-reading.ts'

/** As many as can be overlooked; of a survey with thousands the others are drawn when they are asked for. */
const few = 40

/** Who speaks in a transcript, and in how many turns. */
export function SpeakerFacts({ reading }: { readonly reading: Reading }) {
  const { content, speakers } = reading
  const [all, setAll] = useState(false)
  const turns = Map.groupBy(content.turns, (turn) => turn.speakerId)
  const shown = all ? content.speakers : content.speakers.slice(0, few)
  const others = content.speakers.length - shown.length
  if (content.speakers.length === 0) return null
  return (
    <>
      <h3 className="overline">Speakers</h3>
      <dl className="facts">
        {shown.map(({ id, label }) => {
          const person = speakers.get(id)
          const name = [person?.name ?? label, person?.note].filter(Boolean).join(' · ')
          return <Fact key={id} name={name} value={turns.get(id)?.length ?? 0} />
        })}
      </dl>
      {others > 0 && (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show {plural(others, 'more speaker')}
        </Button>
      )}
    </>
  )
}

type FactProps = { readonly name: string; readonly value: number }

/** A name and a number. */
export function Fact({ name, value }: FactProps) {
  return (
    <div>
      <dt className="one-line">{name}</dt>
      <dd>{value.toLocaleString('en-GB')}</dd>
    </div>
  )
}
