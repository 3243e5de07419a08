import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

type ChipProps = {
  readonly children: string
  readonly icon?: ReactNode
  /** `warn`, `danger` and `good` say how something went; the words must say it too. */
  readonly tone?: 'plain' | 'accent' | 'warn' | 'danger' | 'good'
  readonly onRemove?: () => void
}

/** A short word in a frame: a code on a quote, a capital type, a verdict. */
export function Chip({ children, icon, tone = 'plain', onRemove }: ChipProps) {
  return (
    <span className={`ui-chip ${tone}`}>
      {icon}
      <span className="one-line">{children}</span>
      {onRemove && (
        <Button className="ui-chip-remove" aria-label={`Remove ${children}`} onPress={onRemove}>
          <X size={11} aria-hidden />
        </Button>
      )}
    </span>
  )
}
