import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import type { Choice } from './choice.ts'

type TabsProps<T extends string> = {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** The panel of the chosen tab. */
  readonly children: ReactNode
}

/** Views of the same thing, one at a time. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, choices, value, onChange, children } = props
  return (
    <AriaTabs
      className="ui-tabs"
      selectedKey={value}
      // Keys come from `choices`, whose ids are of type T.
      onSelectionChange={(key) => onChange(key as T)}
    >
      <TabList aria-label={label} className="ui-tab-list">
        {choices.map((choice) => (
          <Tab key={choice.id} id={choice.id} className="ui-tab">
            {choice.icon}
            {choice.label}
            {choice.note && <span className="ui-note">{choice.note}</span>}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={value} id={value} className="ui-tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
