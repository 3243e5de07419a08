import { type FormEvent, useState } from 'react'
import type { ParticipantId } from '../../../shared/model/id.ts'
import {
  type PseudonymKind,
  type Pseudonyms,
  pseudonymKinds,
} from '../../../shared/model/pseudonym.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

type PseudonymFormProps = {
  /** What is proposed to be listed; empty for a name that is typed. */
  readonly original: string
  readonly people: People
  readonly names: Pseudonyms
  readonly onDone: () => void
}

/** Lists a name with its pseudonym: whose name it is, or what kind of thing it names. */
export function PseudonymForm({ original, people, names, onDone }: PseudonymFormProps) {
  const [name, setName] = useState(original)
  const [kind, setKind] = useState<PseudonymKind>('person')
  const [whose, setWhose] = useState<ParticipantId | null>(() => speakerCalled(people, original))
  const [replacement, setReplacement] = useState(() => proposal({ people, names, whose, name }))
  const add = useAction('pseudonyms.add')
  const complete = name.trim() !== '' && replacement.trim() !== ''
  async function save(event: FormEvent) {
    event.preventDefault()
    if (!complete) return
    const participantId = kind === 'person' ? whose : null
    if (!(await add.run({ original: name, replacement, kind, participantId }))) return
    setName('')
    setReplacement('')
    setWhose(null)
    onDone()
  }
  function choosePerson(id: ParticipantId | null) {
    setWhose(id)
    setReplacement(proposal({ people, names, whose: id, name }))
  }
  return (
    <form className="pseudonym-form" onSubmit={save}>
      <TextField
        label="Name in the texts"
        value={name}
        onChange={setName}
        autoFocus={original === ''}
      />
      <Select
        label="Kind"
        choices={pseudonymKinds.map((id) => ({ id, label: kindWords[id] }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'person' && (
        <ComboBox<ParticipantId>
          label="Whose name"
          placeholder="nobody who speaks"
          choices={people.participants.map(({ id, name: label, role }) => ({
            id,
            label,
            note: role,
          }))}
          value={whose}
          onChange={choosePerson}
        />
      )}
      <TextField
        label="Written instead"
        value={replacement}
        onChange={setReplacement}
        autoFocus={original !== ''}
        placeholder={kind === 'place' ? 'e.g. a town' : 'e.g. P1'}
      />
      <Button type="submit" look="primary" isDisabled={!complete}>
        Add
      </Button>
    </form>
  )
}

/** What each kind of name is called. */
export const kindWords: Readonly<Record<PseudonymKind, string>> = {
  person: 'a person',
  place: 'a place',
  organisation: 'an organisation',
  other: 'something else',
}

/** The participant whose label in a transcript is this name. */
function speakerCalled(people: People, name: string): ParticipantId | null {
  return people.speakers.find(({ label }) => label === name)?.participantId ?? null
}

type Proposed = Pick<PseudonymFormProps, 'people' | 'names'> & {
  readonly whose: ParticipantId | null
  readonly name: string
}

/** What the participant is called already where that is not the name itself, else the next free P1, P2 … */
function proposal({ people, names, whose, name }: Proposed): string {
  const person = people.participants.find(({ id }) => id === whose)
  if (person && person.name !== name) return person.name
  if (name === '') return ''
  const taken = new Set([
    ...people.participants.map((each) => each.name),
    ...names.entries.map(({ replacement }) => replacement),
  ])
  let number = 1
  while (taken.has(`P${number}`)) number += 1
  return `P${number}`
}
