import { Search, X } from 'lucide-react'
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components'

type SearchFieldProps = Omit<AriaSearchFieldProps, 'className' | 'children' | 'aria-label'> & {
  /** What is searched, also shown while the field is empty. */
  readonly label: string
}

/** A field that narrows what is shown; `Esc` clears it. */
export function SearchField({ label, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className="ui-search">
      <Search size={14} aria-hidden />
      <Input className="ui-input" placeholder={label} />
      <Button className="ui-clear">
        <X size={12} aria-hidden />
      </Button>
    </AriaSearchField>
  )
}
