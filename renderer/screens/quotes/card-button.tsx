import { type ReactNode, useContext } from 'react'
import { type CardCommand, CardKeys } from './card-keys.ts'

type CardButtonProps = {
  readonly icon: ReactNode
  readonly label: string
  /** The command that does the same by key. */
  readonly command: CardCommand
  readonly onPress: () => void
}

/** A small button of a card: plain, as there are five on each of many cards; the keys of the card do the same. */
export function CardButton({ icon, label, command, onPress }: CardButtonProps) {
  const keys = useContext(CardKeys)[command]
  return (
    <button
      type="button"
      className="ui-icon-button"
      tabIndex={-1}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      onClick={onPress}
    >
      {icon}
    </button>
  )
}
