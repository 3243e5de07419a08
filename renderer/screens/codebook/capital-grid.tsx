import './capitals.css'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CapitalDialog } from './capital-dialog.tsx'
import { CapitalMarks } from './capital-marks.tsx'
import { capitalRows } from './capital-rows.ts'
import { ShippedMenu } from './codebook-files.tsx'

type CapitalGridProps = {
  readonly codebook: Codebook
  readonly counts: Readonly<Record<CodeId, number>>
  /** Shows a code with all that is known of it. */
  readonly onOpen: (id: CodeId) => void
}

/** Codes × capital types: which code serves which kinds of capital, and which codes nobody has mapped yet. */
export function CapitalGrid({ codebook, counts, onOpen }: CapitalGridProps) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const all = useMemo(() => capitalRows(codebook), [codebook])
  const open = all.filter(({ unmapped }) => unmapped)
  const rows = onlyOpen && open.length > 0 ? open : all
  return (
    <section className="capitals" aria-label="Capital types" data-pane>
      <header className="capitals-bar">
        <span className="muted">{inWords(open.length, all.length)}</span>
        {open.length > 0 && open.length < all.length && (
          <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
            Only these
          </Checkbox>
        )}
        <span className="ui-spring" />
        <NewCapital />
      </header>
      {codebook.capitals.length === 0 ? (
        <EmptyState title="No capital types yet" action={<ShippedMenu />}>
          Capital types are the categories of your theory, e.g. social or cultural capital. Each
          code serves none, one or several of them.
        </EmptyState>
      ) : (
        <CapitalMarks capitals={codebook.capitals} rows={rows} counts={counts} onOpen={onOpen} />
      )}
    </section>
  )
}

function NewCapital() {
  const [making, setMaking] = useState(false)
  return (
    <>
      <Button icon={<Plus size={14} aria-hidden />} onPress={() => setMaking(true)}>
        New capital type
      </Button>
      {making && <CapitalDialog capital={null} onClose={() => setMaking(false)} />}
    </>
  )
}

function inWords(open: number, all: number): string {
  if (all === 0) return 'There are no codes yet.'
  if (open === 0) return 'Every code is mapped.'
  return `${open} of ${all} codes ${open === 1 ? 'is' : 'are'} not mapped yet.`
}
