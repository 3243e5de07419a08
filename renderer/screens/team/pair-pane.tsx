import { ToggleButton } from 'react-aria-components'
import { counterpart, pathIn } from '../../../shared/merge/compare-books.ts'
import { differencesOf } from '../../../shared/merge/differences.ts'
import type { ComparedRow, Comparison, Decision } from '../../../shared/model/reconciliation.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { LetterKey } from './letter-key.tsx'
import { codeAt, effectOf } from './rows.ts'
import { SideBySide } from './side-by-side.tsx'
import type { DeskState } from './use-desk.ts'
import { verdicts } from './verdicts.ts'

type PairPaneProps = {
  readonly comparison: Comparison
  readonly desk: DeskState
  readonly row: ComparedRow
}

/** One code of another codebook beside the one that it might be: why, what differs, and what is to become of it. */
export function PairPane({ comparison, desk, row }: PairPaneProps) {
  const draft = desk.draftOf(row)
  const drafted = { ...row, decision: { ...filled, ...row.decision, ...draft } }
  const ref = counterpart(comparison, drafted)
  const [mine, theirs] = [codeAt(comparison, ref), codeAt(comparison, row.theirs)]
  if (!theirs) return null
  const effect = row.decision && effectOf({ ...filled, ...draft }, mine, theirs)
  return (
    <div className="team-pair">
      <div className="team-verdicts">
        {verdicts.map(({ id, label, key }) => (
          <ToggleButton
            key={id}
            className="ui-button plain"
            isSelected={row.decision?.verdict === id}
            isDisabled={!mine && id !== 'both' && id !== 'leave'}
            onChange={(chosen) => desk.settle(row, chosen ? id : null)}
          >
            {id === 'both' && !row.match ? 'Add' : label} <LetterKey letter={key} />
          </ToggleButton>
        ))}
      </div>
      <p className="muted">
        {effect ??
          (row.match?.reasons.map(({ words }) => words).join('; ') || 'Nobody has it yet.')}
        {row.decidedBy?.at && ` Decided by ${row.decidedBy.coder}, ${day(row.decidedBy.at)}.`}
      </p>
      <Counterpart
        {...{ comparison, row }}
        value={mine?.key ?? null}
        onChange={(into) => desk.change(row, { into })}
      />
      {mine && (
        <Sides
          {...{ draft }}
          differences={differencesOf(mine, theirs)}
          onChange={(fields) => desk.change(row, fields)}
        />
      )}
      <SideBySide comparison={comparison} rows={desk.rows} row={row} mine={ref} />
    </div>
  )
}

const filled = {
  ...{ verdict: 'same', into: null, name: 'mine', texts: 'mine', capitals: 'mine' },
  place: 'mine',
} as const satisfies Decision

function day(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { dateStyle: 'medium' })
}

type CounterpartProps = {
  readonly comparison: Comparison
  readonly row: ComparedRow
  readonly value: string | null
  readonly onChange: (key: string | null) => void
}

/** Another code to compare with than the one that was proposed. */
function Counterpart({ comparison, row, value, onChange }: CounterpartProps) {
  const { books } = comparison
  const known = new Map<string, string>()
  for (const [book, { codes, title }] of books.slice(0, row.theirs.book).entries())
    for (const [code, { key }] of codes.entries())
      if (!known.has(key))
        known.set(key, pathIn(books, { book, code }) + (book > 0 ? ` (${title})` : ''))
  return (
    <ComboBox
      label="Compared with"
      placeholder="Choose a code"
      choices={[...known].map(([id, label]) => ({ id, label }))}
      value={value}
      onChange={onChange}
    />
  )
}

type SidesProps = {
  readonly draft: Partial<Decision>
  readonly differences: ReturnType<typeof differencesOf>
  readonly onChange: (fields: Partial<Decision>) => void
}

const mineOrTheirs = [
  { id: 'mine', label: 'Ours' },
  { id: 'theirs', label: 'Theirs' },
] as const
const sides = [...mineOrTheirs, { id: 'both', label: 'Both' }] as const

/** Whose name, texts, capital types and place count where the two become one; only what differs is asked. */
function Sides({ draft, differences, onChange }: SidesProps) {
  const verdict = draft.verdict ?? 'same'
  if (verdict !== 'same' || differences.length === 0) return null
  return (
    <div className="team-sides">
      {differences.includes('name') && (
        <Side label="Name">
          <SegmentedControl
            label="Name"
            choices={mineOrTheirs}
            value={draft.name ?? 'mine'}
            onChange={(name) => onChange({ name })}
          />
        </Side>
      )}
      {differences.includes('place') && (
        <Side label="Place in the tree">
          <SegmentedControl
            label="Place in the tree"
            choices={mineOrTheirs}
            value={draft.place ?? 'mine'}
            onChange={(place) => onChange({ place })}
          />
        </Side>
      )}
      {(['texts', 'capitals'] as const).map(
        (field) =>
          differences.includes(field) && (
            <Side key={field} label={labels[field]}>
              <SegmentedControl
                label={labels[field]}
                choices={sides}
                value={draft[field] ?? 'mine'}
                onChange={(side) => onChange({ [field]: side })}
              />
            </Side>
          ),
      )}
    </div>
  )
}

const labels = { texts: 'Definition', capitals: 'Capital types' } as const

function Side({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="team-side">
      <span className="ui-label">{label}</span>
      {children}
    </div>
  )
}
