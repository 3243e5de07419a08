import './people.css'
import { useState } from 'react'
import { useCall } from '../../backend.ts'
import { useStatus } from '../../state/status.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { EmptyPeople } from './empty-people.tsx'
import { Groups } from './groups.tsx'
import { PeopleTable } from './people-table.tsx'
import { Pseudonyms } from './pseudonyms.tsx'
import { Speakers } from './speakers.tsx'

const views = [
  { id: 'people', label: 'People' },
  { id: 'groups', label: 'Programmes & pairs' },
  { id: 'speakers', label: 'Who is whom' },
  { id: 'pseudonyms', label: 'Pseudonyms' },
] as const

/** Participants with their attributes, programmes and pairs, and which label in which transcript is whom. */
export function PeopleScreen() {
  const [view, setView] = useState<(typeof views)[number]['id']>('people')
  const people = useCall('people.read', {}).data
  const transcripts = useCall('transcripts.list', {}).data
  const open = people?.speakers.filter(({ participantId }) => participantId === null).length ?? 0
  useStatus(people ? `${people.participants.length} people` : '')
  if (!people || !transcripts) return null
  if (people.participants.length + people.speakers.length + people.programmes.length === 0)
    return <EmptyPeople />
  const choices = views.map((choice) => ({
    ...choice,
    note: choice.id === 'speakers' && open > 0 ? `${open} open` : undefined,
  }))
  return (
    <div className="people">
      <h1 className="unseen">People</h1>
      <Tabs label="Views of people" choices={choices} value={view} onChange={setView}>
        {view === 'people' && <PeopleTable people={people} transcripts={transcripts} />}
        {view === 'groups' && <Groups people={people} />}
        {view === 'speakers' && <Speakers people={people} transcripts={transcripts} />}
        {view === 'pseudonyms' && <Pseudonyms people={people} />}
      </Tabs>
    </div>
  )
}
