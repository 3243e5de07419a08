import type { ParticipantId, ProgrammeId } from '../../../shared/model/id.ts'
import type { Pair, Participant } from '../../../shared/model/people.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { Chip } from '../../ui/chip.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import { EditableName } from './editable-name.tsx'
import { RemoveMenu } from './remove-menu.tsx'

type PairRowProps = {
  readonly pair: Pair
  readonly people: People
  /** Whether there is a column for those who are neither mentor nor mentee. */
  readonly withOthers: boolean
}

/** One pair: its name, who is in it by role, and its programme. */
export function PairRow({ pair, people, withOthers }: PairRowProps) {
  const update = useAction('pairs.update')
  const remove = useAction('pairs.remove')
  const members = people.participants.filter(({ pairIds }) => pairIds.includes(pair.id))
  const others = members.filter(({ role }) => role !== 'mentor' && role !== 'mentee')
  return (
    <tr>
      <td>
        <EditableName
          label="Name of the pair"
          name={pair.name}
          onSave={(name) => void update.run({ id: pair.id, name })}
        />
      </td>
      {(['mentor', 'mentee'] as const).map((role) => (
        <td key={role}>
          <Members
            pair={pair}
            members={members.filter((member) => member.role === role)}
            candidates={people.participants.filter((person) => person.role === role)}
            word={role}
          />
        </td>
      ))}
      {withOthers && (
        <td>
          {others.length > 0 && <Members pair={pair} members={others} candidates={[]} word="" />}
        </td>
      )}
      <td>
        <Select
          label={`Programme of ${pair.name}`}
          hideLabel
          choices={[
            ...people.programmes.map(({ id, name }) => ({ id, label: name })),
            { id: none, label: 'No programme' },
          ]}
          value={pair.programmeId ?? none}
          onChange={(id: ProgrammeId | typeof none) =>
            void update.run({ id: pair.id, programmeId: id === none ? null : id })
          }
        />
      </td>
      <td>
        <RemoveMenu
          label={`More about ${pair.name}`}
          words="Remove the pair"
          removed={`Removed ${pair.name}. Its people stay, without the pair.`}
          onRemove={() => remove.run({ id: pair.id })}
        />
      </td>
    </tr>
  )
}

const none = 'none'

type MembersProps = {
  readonly pair: Pair
  readonly members: readonly Participant[]
  readonly candidates: readonly Participant[]
  readonly word: string
}

function Members({ pair, members, candidates, word }: MembersProps) {
  const update = useAction('participants.update')
  function setPairs(person: Participant | undefined, pairIds: Participant['pairIds']) {
    if (person) void update.run({ id: person.id, pairIds: [...pairIds] })
  }
  if (members.length === 0)
    return (
      <ComboBox<ParticipantId>
        label={`The ${word} of ${pair.name}`}
        hideLabel
        placeholder={`no ${word} yet`}
        choices={candidates.map(({ id, name }) => ({ id, label: name }))}
        value={null}
        onChange={(id) => {
          const person = candidates.find((candidate) => candidate.id === id)
          setPairs(person, [...(person?.pairIds ?? []), pair.id])
        }}
      />
    )
  return (
    <span className="pair-members">
      {members.map((person) => (
        <Chip
          key={person.id}
          onRemove={() =>
            setPairs(
              person,
              person.pairIds.filter((id) => id !== pair.id),
            )
          }
        >
          {person.name}
        </Chip>
      ))}
    </span>
  )
}
