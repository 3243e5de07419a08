import { useState } from 'react'
import { roles } from '../../../shared/model/people.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { PersonMemo } from './person-memo.tsx'
import type { Row } from './table.ts'

type TickedBarProps = {
  readonly people: People
  readonly chosen: readonly Row[]
  /** Called when nobody is to be ticked any more. */
  readonly onDone: () => void
}

/** What can be done to everybody who is ticked. */
export function TickedBar({ people, chosen, onDone }: TickedBarProps) {
  const [joining, setJoining] = useState(false)
  const [noting, setNoting] = useState(false)
  const [one] = chosen
  const write = useAction('people.write')
  const remove = useAction('participants.remove')
  function set(column: 'role' | 'programme', text: string) {
    void write.run({ cells: chosen.map(({ id }) => ({ participantId: id, column, text })) })
  }
  async function removeAndTell() {
    const done = await remove.run({ ids: chosen.map(({ id }) => id) })
    if (done === undefined) return
    onDone()
    notifyUndoable(`Removed ${nameThem(chosen)}. What they said stays in the transcripts.`)
  }
  return (
    <>
      <b>{chosen.length} selected</b>
      <Menu label="Role" button={<Button>Role</Button>}>
        {roles.map((role) => (
          <MenuItem key={role} onAction={() => set('role', role)}>
            {role}
          </MenuItem>
        ))}
      </Menu>
      <Menu label="Programme" button={<Button>Programme</Button>}>
        {people.programmes.map(({ id, name }) => (
          <MenuItem key={id} onAction={() => set('programme', name)}>
            {name}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem onAction={() => set('programme', '')}>No programme</MenuItem>
      </Menu>
      <Button isDisabled={chosen.length < 2} onPress={() => setJoining(true)}>
        Join…
      </Button>
      <Button isDisabled={chosen.length !== 1} onPress={() => setNoting(true)}>
        Memo…
      </Button>
      <Button look="danger" onPress={() => void removeAndTell()}>
        Remove
      </Button>
      <Button look="quiet" onPress={onDone}>
        Clear
      </Button>
      {noting && one && <PersonMemo person={one.person} onClose={() => setNoting(false)} />}
      {joining && (
        <JoinDialog
          people={people}
          chosen={chosen}
          onClose={(joined) => {
            setJoining(false)
            if (joined) onDone()
          }}
        />
      )}
    </>
  )
}

function nameThem(chosen: readonly Row[]): string {
  return chosen.length === 1 ? `${chosen[0]?.person.name}` : `${chosen.length} people`
}
