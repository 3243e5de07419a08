import { Fragment, type ReactNode, useEffect, useRef } from 'react'
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels'

/** One pane of a row: sizes in pixels; one pane of a row has none and takes what is left. */
export type Pane = {
  readonly id: string
  /** Read to screen readers; `F6` walks from pane to pane. */
  readonly label: string
  readonly size?: number
  readonly min: number
  readonly collapsible?: boolean
  /** Whether it is folded away where nothing is remembered. */
  readonly folded?: boolean
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
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction || toggled) onLayout?.(next)
        toggled = false
      }}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && (
            <Separator
              className="ui-splitter"
              aria-label={`Between ${panes[index - 1]?.label} and ${pane.label}`}
            />
          )}
          <OnePane pane={pane} />
        </Fragment>
      ))}
    </Group>
  )
}

/** Folds a pane away, or shows it again as wide as it was. */
export function togglePane(id: string): void {
  const handle = handles.get(id)
  toggled = true
  if (handle?.isCollapsed()) handle.expand()
  else handle?.collapse()
}

const handles = new Map<string, PanelImperativeHandle>()

/** Whether the next change of the layout was asked for by `togglePane`. */
let toggled = false

function OnePane({ pane }: { readonly pane: Pane }) {
  const { id, label, size, min, collapsible, folded, content } = pane
  const handle = useRef<PanelImperativeHandle>(null)
  useEffect(() => {
    if (handle.current) handles.set(id, handle.current)
    return () => void handles.delete(id)
  }, [id])
  return (
    <Panel
      id={id}
      panelRef={handle}
      minSize={min}
      defaultSize={folded ? 0 : size}
      collapsible={collapsible}
      groupResizeBehavior={size ? 'preserve-pixel-size' : undefined}
    >
      <section className="ui-pane" aria-label={label} data-pane tabIndex={-1}>
        {content}
      </section>
    </Panel>
  )
}
