import { useMemo, useRef, useState } from 'react'
import { cellFilter } from '../../../shared/analysis/cell-filter.ts'
import type { FrequencyQuestion, FrequencyTable } from '../../../shared/model/analysis.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { aboutPicture } from './about-picture.ts'
import { Chart } from './chart.tsx'
import {
  type AnalyseChoices,
  analyseChoices,
  askable,
  firstChoices,
  titleOf,
  unitOf,
} from './choices.ts'
import { Controls } from './controls.tsx'
import { FrequencyGrid, type PressedCell } from './frequency-grid.tsx'
import { NoCodes } from './no-codes.tsx'
import { type Sorting, shownRows } from './table-view.ts'
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
        <Checkbox
          isSelected={choices.hideEmpty}
          onChange={(hideEmpty) => setChoices({ ...choices, hideEmpty })}
        >
          Hide empty rows
        </Checkbox>
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
  return <Result key={JSON.stringify(question.columns)} {...props} table={answer.data} />
}

function Result({
  table,
  question,
  filter,
  lists,
  choices,
  onChoices,
}: AnswerProps & { readonly table: FrequencyTable }) {
  const [sorting, setSorting] = useState<Sorting>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const { hideEmpty } = choices
  const rows = useMemo(() => shownRows(table, { hideEmpty, sorting }), [table, hideEmpty, sorting])
  function showQuotes({ row, column }: PressedCell) {
    const cell = {
      row: row === 'total' ? undefined : (table.rows[row]?.id ?? null),
      column: column === 'total' ? undefined : (table.columns[column]?.id ?? null),
    }
    go('quotes', { filter: cellFilter(lists.codebook, { question, filter }, cell) })
  }
  return (
    <div className="analyse-scroll" ref={scroller}>
      <FrequencyGrid
        {...{ table, rows, sorting, scroller, width }}
        rowHeading={question.rows === 'codes' ? 'Code' : 'Capital type'}
        onSort={setSorting}
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
