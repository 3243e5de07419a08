import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components'

type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children'> & {
  readonly children?: ReactNode
}

/** Yes, no or, with `isIndeterminate`, partly. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="ui-checkbox">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="ui-box" aria-hidden>
            {isIndeterminate ? <Minus size={11} /> : isSelected && <Check size={11} />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
