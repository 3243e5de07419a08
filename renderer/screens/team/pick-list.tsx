import type { ReactElement } from 'react'
import { ListBox, ListLayout, Virtualizer } from 'react-aria-components'

type PickListProps<T extends { readonly id: string }> = {
  readonly label: string
  readonly items: readonly T[]
  /** How high each item is, in pixels. */
  readonly rowHeight: number
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  /** What the items are drawn from besides themselves. */
  readonly dependencies: readonly unknown[]
  readonly children: (item: T) => ReactElement
}

/** A list of any length, of which one item is looked at; the arrow keys walk through it. */
export function PickList<T extends { readonly id: string }>(props: PickListProps<T>) {
  const { label, items, rowHeight, chosen, onChoose, dependencies, children } = props
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <ListBox
        aria-label={label}
        className="team-rows"
        items={items}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(String(key))
        }}
        dependencies={dependencies}
      >
        {children}
      </ListBox>
    </Virtualizer>
  )
}
