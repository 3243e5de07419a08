import { Download } from 'lucide-react'
import type { Filter } from '../../../shared/model/filter.ts'
import type { Attribute } from '../../../shared/model/people.ts'
import { useAction } from '../../backend.ts'
import { without } from '../../state/filters/filter-fields.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import {
  type AnalyseChoices,
  askable,
  columnChoices,
  columnKey,
  countChoices,
  rateChoices,
  titleOf,
  withColumns,
} from './choices.ts'

type ControlsProps = {
  readonly choices: AnalyseChoices
  readonly attributes: readonly Attribute[]
  readonly filter: Filter
  readonly onChoices: (choices: AnalyseChoices) => void
  readonly onFilter: (filter: Filter) => void
}

/** What the table asks: rows, columns, what is counted and in relation to what, who is left out. */
export function Controls(props: ControlsProps) {
  const { choices, attributes, onChoices } = props
  const { question } = choices
  const ask = (changed: Partial<typeof question>) =>
    onChoices({ ...choices, question: askable({ ...question, ...changed }, attributes) })
  return (
    <header className="analyse-controls">
      <div className="analyse-line">
        <h1>{titleOf(question, attributes)}</h1>
        <span className="ui-spring" />
        <ViewSwitches {...props} />
        <span className="analyse-gap" />
        <ExportMenu question={question} filter={props.filter} />
      </div>
      <div className="analyse-line">
        <SegmentedControl
          label="Rows"
          choices={[
            { id: 'codes', label: 'Codes' },
            { id: 'capitals', label: 'Capital types' },
          ]}
          value={question.rows}
          onChange={(rows) => ask({ rows })}
        />
        <span className="muted">by</span>
        <Select
          label="Columns"
          hideLabel
          choices={columnChoices(attributes)}
          value={columnKey(question.columns)}
          onChange={(key) => ask(withColumns(question, key))}
        />
        <span className="analyse-count">
          <span className="muted">Count</span>
          <SegmentedControl
            label="Count what"
            choices={countChoices}
            value={question.count}
            onChange={(count) => ask({ count })}
          />
        </span>
        <Select
          label="Shown as"
          hideLabel
          choices={rateChoices(question.count)}
          value={question.rate}
          onChange={(rate) => ask({ rate })}
        />
      </div>
    </header>
  )
}

function ViewSwitches({ choices, filter, onChoices, onFilter }: ControlsProps) {
  return (
    <>
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
      <Checkbox
        isSelected={choices.hideEmpty}
        onChange={(hideEmpty) => onChoices({ ...choices, hideEmpty })}
      >
        Hide empty rows
      </Checkbox>
    </>
  )
}

function ExportMenu({ question, filter }: Pick<AnalyseChoices, 'question'> & { filter: Filter }) {
  const { run, pending } = useAction('analysis.export')
  async function save(format: 'xlsx' | 'csv') {
    const file = await run({ question, filter, format })
    if (file) saveFile(file)
  }
  const button = (
    <Button icon={<Download size={14} aria-hidden />} isDisabled={pending}>
      Export
    </Button>
  )
  return (
    <Menu button={button} label="Export the table">
      <MenuItem onAction={() => save('xlsx')} note="with filters and notes">
        Excel (XLSX)
      </MenuItem>
      <MenuItem onAction={() => save('csv')} note="figures only">
        CSV
      </MenuItem>
    </Menu>
  )
}
