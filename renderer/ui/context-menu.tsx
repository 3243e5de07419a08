import { type ReactNode, useRef } from 'react'
import { Menu as AriaMenu, Popover } from 'react-aria-components'

type ContextMenuProps = {
  /** Where it was asked for, in pixels of the window, or null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly onClose: () => void
  readonly label: string
  /** `MenuItem`, `MenuSection` and `MenuLine` elements. */
  readonly children: ReactNode
}

/** A menu where the pointer or the caret is. */
export function ContextMenu({ at, onClose, label, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="ui-anchor"
        style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={2}
        className="ui-popover ui-list-popover"
        aria-label={label}
      >
        <AriaMenu aria-label={label} className="ui-list" onClose={onClose} autoFocus="first">
          {children}
        </AriaMenu>
      </Popover>
    </>
  )
}
