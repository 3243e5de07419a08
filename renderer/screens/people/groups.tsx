import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ProgrammeId } from '../../../shared/model/id.ts'
import type { Pair, Programme } from '../../../shared/model/people.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { EditableName } from './editable-name.tsx'
import { PairRow } from './pair-row.tsx'
import { RemoveMenu } from './remove-menu.tsx'

/** Programmes with their pairs, and in each pair who mentors whom. */
export function Groups({ people }: { readonly people: People }) {
  const add = useAction('programmes.add')
  const [adding, setAdding] = useState(false)
  const loose = people.pairs.filter(({ programmeId }) => programmeId === null)
  async function addProgramme(name: string) {
    if ((await add.run({ name })) !== undefined) setAdding(false)
  }
  return (
    <section className="people-groups" aria-label="Programmes and pairs" data-pane>
      {people.programmes.map((programme) => (
        <ProgrammeCard key={programme.id} programme={programme} people={people} />
      ))}
      {loose.length > 0 && (
        <section className="group-card" aria-label="Pairs without a programme">
          <header>
            <h2 className="muted">Without a programme</h2>
          </header>
          <PairTable pairs={loose} people={people} />
        </section>
      )}
      {adding ? (
        <div className="group-card adding">
          <EditableName
            label="Name of the new programme"
            name=""
            onSave={(name) => void addProgramme(name)}
            onCancel={() => setAdding(false)}
            editing
          />
        </div>
      ) : (
        <div>
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => setAdding(true)}>
            New programme
          </Button>
        </div>
      )}
    </section>
  )
}

type ProgrammeCardProps = { readonly programme: Programme; readonly people: People }

function ProgrammeCard({ programme, people }: ProgrammeCardProps) {
  const update = useAction('programmes.update')
  const remove = useAction('programmes.remove')
  const pairs = people.pairs.filter(({ programmeId }) => programmeId === programme.id)
  const members = people.participants.filter(({ programmeId }) => programmeId === programme.id)
  const alone = members.filter(({ pairIds }) => pairIds.length === 0)
  return (
    <section className="group-card" aria-label={programme.name}>
      <header>
        <h2>
          <EditableName
            label="Name of the programme"
            name={programme.name}
            onSave={(name) => void update.run({ id: programme.id, name })}
          />
        </h2>
        <span className="faint">
          {counted(members.length, 'person', 'people')} · {counted(pairs.length, 'pair', 'pairs')}
        </span>
        <span className="ui-spring" />
        <NewPair programmeId={programme.id} />
        <RemoveMenu
          label={`More about ${programme.name}`}
          words="Remove the programme"
          removed={`Removed ${programme.name}. Its people and pairs are without a programme now.`}
          onRemove={() => remove.run({ id: programme.id })}
        />
      </header>
      <PairTable pairs={pairs} people={people} />
      {alone.length > 0 && (
        <p className="group-alone">
          <span className="faint">In no pair:</span> {alone.map(({ name }) => name).join(', ')}
        </p>
      )}
    </section>
  )
}

function PairTable({
  pairs,
  people,
}: {
  readonly pairs: readonly Pair[]
  readonly people: People
}) {
  if (pairs.length === 0) return <p className="faint group-none">No pairs yet.</p>
  const withOthers = people.participants.some(
    ({ role, pairIds }) =>
      role !== 'mentor' && role !== 'mentee' && pairs.some(({ id }) => pairIds.includes(id)),
  )
  return (
    <table className="pair-table">
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">Mentor</th>
          <th scope="col">Mentee</th>
          {withOthers && <th scope="col">Others</th>}
          <th scope="col">Programme</th>
          <th>
            <span className="unseen">More</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairRow key={pair.id} pair={pair} people={people} withOthers={withOthers} />
        ))}
      </tbody>
    </table>
  )
}

function NewPair({ programmeId }: { readonly programmeId: ProgrammeId }) {
  const add = useAction('pairs.add')
  const [adding, setAdding] = useState(false)
  async function save(name: string) {
    if ((await add.run({ name, programmeId })) !== undefined) setAdding(false)
  }
  if (adding)
    return (
      <EditableName
        label="Name of the new pair"
        name=""
        onSave={(name) => void save(name)}
        onCancel={() => setAdding(false)}
        editing
      />
    )
  return (
    <IconButton
      icon={<Plus size={15} aria-hidden />}
      label="New pair"
      onPress={() => setAdding(true)}
    />
  )
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
