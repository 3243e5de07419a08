import { useMemo, useRef, useState } from 'react'
import { cellFilter } from '../../../shared/analysis/cell-filter.ts'
import type { FrequencyQuestion, FrequencyTable } from '../../../shared/model/analysis.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import type { Sorting } from '../../state/sorting.ts'
import { useStatus } from '../../state/status.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { GridPlace } from '../../ui/use-grid-cursor.ts'
import { aboutPicture } from './about-picture.ts'
import { Chart } from './chart.tsx'
import {
  type AnalyseChoices,
  analyseChoices,
  askable,
  firstChoices,
  headingsOf,
  titleOf,
  unitOf,
} from './choices.ts'
import { Controls } from './controls.tsx'
import { frequencyMatrix, pressedCell, transposedMatrix } from './frequency-matrix.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { NoCodes } from './no-codes.tsx'
import { type ShownRow, shownRows } from './table-view.ts'
import { Notes, useWidth, ViewFrame, type ViewProps } from './view-frame.tsx'

/** Frequencies: codes or capital types by programme, pair, person and more; every figure leads to its quotes. */
export function FrequenciesView(props: ViewProps) {
  const { filter, lists } = props
  const [choices, setChoices] = useRemembered<AnalyseChoices>('analyse', {
    initial: firstChoices,
    check: analyseChoices,
  })
  const { run } = useAction('analysis.export')
  if (!choices) return null
  const { attributes } = lists.people
  const question = askable(choices.question, attributes)
  return (
    <ViewFrame
      {...props}
      title={titleOf(question, attributes)}
      makeFile={(format) => run({ question, filter, format })}
      switches={
        <>
          <Checkbox
            isSelected={choices.transposed}
            onChange={(transposed) => setChoices({ ...choices, transposed })}
          >
            Transpose
          </Checkbox>
          <Checkbox
            isSelected={choices.hideEmpty}
            onChange={(hideEmpty) => setChoices({ ...choices, hideEmpty })}
          >
            Hide empty
          </Checkbox>
        </>
      }
      controls={
        <Controls
          {...{ question, attributes }}
          onQuestion={(asked) => setChoices({ ...choices, question: asked })}
        />
      }
    >
      <Answer
        {...props}
        {...{ question, choices }}
        onChoices={(changed) => setChoices({ ...choices, ...changed })}
      />
    </ViewFrame>
  )
}

type AnswerProps = ViewProps & {
  readonly question: FrequencyQuestion
  readonly choices: AnalyseChoices
  readonly onChoices: (changed: Partial<AnalyseChoices>) => void
}

function Answer(props: AnswerProps) {
  const { question, filter } = props
  const answer = useCall('analysis.frequencies', { question, filter }, { keep: true })
  useStatus(
    `${unitOf(question)} · moderators ${filter.includeModerators ? 'included' : 'left out'}`,
  )
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.rows.length === 0) return <NoCodes rows={question.rows} />
  return (
    <Result
      key={JSON.stringify([question.columns, props.choices.transposed])}
      {...props}
      table={answer.data}
    />
  )
}

type ResultProps = AnswerProps & { readonly table: FrequencyTable }

function Result(props: ResultProps) {
  const { table, question, filter, lists, choices, onChoices } = props
  const [sorting, setSorting] = useState<Sorting<number>>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const { transposed, closed } = choices
  const rows = useShownRows(table, choices, transposed ? null : sorting)
  const matrix = useMemo(
    () =>
      transposed
        ? transposedMatrix(table, { rows, sorting })
        : frequencyMatrix(table, { rows, closed }),
    [table, rows, transposed, sorting, closed],
  )
  function showQuotes(place: GridPlace) {
    const { row, column } = pressedCell(matrix, place, transposed)
    const id = (kind: 'rows' | 'columns', at: number | null) =>
      at === null ? undefined : (table[kind][at]?.id ?? null)
    const cell = { row: id('rows', row), column: id('columns', column) }
    go('quotes', { filter: cellFilter(lists.codebook, { question, filter }, cell) })
  }
  const { rows: rowHeading, columns: columnHeading } = headingsOf(question, lists.people.attributes)
  return (
    <div className="analyse-scroll" ref={scroller}>
      <MatrixGrid
        {...matrix}
        {...{ sorting, scroller, width }}
        look="figures"
        leastWidth={84}
        mostWidth={190}
        label={titleOf(question, lists.people.attributes)}
        rowHeading={transposed ? columnHeading : rowHeading}
        onSort={setSorting}
        onToggle={(key) => onChoices({ closed: toggled(closed, key) })}
        onPress={showQuotes}
      />
      <div className="analyse-below" style={{ width: Math.max(0, width - 32) }}>
        <Notes notes={table.notes} />
        <Chart
          {...{ table, rows }}
          kind={choices.chart}
          unit={unitOf(question)}
          about={aboutPicture({
            shows: `${titleOf(question, lists.people.attributes)}, ${unitOf(question)}`,
            filter,
            names: lists.names,
          })}
          onKind={(chart) => onChoices({ chart })}
        />
      </div>
    </div>
  )
}

function useShownRows(
  table: FrequencyTable,
  { hideEmpty, closed }: AnalyseChoices,
  sorting: Sorting<number>,
): readonly ShownRow[] {
  return useMemo(
    () => shownRows(table, { hideEmpty, sorting, closed }),
    [table, hideEmpty, sorting, closed],
  )
}

function toggled(closed: readonly string[], key: string): string[] {
  return closed.includes(key) ? closed.filter((each) => each !== key) : [...closed, key]
}
