import { useState } from 'react'
import { joinPeople } from '../../../shared/merge/join-people.ts'
import type { ParticipantId } from '../../../shared/model/id.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import type { Row } from './table.ts'

type JoinDialogProps = {
  readonly people: People
  readonly chosen: readonly Row[]
  readonly onClose: (joined: boolean) => void
}

/** Makes one person of several: which name stays, and what would be left out. */
export function JoinDialog({ people, chosen, onClose }: JoinDialogProps) {
  const most = chosen.toSorted((a, b) => b.words - a.words)[0]
  const [into, setInto] = useState<ParticipantId | undefined>(most?.id)
  const join = useAction('participants.join')
  const kept = chosen.find(({ id }) => id === into)
  const others = chosen.filter(({ id }) => id !== into)
  const dropped = kept
    ? joinPeople(
        kept.person,
        others.map(({ person }) => person),
        people.attributes,
      ).dropped
    : []
  async function confirm() {
    if (!into) return
    const done = await join.run({ into, from: others.map(({ id }) => id) })
    if (done) onClose(true)
  }
  return (
    <Dialog
      title={`Join ${chosen.length} people into one`}
      onClose={() => onClose(false)}
      confirm={{ label: 'Join', onConfirm: () => void confirm() }}
    >
      <p className="muted">
        Their labels, pairs and values move to the one whose name stays. Undo parts them again.
      </p>
      {into && (
        <RadioCards
          label="Whose name stays"
          cards={chosen.map(({ id, person, cells }) => ({
            id,
            label: person.name,
            description: [person.role, cells['speaks']].filter(Boolean).join(' · '),
          }))}
          value={into}
          onChange={setInto}
        />
      )}
      {dropped.length > 0 && (
        <Problem tone="warn">They differ, so this is left out: {dropped.join(', ')}.</Problem>
      )}
    </Dialog>
  )
}
