import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'

type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children'> & {
  /** Shown above the field; where there is no room, give `aria-label` instead. */
  readonly label?: string
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string | undefined
  /** More than one makes a text area of that height. */
  readonly rows?: number
}

/** One line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, placeholder, rows = 1, ...rest } = props
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="ui-field">
      {label && <Label className="ui-label">{label}</Label>}
      {rows > 1 ? (
        <TextArea className="ui-input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="ui-input" placeholder={placeholder} />
      )}
      {description && (
        <Text slot="description" className="ui-description">
          {description}
        </Text>
      )}
      <FieldError className="ui-error">{error}</FieldError>
    </AriaTextField>
  )
}
