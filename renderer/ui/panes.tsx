import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'

/** One pane of a row: sizes in pixels; one pane of a row has none and takes what is left. */
export type Pane = {
  readonly id: string
  /** Read to screen readers; `F6` walks from pane to pane. */
  readonly label: string
  readonly size?: number
  readonly min: number
  readonly collapsible?: boolean
  readonly content: ReactNode
}

type PanesProps = {
  readonly panes: readonly Pane[]
  /** Per cent of each pane, as remembered. */
  readonly layout?: Readonly<Record<string, number>> | undefined
  readonly onLayout?: (layout: Readonly<Record<string, number>>) => void
}

/** Panes side by side; dragging, or the arrow keys on the line between them, resizes; past its least width a pane folds away. */
export function Panes({ panes, layout, onLayout }: PanesProps) {
  return (
    <Group
      className="ui-panes"
      defaultLayout={layout}
      onLayoutChanged={(next, { isUserInteraction }) => isUserInteraction && onLayout?.(next)}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <Separator className="ui-splitter" aria-label="Resize" />}
          <Panel
            id={pane.id}
            minSize={pane.min}
            defaultSize={pane.size}
            collapsible={pane.collapsible}
            groupResizeBehavior={pane.size ? 'preserve-pixel-size' : undefined}
          >
            <section className="ui-pane" aria-label={pane.label} data-pane tabIndex={-1}>
              {pane.content}
            </section>
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
