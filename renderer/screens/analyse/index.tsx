import { ChartColumn } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { cellFilter } from '../../../shared/analysis/cell-filter.ts'
import type { FrequencyQuestion, FrequencyTable } from '../../../shared/model/analysis.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { useCall } from '../../backend.ts'
import { FilterBar } from '../../state/filters/filter-bar.tsx'
import { type FilterLists, useFilterLists } from '../../state/filters/filter-lists.ts'
import { createFilterPlace, useKeptFilter } from '../../state/filters/remembered-filter.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Chart } from './chart.tsx'
import { type AnalyseChoices, analyseChoices, askable, firstChoices, unitOf } from './choices.ts'
import { Controls } from './controls.tsx'
import { FrequencyGrid, type PressedCell } from './frequency-grid.tsx'
import { type Sorting, shownRows } from './table-view.ts'
import './analyse.css'

const filterPlace = createFilterPlace()

/** Frequencies: codes or capital types by programme, pair, person and more; every figure leads to its quotes. */
export function AnalyseScreen() {
  const lists = useFilterLists()
  const [choices, setChoices] = useRemembered<AnalyseChoices>('analyse', {
    initial: firstChoices,
    check: analyseChoices,
  })
  const [filter, setFilter] = useKeptFilter(filterPlace)
  if (!lists || !choices) return null
  const { attributes } = lists.people
  const question = askable(choices.question, attributes)
  return (
    <div className="analyse">
      <Controls
        choices={{ ...choices, question }}
        onChoices={setChoices}
        onFilter={setFilter}
        {...{ attributes, filter }}
      />
      <FilterBar filter={filter} lists={lists} onChange={setFilter} />
      <Answer
        {...{ question, filter, lists }}
        choices={choices}
        onChoices={(changed) => setChoices({ ...choices, ...changed })}
      />
    </div>
  )
}

type AnswerProps = {
  readonly question: FrequencyQuestion
  readonly filter: Filter
  readonly lists: FilterLists
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

function NoCodes({ rows }: { readonly rows: FrequencyQuestion['rows'] }) {
  return (
    <EmptyState
      icon={<ChartColumn size={28} aria-hidden />}
      title={rows === 'codes' ? 'No codes yet' : 'No capital types yet'}
      action={
        <Button look="primary" onPress={() => go('codebook')}>
          Open the codebook
        </Button>
      }
    >
      Here stands how often each code or capital type was found, by programme, pair or person. Make
      a code and put it on some quotes first.
    </EmptyState>
  )
}

function Result({
  table,
  question,
  filter,
  lists,
  choices,
  onChoices,
}: AnswerProps & { table: FrequencyTable }) {
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
        <Notes table={table} />
        <Chart
          {...{ table, rows }}
          kind={choices.chart}
          unit={unitOf(question)}
          onKind={(chart) => onChoices({ chart })}
        />
      </div>
    </div>
  )
}

function Notes({ table }: { readonly table: FrequencyTable }) {
  return (
    <ul className="analyse-notes" aria-label="Notes">
      {table.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      <li>Press a figure to read the quotes behind it.</li>
    </ul>
  )
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
