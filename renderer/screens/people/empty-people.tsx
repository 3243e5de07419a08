import { Users } from 'lucide-react'
import { useAction } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PeopleImport } from './people-import.tsx'

/** What the screen says while nobody is there yet. */
export function EmptyPeople() {
  const add = useAction('participants.add')
  return (
    <EmptyState
      icon={<Users size={28} aria-hidden />}
      title="Nobody is here yet"
      action={
        <>
          <Button look="primary" onPress={() => go('import')}>
            Import transcripts
          </Button>
          <div className="row">
            <PeopleImport label="Read a table of people…" />
            <Button look="quiet" onPress={() => void add.run({ name: 'Person 1' })}>
              Add a person by hand
            </Button>
          </div>
        </>
      }
    >
      Everybody who speaks in a transcript appears here when it is imported. Then say who they are:
      role, programme, pair, age, whatever you want to compare.
    </EmptyState>
  )
}
