import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Keys } from './keys.tsx'

type TooltipProps = {
  /** The one control that it explains; it must be able to have the focus. */
  readonly children: ReactElement
  readonly text: string
  readonly keys?: string | undefined
}

/** Explains a control while it is pointed at or has the focus. */
export function Tooltip({ children, text, keys }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={6}>
        {text}
        {keys && <Keys keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
