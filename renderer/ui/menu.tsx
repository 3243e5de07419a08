import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { Keys } from './keys.tsx'

type MenuProps = {
  /** The button that opens it. */
  readonly button: ReactElement
  readonly label: string
  /** `MenuItem`, `MenuSection` and `MenuLine` elements. */
  readonly children: ReactNode
}

/** A menu under a button. */
export function Menu({ button, label, children }: MenuProps) {
  return (
    <MenuTrigger>
      {button}
      <Popover className="ui-popover ui-list-popover" placement="bottom start">
        <AriaMenu aria-label={label} className="ui-list">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

type MenuItemProps = {
  readonly children: string
  readonly onAction: () => void
  readonly icon?: ReactNode
  readonly note?: string | undefined
  readonly keys?: string | undefined
  readonly disabled?: boolean
  readonly danger?: boolean
  /** A tick before the words: this one is in force. */
  readonly chosen?: boolean
}

/** One command of a menu. */
export function MenuItem(props: MenuItemProps) {
  const { children, onAction, icon, note, keys, disabled = false, danger, chosen } = props
  return (
    <AriaMenuItem
      className={danger ? 'ui-item danger' : 'ui-item'}
      textValue={children}
      onAction={onAction}
      isDisabled={disabled}
    >
      {icon}
      <span className="one-line">
        {children}
        {chosen && <span className="unseen">, chosen</span>}
      </span>
      {note && <span className="ui-note one-line">{note}</span>}
      {keys && <Keys keys={keys} />}
      {chosen && <Check size={13} className="ui-tick" aria-hidden />}
    </AriaMenuItem>
  )
}

type MenuSectionProps = { readonly title: string; readonly children: ReactNode }

/** Commands of a menu under a heading. */
export function MenuSection({ title, children }: MenuSectionProps) {
  return (
    <AriaMenuSection>
      <Header className="overline ui-list-header">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

/** A line between commands. */
export function MenuLine() {
  return <Separator className="ui-line" />
}
