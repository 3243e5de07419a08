import type { Pseudonym, Pseudonyms } from '../../../shared/model/pseudonym.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { EditableName } from './editable-name.tsx'
import { kindWords } from './pseudonym-form.tsx'
import { RemoveMenu } from './remove-menu.tsx'

type PseudonymTableProps = { readonly people: People; readonly names: Pseudonyms }

/** The list of names with what is written instead. */
export function PseudonymTable({ people, names }: PseudonymTableProps) {
  if (names.entries.length === 0)
    return (
      <p className="faint">
        No names yet. Type one above, or choose from the words beside that look like names.
      </p>
    )
  return (
    <div className="group-card">
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">Name in the texts</th>
            <th scope="col">Written instead</th>
            <th scope="col">Kind</th>
            <th>
              <span className="unseen">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.entries.map((entry) => (
            <PseudonymRow key={entry.id} entry={entry} people={people} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type PseudonymRowProps = { readonly entry: Pseudonym; readonly people: People }

function PseudonymRow({ entry, people }: PseudonymRowProps) {
  const update = useAction('pseudonyms.update')
  const remove = useAction('pseudonyms.remove')
  const { id, original, replacement, kind, participantId } = entry
  const person = people.participants.find((each) => each.id === participantId)
  return (
    <tr>
      <td>
        <EditableName
          label="Name in the texts"
          name={original}
          onSave={(name) => void update.run({ id, original: name })}
        />
      </td>
      <td>
        <EditableName
          label={`Written instead of ${original}`}
          name={replacement}
          onSave={(name) => void update.run({ id, replacement: name })}
        />
      </td>
      <td className="muted">{person ? `${person.role}, speaks` : kindWords[kind]}</td>
      <td>
        <RemoveMenu
          label={`More about ${original}`}
          words="Take off the list"
          removed={`${original} is not on the list any more.`}
          onRemove={() => remove.run({ ids: [id] })}
        />
      </td>
    </tr>
  )
}
