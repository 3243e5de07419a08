import { useState } from 'react'
import type { ParticipantId } from '../../../shared/model/id.ts'
import type { People, TranscriptListing } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

type SpeakersProps = {
  readonly people: People
  readonly transcripts: readonly TranscriptListing[]
}

/** Every label of every transcript, and which person it is. */
export function Speakers({ people, transcripts }: SpeakersProps) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const open = people.speakers.filter(({ participantId }) => participantId === null)
  const shown = onlyOpen && open.length > 0 ? open : people.speakers
  const ofTranscript = Map.groupBy(shown, ({ transcriptId }) => transcriptId)
  if (people.speakers.length === 0)
    return (
      <EmptyState
        title="No labels yet"
        action={<Button onPress={() => go('import')}>Import transcripts</Button>}
      >
        Labels such as “M1” or “Interviewer” stand before what people say. They are listed here once
        a transcript is imported.
      </EmptyState>
    )
  return (
    <section className="people-speakers" aria-label="Who is whom" data-pane>
      <p className="muted">
        The same label in two transcripts is two people until you choose the same person for both.
      </p>
      {open.length > 0 && (
        <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
          Only the {open.length} without a person
        </Checkbox>
      )}
      {transcripts
        .filter(({ id }) => ofTranscript.has(id))
        .map((transcript) => (
          <TranscriptLabels
            key={transcript.id}
            transcript={transcript}
            speakers={ofTranscript.get(transcript.id) ?? []}
            people={people}
          />
        ))}
    </section>
  )
}

type TranscriptLabelsProps = {
  readonly transcript: TranscriptListing
  readonly speakers: People['speakers']
  readonly people: People
}

function TranscriptLabels({ transcript, speakers, people }: TranscriptLabelsProps) {
  return (
    <section className="group-card" aria-label={transcript.title}>
      <header>
        <h2>{transcript.title}</h2>
        <Chip>{transcript.short}</Chip>
        <span className="ui-spring" />
        <Button look="quiet" onPress={() => go('read', { transcriptId: transcript.id })}>
          Read
        </Button>
      </header>
      <table className="pair-table speakers">
        <thead>
          <tr>
            <th scope="col">Label</th>
            <th scope="col" className="number">
              Turns
            </th>
            <th scope="col" className="number">
              Words
            </th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => (
            <SpeakerRow key={speaker.id} speaker={speaker} people={people} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type SpeakerRowProps = {
  readonly speaker: People['speakers'][number]
  readonly people: People
}

function SpeakerRow({ speaker, people }: SpeakerRowProps) {
  const assign = useAction('speakers.assign')
  const add = useAction('participants.add')
  const programmes = new Map(people.programmes.map(({ id, name }) => [id, name]))
  return (
    <tr>
      <td>{speaker.label}</td>
      <td className="number">{speaker.turns.toLocaleString('en-GB')}</td>
      <td className="number">{speaker.words.toLocaleString('en-GB')}</td>
      <td>
        <ComboBox<ParticipantId>
          label={`Who is ${speaker.label}`}
          hideLabel
          placeholder="nobody yet"
          choices={people.participants.map(({ id, name, role, programmeId }) => ({
            id,
            label: name,
            note: [role, programmeId && programmes.get(programmeId)].filter(Boolean).join(' · '),
          }))}
          value={speaker.participantId}
          onChange={(participantId) => void assign.run({ id: speaker.id, participantId })}
          onCreate={(name) => void add.run({ name, speakerIds: [speaker.id] })}
        />
      </td>
    </tr>
  )
}
