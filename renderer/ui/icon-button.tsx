import type { ReactElement, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Tooltip } from './tooltip.tsx'

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> & {
  readonly icon: ReactNode
  /** What it does: read to screen readers and shown as a tooltip. */
  readonly label: string
  /** Its key, shown in the tooltip. */
  readonly keys?: string | undefined
}

/** A button that is only an icon; its label is a tooltip. */
export function IconButton({ icon, label, keys, ...rest }: IconButtonProps): ReactElement {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className="ui-icon-button">
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
