import type { ReactNode } from 'react'
import type { OpenedBook } from '../../../shared/calls/reconcile.ts'
import type { ReadComparison } from '../../../shared/model/reconciliation.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { useStatus } from '../../state/status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DeskBar } from './desk-bar.tsx'
import { OnlyHere } from './only-here.tsx'
import { PairPane } from './pair-pane.tsx'
import { RowList } from './row-list.tsx'
import { progressOf, rowKey } from './rows.ts'
import { useDecidingKeys } from './use-deciding-keys.ts'
import { type DeskState, useDesk } from './use-desk.ts'
import { verdictFor } from './verdicts.ts'

type DeskProps = {
  readonly books: readonly OpenedBook[]
  readonly comparison: ReadComparison
  readonly chooser: ReactNode
}

/** The pairs of codes on one side, one of them on the other; decided by keys. */
export function Desk({ books, comparison, chooser }: DeskProps) {
  const desk = useDesk(comparison)
  useDecidingKeys((key, target) => decides(desk, key, target))
  const { done, total } = progressOf(desk.rows)
  useStatus(total > 0 ? `${done} of ${total} pairs decided` : 'Nothing to decide')
  return (
    <section className="team-desk" aria-label="Codebooks side by side">
      <DeskBar {...{ books, comparison, desk, chooser }} />
      {desk.view === 'here' ? (
        <OnlyHere comparison={comparison} />
      ) : (
        <RememberedPanes
          id="team.panes"
          panes={[
            {
              ...{ id: 'pairs', label: 'Pairs', size: 440, min: 280 },
              content: <RowList {...{ comparison, desk }} />,
            },
            {
              ...{ id: 'pair', label: 'Side by side', min: 380 },
              content: desk.row ? (
                <PairPane key={rowKey(desk.row)} {...{ comparison, desk }} row={desk.row} />
              ) : (
                <Nothing view={desk.view} />
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

/** Decides about the row that is looked at, where the key says how; Enter only where it presses nothing else. */
function decides({ row, settle }: DeskState, key: string, target: EventTarget | null): boolean {
  if (!row || (key === 'Enter' && isPressed(target))) return false
  const verdict = verdictFor(key, row)
  if (verdict === undefined) return false
  settle(row, verdict)
  return true
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null
}

const nothing = {
  open: ['Nothing is left to decide', 'Look once more at what was decided, or apply it.'],
  decided: ['Nothing is decided yet', 'What you decide is kept in the project, and stands here.'],
  clear: [
    'No pair is clear by itself',
    'Pairs that say the same stand here; they need no decision.',
  ],
  new: ['Nobody has a code that you have not', 'What only they have stands here.'],
} as const

function Nothing({ view }: { readonly view: keyof typeof nothing }) {
  const [title, words] = nothing[view]
  return <EmptyState title={title}>{words}</EmptyState>
}
