import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { NameCandidate } from '../../../shared/model/pseudonym.ts'
import { SearchField } from '../../ui/search-field.tsx'

type NameCandidatesProps = {
  readonly candidates: readonly NameCandidate[]
  readonly chosen: string | null
  readonly onChoose: (candidate: NameCandidate) => void
}

/** Words of the transcripts that may be names, to be put on the list one by one. */
export function NameCandidates({ candidates, chosen, onChoose }: NameCandidatesProps) {
  const [wanted, setWanted] = useState('')
  const shown = candidates.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  return (
    <aside className="name-candidates" aria-label="Words that may be names">
      <h2 className="overline">May be names {shown.length}</h2>
      <SearchField label="Filter words" value={wanted} onChange={setWanted} />
      <ListBox
        aria-label="Words that may be names"
        className="ui-list"
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onAction={(key) => {
          const candidate = candidates.find(({ name }) => name === key)
          if (candidate) onChoose(candidate)
        }}
        items={shown.map((candidate) => ({ ...candidate, id: candidate.name }))}
        renderEmptyState={() => <p className="faint">No more words that look like names.</p>}
      >
        {({ name, count, before, after, from }) => (
          <ListBoxItem id={name} textValue={name} className="ui-item name-candidate">
            <span className="name-candidate-name">
              <b>{name}</b>
              <span className="ui-note">{from === 'label' ? `speaks ${count}×` : `${count}×`}</span>
            </span>
            {from === 'text' && (
              <span className="faint one-line">
                …{before.slice(-18)}
                <b>{name}</b>
                {after.slice(0, 24)}…
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </aside>
  )
}
