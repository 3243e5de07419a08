import './pseudonyms.css'
import { useState } from 'react'
import type { NameCandidate } from '../../../shared/model/pseudonym.ts'
import type { People } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { useNamesReplaced } from '../../state/shown-names.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { NameCandidates } from './name-candidates.tsx'
import { PseudonymForm } from './pseudonym-form.tsx'
import { PseudonymMenu } from './pseudonym-menu.tsx'
import { PseudonymTable } from './pseudonym-table.tsx'

/** Names that must not leave the project: the list, and words of the texts that may belong on it. */
export function Pseudonyms({ people }: { readonly people: People }) {
  const names = useCall('pseudonyms.read', {}, { keep: true }).data
  const candidates = useCall('pseudonyms.propose', {}, { keep: true }).data
  const setStrict = useAction('pseudonyms.setStrict')
  const [chosen, setChosen] = useState<NameCandidate | null>(null)
  const [replaced, setReplaced] = useNamesReplaced()
  if (!names) return null
  return (
    <section className="pseudonyms" aria-label="Pseudonyms" data-pane>
      <div className="pseudonyms-list">
        <header>
          <p className="muted">
            Texts stay as they are. Before a file leaves the project, these names, e-mail addresses
            and telephone numbers are looked for in it, and can be replaced.
          </p>
          <PseudonymMenu names={names} />
        </header>
        <PseudonymForm
          key={chosen?.name ?? ''}
          original={chosen?.name ?? ''}
          people={people}
          names={names}
          onDone={() => setChosen(null)}
        />
        <Checkbox isSelected={names.strict} onChange={(strict) => void setStrict.run({ strict })}>
          Strict: no file leaves while it holds any of them
        </Checkbox>
        <Checkbox isSelected={replaced ?? false} onChange={setReplaced}>
          Show pseudonyms instead of names while I read
        </Checkbox>
        <PseudonymTable people={people} names={names} />
      </div>
      <NameCandidates
        candidates={candidates ?? []}
        chosen={chosen?.name ?? null}
        onChoose={setChosen}
      />
    </section>
  )
}
