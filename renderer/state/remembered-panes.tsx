import { z } from 'zod'
import { type Pane, Panes } from '../ui/panes.tsx'
import { useRemembered } from './settings.ts'

const layout = z.record(z.string(), z.number())

type RememberedPanesProps = {
  /** Under which the widths are remembered, e.g. `read.panes`. */
  readonly id: string
  readonly panes: readonly Pane[]
}

/** Panes whose widths survive a restart. */
export function RememberedPanes({ id, panes }: RememberedPanesProps) {
  const [remembered, remember] = useRemembered(id, { initial: {}, check: layout })
  if (!remembered) return null
  const known = panes.every((pane) => pane.id in remembered)
  return <Panes panes={panes} layout={known ? remembered : undefined} onLayout={remember} />
}
