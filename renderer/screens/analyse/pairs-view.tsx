import { useMemo } from 'react'
import { z } from 'zod'
import { agreementOf } from '../../../shared/analysis/pairs.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import type { PairId } from '../../../shared/model/id.ts'
import { type PairComparison, sides } from '../../../shared/model/pairs.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { NoCodes } from './no-codes.tsx'
import { OnePair } from './one-pair.tsx'
import { PairLegend } from './pair-mark.tsx'
import { pairColumns, pairFigure, pairOrder, pairRows, verdicts } from './pairs-rows.tsx'
import { SignsTable } from './signs-table.tsx'
import { ViewFrame, type ViewProps } from './view-frame.tsx'

const choicesSchema = z.object({
  pair: z.string(),
  order: z.enum(['listed', 'difference']),
  hideEmpty: z.boolean(),
})
type Choices = z.infer<typeof choicesSchema>

const allPairs = 'all'
const firstChoices: Choices = { pair: allPairs, order: 'listed', hideEmpty: false }

/** Pairs side by side: mentor and mentee under the same code, over all pairs or in one with its quotes. */
export function PairsView(props: ViewProps) {
  const { filter, lists } = props
  const [choices, setChoices] = useRemembered<Choices>('analysePairs', {
    initial: firstChoices,
    check: choicesSchema,
  })
  const { run } = useAction('analysis.exportPairs')
  if (!choices) return null
  const { hideEmpty } = choices
  const pair = lists.people.pairs.find(({ id }) => id === choices.pair)
  return (
    <ViewFrame
      {...props}
      title={pair ? `Pair ${pair.name}` : 'Pairs side by side'}
      makeFile={(format) => run({ pairId: pair?.id, filter, format })}
      switches={
        <Checkbox
          isSelected={hideEmpty}
          onChange={(wanted) => setChoices({ ...choices, hideEmpty: wanted })}
        >
          Hide codes that nobody names
        </Checkbox>
      }
      controls={<Controls {...{ choices, lists, pair: pair?.id }} onChoices={setChoices} />}
    >
      {pair ? (
        <OnePair pairId={pair.id} {...{ filter, hideEmpty }} />
      ) : (
        <AllPairs filter={filter} choices={choices} />
      )}
    </ViewFrame>
  )
}

type ControlsProps = Pick<ViewProps, 'lists'> & {
  readonly choices: Choices
  readonly pair: PairId | undefined
  readonly onChoices: (choices: Choices) => void
}

function Controls({ choices, lists, pair, onChoices }: ControlsProps) {
  const { pairs, programmes } = lists.people
  const names = new Map(programmes.map(({ id, name }) => [id, name]))
  return (
    <>
      <Select
        label="Which pair"
        hideLabel
        choices={[
          { id: allPairs, label: 'All pairs' },
          ...pairs.map(({ id, name, programmeId }) => ({
            id,
            label: name,
            note: programmeId ? names.get(programmeId) : undefined,
          })),
        ]}
        value={pair ?? allPairs}
        onChange={(id) => onChoices({ ...choices, pair: id })}
      />
      {!pair && (
        <SegmentedControl
          label="Order of the pairs"
          choices={[
            { id: 'listed', label: 'As listed' },
            { id: 'difference', label: 'Most different first' },
          ]}
          value={choices.order}
          onChange={(order) => onChoices({ ...choices, order })}
        />
      )}
      <PairLegend />
    </>
  )
}

type AllPairsProps = { readonly filter: Filter; readonly choices: Choices }

function AllPairs({ filter, choices }: AllPairsProps) {
  const answer = useCall('analysis.pairs', { filter }, { keep: true })
  useStatus('quotes of mentor and mentee')
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.codes.length === 0) return <NoCodes rows="codes" />
  if (answer.data.pairs.length === 0) return <NoPairs />
  return <Result comparison={answer.data} filter={filter} choices={choices} />
}

function NoPairs() {
  return (
    <EmptyState
      title="No pairs here"
      action={
        <Button look="primary" onPress={() => go('people')}>
          Open people
        </Button>
      }
    >
      Here mentor and mentee of each pair stand side by side. Say first who belongs to which pair,
      or take away the filter that leaves all pairs out.
    </EmptyState>
  )
}

function Result({
  comparison,
  filter,
  choices,
}: AllPairsProps & { readonly comparison: PairComparison }) {
  const { order, hideEmpty } = choices
  const matrix = useMemo(() => {
    const places = pairOrder(comparison, order === 'difference')
    const rows = pairRows(comparison, places, hideEmpty)
    return { columns: pairColumns(comparison, places), rows }
  }, [comparison, order, hideEmpty])
  function showQuotes(row: string, column: string) {
    go('quotes', { filter: pressedFilter(comparison, filter, { row: Number(row), column }) })
  }
  return (
    <SignsTable
      matrix={matrix}
      label="Codes by pairs"
      rowHeading="Code"
      leastWidth={68}
      figure={(row, column) => pairFigure(comparison, Number(row), column)}
      onPress={showQuotes}
      notes={comparison.notes}
    />
  )
}

type Pressed = { readonly row: number; readonly column: string }

/** The quotes of both sides under a code: of one pair, or of all pairs with a verdict. */
function pressedFilter(
  comparison: PairComparison,
  filter: Filter,
  { row, column }: Pressed,
): Filter {
  const verdict = verdicts.find((each) => each === column)
  const pairs = comparison.pairs.filter((_, place) =>
    verdict
      ? agreementOf(comparison.cells[row]?.[place] ?? { mentor: 0, mentee: 0 }) === verdict
      : String(place) === column,
  )
  const { roles } = filter
  return filterSchema.parse({
    ...filter,
    codes: [comparison.codes[row]?.id],
    pairs: pairs.map(({ id }) => id),
    roles: sides.filter((side) => roles === undefined || roles.includes(side)),
  })
}
