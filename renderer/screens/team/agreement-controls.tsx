import { Download } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import {
  type AgreementUnit,
  agreementQuestion,
  type CoderShare,
  mostCoders,
} from '../../../shared/model/agreement.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { useAction } from '../../backend.ts'
import { CsvMarkItem } from '../../state/csv-mark.tsx'
import { without } from '../../state/filters/filter-fields.ts'
import { plural } from '../../state/plural.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { Choice } from '../../ui/choice.ts'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import type { Asked } from './agreement-question.ts'
import { allDifferences, type Listed } from './listed.ts'

type ControlsProps = {
  readonly shares: readonly CoderShare[]
  readonly question: Asked
  readonly filter: Filter
  readonly listed: Listed | null
  readonly onQuestion: (question: Asked) => void
  readonly onFilter: (filter: Filter) => void
  readonly onListed: (listed: Listed | null) => void
}

const units: readonly Choice<AgreementUnit>[] = [
  { id: 'turn', label: 'By turn' },
  { id: 'sentence', label: 'By sentence' },
  { id: 'character', label: 'By character' },
]

const rowKinds = [
  { id: 'codes', label: 'Codes' },
  { id: 'capitals', label: 'Capital types' },
] as const

const looks = [
  { id: 'figures', label: 'Figures' },
  { id: 'differences', label: 'Differences' },
] as const

const scopes = [
  { id: 'all', label: 'Coded by all' },
  { id: 'two', label: 'Coded by two or more' },
] as const

/** Who is compared, in which units and about what; figures or differences. */
export function AgreementControls(props: ControlsProps) {
  const { shares, question, filter, listed, onQuestion, onListed } = props
  return (
    <header className="agreement-controls">
      <div className="team-line">
        <Coders {...{ shares, question, onQuestion }} />
        <Select
          label="Unit"
          hideLabel
          choices={units}
          value={question.unit}
          onChange={(unit) => onQuestion({ ...question, unit })}
        />
        <Select
          label="Rows"
          hideLabel
          choices={rowKinds}
          value={question.rows}
          onChange={(rows) => onQuestion({ ...question, rows })}
        />
        {question.coders.length > 2 && <Scope {...{ question, onQuestion }} />}
        <span className="ui-spring" />
        <ExportMenu question={question} filter={filter} />
      </div>
      <div className="team-line">
        <SegmentedControl
          label="Show"
          choices={looks}
          value={listed ? 'differences' : 'figures'}
          onChange={(view) => onListed(view === 'figures' ? null : allDifferences)}
        />
        <span className="ui-spring" />
        <Switches {...props} />
      </div>
    </header>
  )
}

function Coders({
  shares,
  question,
  onQuestion,
}: Pick<ControlsProps, 'shares' | 'question' | 'onQuestion'>) {
  return (
    <ToggleButtonGroup
      aria-label="Coders"
      className="ui-segments agreement-coders"
      selectionMode="multiple"
      selectedKeys={question.coders}
      onSelectionChange={(keys) => {
        const coders = shares.flatMap(({ id }) => (keys.has(id) ? [id] : []))
        onQuestion({ ...question, coders: coders.slice(0, mostCoders) })
      }}
    >
      {shares.map(({ id, name, transcripts }) => (
        <ToggleButton key={id} id={id} className="ui-segment">
          {name} <span className="ui-note">{plural(transcripts.length, 'transcript')}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function Scope({ question, onQuestion }: Pick<ControlsProps, 'question' | 'onQuestion'>) {
  return (
    <Select
      label="Transcripts"
      hideLabel
      choices={scopes}
      value={question.scope}
      onChange={(scope) => onQuestion({ ...question, scope })}
    />
  )
}

function Switches({ question, filter, onQuestion, onFilter }: ControlsProps) {
  return (
    <>
      <Checkbox
        isSelected={question.settled}
        onChange={(settled) => onQuestion({ ...question, settled })}
      >
        After decisions
      </Checkbox>
      <Checkbox
        isSelected={filter.includeModerators === true}
        onChange={(wanted) =>
          onFilter(
            wanted ? { ...filter, includeModerators: true } : without(filter, 'includeModerators'),
          )
        }
      >
        Moderators
      </Checkbox>
    </>
  )
}

function ExportMenu({ question, filter }: Pick<ControlsProps, 'question' | 'filter'>) {
  const { run, pending } = useAction('agreement.export')
  const asked = agreementQuestion.safeParse(question)
  const save = (format: 'xlsx' | 'csv') => async () => {
    const file = asked.data && (await run({ question: asked.data, filter, format }))
    if (file) saveFile(file)
  }
  const button = (
    <Button icon={<Download size={14} aria-hidden />} isDisabled={pending || !asked.success}>
      Export
    </Button>
  )
  return (
    <Menu button={button} label="Export the table">
      <MenuItem onAction={save('xlsx')} note="with filters and notes">
        Excel (XLSX)
      </MenuItem>
      <MenuItem onAction={save('csv')} note="figures only">
        CSV
      </MenuItem>
      <MenuLine />
      <CsvMarkItem />
    </Menu>
  )
}
