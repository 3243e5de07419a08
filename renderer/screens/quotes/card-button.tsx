import type { ReactNode } from 'react'

type CardButtonProps = {
  readonly icon: ReactNode
  readonly label: string
  /** Its key while the card has the focus. */
  readonly keys: string
  readonly onPress: () => void
}

/** A small button of a card: plain, as there are five on each of many cards; the keys of the card do the same. */
export function CardButton({ icon, label, keys, onPress }: CardButtonProps) {
  return (
    <button
      type="button"
      className="ui-icon-button"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (${keys})`}
      onClick={onPress}
    >
      {icon}
    </button>
  )
}
