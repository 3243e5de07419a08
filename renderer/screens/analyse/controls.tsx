import type { FrequencyQuestion } from '../../../shared/model/analysis.ts'
import type { Attribute } from '../../../shared/model/people.ts'
import {
  columnChoices,
  columnKey,
  countChoices,
  rowChoices,
  withColumns,
} from '../../state/question-choices.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { askable, rateChoices } from './choices.ts'

type ControlsProps = {
  readonly question: FrequencyQuestion
  readonly attributes: readonly Attribute[]
  readonly onQuestion: (question: FrequencyQuestion) => void
}

/** What the table asks: rows, columns, what is counted and in relation to what. */
export function Controls({ question, attributes, onQuestion }: ControlsProps) {
  const ask = (changed: Partial<FrequencyQuestion>) =>
    onQuestion(askable({ ...question, ...changed }, attributes))
  return (
    <>
      <SegmentedControl
        label="Rows"
        choices={rowChoices}
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
    </>
  )
}
