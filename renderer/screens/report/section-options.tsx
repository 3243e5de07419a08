import { type ReportSection, reportGroups, sectionTitles } from '../../../shared/model/report.ts'
import { FilterBar } from '../../state/filters/filter-bar.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import {
  ChartChoice,
  CooccurrenceOptions,
  FrequencyOptions,
  SaturationOptions,
} from './analysis-options.tsx'
import { CommittedField } from './committed-field.tsx'
import type { OptionsProps } from './use-report.ts'

/** The choices of one section. */
export function SectionOptions(props: OptionsProps) {
  const { section, lists, onFields } = props
  return (
    <>
      <CommittedField
        label="Heading"
        value={section.title}
        placeholder={sectionTitles[section.kind]}
        onCommit={(title) => onFields({ title })}
      />
      <OwnOptions {...props} />
      {'filter' in section && (
        <div className="report-filter">
          <span className="ui-label">Only</span>
          <FilterBar
            filter={section.filter}
            lists={lists}
            onChange={(filter) => onFields({ filter })}
          />
        </div>
      )}
    </>
  )
}

function OwnOptions({ section, ...rest }: OptionsProps) {
  switch (section.kind) {
    case 'quotes':
      return <QuotesOptions section={section} {...rest} />
    case 'frequencies':
      return <FrequencyOptions section={section} {...rest} />
    case 'pairs':
      return <ChartChoice section={section} {...rest} />
    case 'cooccurrence':
      return <CooccurrenceOptions section={section} {...rest} />
    case 'saturation':
      return <SaturationOptions section={section} {...rest} />
    case 'text':
      return (
        <CommittedField
          label="Text"
          rows={10}
          value={section.body}
          placeholder="Markdown: # heading, **bold**, *italic*, - list, > quote"
          onCommit={(body) => rest.onFields({ body })}
        />
      )
    default:
      return null
  }
}

const groupNames = {
  code: 'Code',
  capital: 'Capital type',
  programme: 'Programme',
  pair: 'Pair',
  'programme-pair': 'Programme › pair',
  participant: 'Participant',
} as const

const mostChoices = ['1', '2', '3', '5', '10', 'all'].map((id) => ({
  id,
  label: id === 'all' ? 'All quotes' : id === '1' ? 'The best one' : `The best ${id}`,
}))

const contextChoices = ['0', '120', '300', '800'].map((id) => ({
  id,
  label: id === '0' ? 'None' : `${id} characters`,
}))

function QuotesOptions({
  section,
  onFields,
}: OptionsProps<Extract<ReportSection, { kind: 'quotes' }>>) {
  return (
    <>
      <Select
        label="Together by"
        choices={reportGroups.map((id) => ({ id, label: groupNames[id] }))}
        value={section.group}
        onChange={(group) => onFields({ group })}
      />
      <Select
        label="Of each"
        choices={mostChoices}
        value={section.most === null ? 'all' : String(section.most)}
        onChange={(most) => onFields({ most: most === 'all' ? null : Number(most) })}
      />
      <Select
        label="Context before and after"
        choices={contextChoices}
        value={String(section.context)}
        onChange={(context) => onFields({ context: Number(context) })}
      />
      {section.group === 'code' && (
        <Checkbox
          isSelected={section.definitions}
          onChange={(definitions) => onFields({ definitions })}
        >
          Definitions of the codes
        </Checkbox>
      )}
    </>
  )
}
