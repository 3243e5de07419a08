import { useMemo } from 'react'
import { z } from 'zod'
import { relationInWords } from '../../../shared/analysis/filter-words.ts'
import {
  type Cooccurrence,
  measures,
  plainRelations,
  type Relation,
} from '../../../shared/model/cooccurrence.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { aboutPicture } from './about-picture.ts'
import { cooccurrenceFigure, cooccurrenceRows } from './cooccurrence-rows.ts'
import { Network } from './network.tsx'
import { NoCodes } from './no-codes.tsx'
import { SignsTable } from './signs-table.tsx'
import { ViewFrame, type ViewProps } from './view-frame.tsx'

const choicesSchema = z.object({
  relation: z.enum([...plainRelations, 'near']),
  turns: z.int().min(1).max(20),
  measure: z.enum(measures),
  hideEmpty: z.boolean(),
})
type Choices = z.infer<typeof choicesSchema>

const firstChoices: Choices = { relation: 'overlap', turns: 2, measure: 'pairs', hideEmpty: false }

/** Co-occurrence: which codes stand together, and how often. */
export function CooccurrenceView(props: ViewProps) {
  const { filter } = props
  const [choices, setChoices] = useRemembered<Choices>('analyseCooccurrence', {
    initial: firstChoices,
    check: choicesSchema,
  })
  const { run } = useAction('analysis.exportCooccurrence')
  if (!choices) return null
  const { measure, hideEmpty } = choices
  const relation = relationOf(choices)
  return (
    <ViewFrame
      {...props}
      title="Codes that stand together"
      makeFile={(format) => run({ relation, measure, filter, format })}
      switches={
        <Checkbox
          isSelected={hideEmpty}
          onChange={(wanted) => setChoices({ ...choices, hideEmpty: wanted })}
        >
          Hide codes that meet no other
        </Checkbox>
      }
      controls={<Controls choices={choices} onChoices={setChoices} />}
    >
      <Answer {...props} choices={choices} />
    </ViewFrame>
  )
}

function relationOf({ relation, turns }: Choices): Relation {
  return relation === 'near' ? { near: turns } : relation
}

type ControlsProps = {
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

function Controls({ choices, onChoices }: ControlsProps) {
  return (
    <>
      <SegmentedControl
        label="Relation"
        choices={[
          { id: 'overlap', label: 'Overlapping' },
          { id: 'same-quote', label: 'Same words' },
          { id: 'same-turn', label: 'Same turn' },
          { id: 'near', label: 'Near' },
        ]}
        value={choices.relation}
        onChange={(relation) => onChoices({ ...choices, relation })}
      />
      {choices.relation === 'near' && (
        <Select
          label="Turns apart"
          hideLabel
          choices={[1, 2, 3, 5, 10].map((turns) => ({
            id: String(turns),
            label: `up to ${turns} turn${turns === 1 ? '' : 's'} apart`,
          }))}
          value={String(choices.turns)}
          onChange={(turns) => onChoices({ ...choices, turns: Number(turns) })}
        />
      )}
      <span className="analyse-count">
        <span className="muted">Show</span>
        <SegmentedControl
          label="Show"
          choices={[
            { id: 'pairs', label: 'Pairs of passages' },
            { id: 'jaccard', label: 'Jaccard' },
          ]}
          value={choices.measure}
          onChange={(measure) => onChoices({ ...choices, measure })}
        />
      </span>
    </>
  )
}

type AnswerProps = ViewProps & { readonly choices: Choices }

function Answer({ filter, lists, choices }: AnswerProps) {
  const relation = relationOf(choices)
  const answer = useCall('analysis.cooccurrence', { relation, filter }, { keep: true })
  useStatus(choices.measure === 'pairs' ? 'pairs of passages' : 'Jaccard’s coefficient')
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.codes.length === 0) return <NoCodes rows="codes" />
  return <Result table={answer.data} {...{ filter, lists, choices }} />
}

type ResultProps = {
  readonly table: Cooccurrence
  readonly filter: Filter
  readonly lists: ViewProps['lists']
  readonly choices: Choices
}

function Result({ table, filter, lists, choices }: ResultProps) {
  const { measure, hideEmpty } = choices
  const matrix = useMemo(
    () => cooccurrenceRows(table, { measure, hideEmpty }),
    [table, measure, hideEmpty],
  )
  function showQuotes(...keys: readonly string[]) {
    const codes = keys.map((key) => table.codes[Number(key)]?.id)
    const together = { codes, relation: table.relation }
    go('quotes', { filter: filterSchema.parse({ ...filter, together }) })
  }
  return (
    <SignsTable
      matrix={matrix}
      label="Codes by codes"
      rowHeading="Code"
      leastWidth={88}
      figure={(row, column) => cooccurrenceFigure(table, measure, [Number(row), Number(column)])}
      onPress={showQuotes}
      notes={table.notes}
    >
      <Network
        {...{ table, measure }}
        about={aboutPicture({
          shows: `Codes that stand together, ${relationInWords(table.relation)}, ${measure === 'pairs' ? 'pairs of passages' : 'Jaccard'}`,
          filter,
          names: lists.names,
        })}
      />
    </SignsTable>
  )
}
