import { Bold, Heading, Italic, Link, List, ListOrdered, TextQuote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Format } from './editor.ts'

type MemoToolbarProps = {
  readonly label: string
  readonly onFormat: (format: Format) => void
  readonly onLink: () => void
}

/** The looks of a memo as buttons; one stop of Tab, arrows walk. */
export function MemoToolbar({ label, onFormat, onLink }: MemoToolbarProps) {
  return (
    <Toolbar className="memo-toolbar" aria-label={label}>
      {tools.map(({ format, name, keys, icon }) => (
        <Tool key={format} name={name} keys={keys} onPress={() => onFormat(format)}>
          {icon}
        </Tool>
      ))}
      <Tool name="Link to a quote or code" keys="[[" onPress={onLink}>
        <Link size={13} aria-hidden />
      </Tool>
    </Toolbar>
  )
}

type ToolProps = {
  readonly name: string
  readonly keys: string
  readonly onPress: () => void
  readonly children: ReactNode
}

function Tool({ name, keys, onPress, children }: ToolProps) {
  return (
    <Tooltip text={name} keys={keys}>
      <Button className="ui-icon-button" aria-label={name} onPress={onPress} preventFocusOnPress>
        {children}
      </Button>
    </Tooltip>
  )
}

const tools: readonly {
  readonly format: Format
  readonly name: string
  readonly keys: string
  readonly icon: ReactNode
}[] = [
  { format: 'bold', name: 'Bold', keys: 'Mod+B', icon: <Bold size={13} aria-hidden /> },
  { format: 'italic', name: 'Italic', keys: 'Mod+I', icon: <Italic size={13} aria-hidden /> },
  {
    format: 'heading2',
    name: 'Heading',
    keys: 'Mod+Alt+2',
    icon: <Heading size={13} aria-hidden />,
  },
  { format: 'bullet', name: 'List', keys: 'Mod+Shift+8', icon: <List size={13} aria-hidden /> },
  {
    format: 'number',
    name: 'Numbered list',
    keys: 'Mod+Shift+7',
    icon: <ListOrdered size={13} aria-hidden />,
  },
  {
    format: 'quote',
    name: 'Quotation',
    keys: 'Mod+Shift+9',
    icon: <TextQuote size={13} aria-hidden />,
  },
]

/** What keys do in a memo; bold and italic are known to every editor. */
export const formatKeys: Readonly<Record<string, Format>> = {
  Digit7: 'number',
  Digit8: 'bullet',
  Digit9: 'quote',
}

/** The same with Alt instead of Shift. */
export const headingKeys: Readonly<Record<string, Format>> = {
  Digit0: 'paragraph',
  Digit1: 'heading1',
  Digit2: 'heading2',
  Digit3: 'heading3',
}
