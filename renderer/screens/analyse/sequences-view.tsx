import { useMemo } from 'react'
import { z } from 'zod'
import { filter as filterSchema } from '../../../shared/model/filter.ts'
import { type Sequences, sequenceMeasures } from '../../../shared/model/sequences.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { NoCodes } from './no-codes.tsx'
import { sequenceRows } from './sequence-rows.ts'
import { SignsTable } from './signs-table.tsx'
import { ViewFrame, type ViewProps } from './view-frame.tsx'

const choicesSchema = z.object({
  turns: z.int().min(0).max(100),
  measure: z.enum(sequenceMeasures),
  hideEmpty: z.boolean(),
})
type Choices = z.infer<typeof choicesSchema>

const firstChoices: Choices = { turns: 1, measure: 'pairs', hideEmpty: false }

/** Sequences: which code follows which, in the same turn or some turns later. */
export function SequencesView(props: ViewProps) {
  const { filter } = props
  const [choices, setChoices] = useRemembered<Choices>('analyseSequences', {
    initial: firstChoices,
    check: choicesSchema,
  })
  const { run } = useAction('analysis.exportSequences')
  if (!choices) return null
  const { turns, measure, hideEmpty } = choices
  return (
    <ViewFrame
      {...props}
      title="Which code follows which"
      makeFile={(format) => run({ turns, measure, filter, format })}
      switches={
        <Checkbox
          isSelected={hideEmpty}
          onChange={(wanted) => setChoices({ ...choices, hideEmpty: wanted })}
        >
          Hide codes in no sequence
        </Checkbox>
      }
      controls={<Controls choices={choices} onChoices={setChoices} />}
    >
      <Answer {...props} choices={choices} />
    </ViewFrame>
  )
}

type ControlsProps = {
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

function Controls({ choices, onChoices }: ControlsProps) {
  return (
    <>
      <Select
        label="How far"
        hideLabel
        choices={[0, 1, 2, 3, 5, 10].map((turns) => ({
          id: String(turns),
          label: turns === 0 ? 'in the same turn' : `within ${turns} turn${turns === 1 ? '' : 's'}`,
        }))}
        value={String(choices.turns)}
        onChange={(turns) => onChoices({ ...choices, turns: Number(turns) })}
      />
      <span className="analyse-count">
        <span className="muted">Show</span>
        <SegmentedControl
          label="Show"
          choices={[
            { id: 'pairs', label: 'Pairs of passages' },
            { id: 'share', label: '% of the first' },
          ]}
          value={choices.measure}
          onChange={(measure) => onChoices({ ...choices, measure })}
        />
      </span>
    </>
  )
}

type AnswerProps = ViewProps & { readonly choices: Choices }

function Answer(props: AnswerProps) {
  const { filter, choices } = props
  const { turns, measure } = choices
  const answer = useCall('analysis.sequences', { turns, filter }, { keep: true })
  useStatus(measure === 'pairs' ? 'pairs of passages' : '% of the passages with the first code')
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.codes.length === 0) return <NoCodes rows="codes" />
  return <Result {...props} table={answer.data} />
}

function Result({ table, filter, choices }: AnswerProps & { readonly table: Sequences }) {
  const { measure, hideEmpty } = choices
  const matrix = useMemo(
    () => sequenceRows(table, { measure, hideEmpty }),
    [table, measure, hideEmpty],
  )
  const figures = measure === 'pairs' ? table.cells : table.shares
  function showQuotes(...keys: readonly string[]) {
    const codes = keys.map((key) => table.codes[Number(key)]?.id)
    const together = { codes, relation: { followed: table.turns } }
    go('quotes', { filter: filterSchema.parse({ ...filter, together }) })
  }
  return (
    <SignsTable
      matrix={matrix}
      label="First codes by later codes"
      rowHeading="First"
      leastWidth={88}
      figure={(row, column) => figures[Number(row)]?.[Number(column)] ?? 0}
      onPress={showQuotes}
      notes={table.notes}
    />
  )
}
