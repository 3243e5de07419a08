import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  readonly children: ReactNode
  readonly icon?: ReactNode
  /** An icon after the words, e.g. the arrow of a menu. */
  readonly after?: ReactNode
  /** `primary` once a view at most; `quiet` has no border; `danger` removes something. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
}

/** A button with words, and an icon before them where one helps. */
export function Button({ children, icon, after, look = 'plain', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ${look}`}>
      {icon}
      <span className="one-line">{children}</span>
      {after}
    </AriaButton>
  )
}
