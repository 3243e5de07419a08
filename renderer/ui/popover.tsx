import type { ReactElement, ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'

type PopoverProps = {
  /** The button that opens it. */
  readonly button: ReactElement
  readonly label: string
  /** Its content; `close` puts it away. */
  readonly children: (close: () => void) => ReactNode
}

/** A small panel beside a button, for what needs more than a menu. */
export function Popover({ button, label, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {button}
      <AriaPopover className="ui-popover">
        <Dialog aria-label={label} className="ui-popover-body">
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
