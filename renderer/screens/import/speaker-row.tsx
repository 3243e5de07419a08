import { Ellipsis } from 'lucide-react'
import type { ParticipantId } from '../../../shared/model/id.ts'
import { type Participant, type Role, roles } from '../../../shared/model/people.ts'
import type { FoundSpeaker } from '../../../shared/text/recognition.ts'
import { useCall } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSection } from '../../ui/menu.tsx'
import { Select } from '../../ui/select.tsx'
import { decide, type ReadyFile, type SpeakerChoice } from './batch.ts'
import { changeBatch, revise, useBatch } from './import-batch.ts'
import { joinEverywhere, othersWith } from './people.ts'

const roleChoices = roles.map((id) => ({ id, label: id }))

type SpeakerRowProps = {
  readonly file: ReadyFile
  readonly speaker: FoundSpeaker
  readonly number: number | undefined
  readonly goTo: (start: number) => void
}

/** One speaker: the label as found, who that is, and how much they say. */
export function SpeakerRow({ file, speaker, number, goTo }: SpeakerRowProps) {
  const { label, turns, words, firstWords } = speaker
  const first = file.preview.recognition.turns.find((turn) => turn.label === label)
  return (
    <li className="import-speaker-row" data-speaker={number}>
      <div className="import-who">
        <Who file={file} label={label} />
        <SpeakerMenu file={file} label={label} />
      </div>
      <button
        type="button"
        className="import-said"
        title="Show the first turn"
        onClick={() => first && goTo(first.start)}
      >
        <b>{label}</b> {plural(turns, 'turn')} · {plural(words, 'word')} · “{firstWords}”
      </button>
    </li>
  )
}

type LabelProps = { readonly file: ReadyFile; readonly label: string }

function Who({ file, label }: LabelProps) {
  const { data } = useCall('people.read', {})
  const people = data?.participants ?? []
  const choice = file.draft.speakers[label]
  if (!choice) return null
  const person = people.find(({ id }) => id === choice.participantId)
  const set = (fields: Partial<SpeakerChoice>) => {
    const speakers = { ...file.draft.speakers, [label]: { ...choice, ...fields } }
    changeBatch((batch) => decide(batch, file.key, { speakers }))
  }
  // Somebody new has no id yet; the name tells one new person from another.
  const somebodyNew = `new ${choice.name}`
  return (
    <>
      <ComboBox
        label={`Who is ${label}?`}
        hideLabel
        literal
        choices={[
          {
            id: somebodyNew,
            label: choice.name,
            note: choice.together ? 'new, in all files' : 'new person',
          },
          ...people.map(({ id, name, role }) => ({ id, label: name, note: role })),
        ]}
        value={choice.participantId ?? somebodyNew}
        onChange={(id) => set({ participantId: idOrNull(id, people) })}
        onCreate={(name) => set({ participantId: null, name, together: false })}
      />
      <Select
        label={`Role of ${label}`}
        hideLabel
        choices={roleChoices}
        value={person?.role ?? choice.role}
        onChange={(role: Role) => set({ role })}
        disabled={person !== undefined}
      />
    </>
  )
}

function SpeakerMenu({ file, label }: LabelProps) {
  const { ignore = [], join = {} } = file.options
  const others = file.preview.recognition.speakers.filter((other) => other.label !== label)
  const elsewhere = othersWith(useBatch(), file, label).length
  return (
    <Menu
      label={`More about ${label}`}
      button={
        <IconButton icon={<Ellipsis size={15} aria-hidden />} label={`More about ${label}`} />
      }
    >
      <MenuItem onAction={() => revise(file, { ignore: [...ignore, label] })}>
        Not a speaker
      </MenuItem>
      {elsewhere > 0 && (
        <MenuItem
          onAction={() => changeBatch((batch) => joinEverywhere(batch, file, label))}
          note={`${elsewhere + 1} files`}
        >
          The same person in all files
        </MenuItem>
      )}
      <MenuSection title="The same person as">
        {others.map((other) => (
          <MenuItem
            key={other.label}
            onAction={() => revise(file, { join: { ...join, [label]: other.label } })}
          >
            {other.label}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}

function idOrNull(id: string | null, people: readonly Participant[]): ParticipantId | null {
  return people.find((person) => person.id === id)?.id ?? null
}
