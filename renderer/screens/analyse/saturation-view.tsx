import { useMemo, useRef } from 'react'
import { z } from 'zod'
import { saturationInWords } from '../../../shared/analysis/saturation-words.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import {
  type Saturation,
  type SaturationQuestion,
  saturationQuestion,
} from '../../../shared/model/saturation.ts'
import { useAction, useCall } from '../../backend.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { go } from '../../state/place.ts'
import { orderChoices } from '../../state/question-choices.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { aboutPicture } from './about-picture.ts'
import { Curve } from './curve.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { NothingCoded } from './nothing-coded.tsx'
import { SaturationProgrammes } from './saturation-programmes.tsx'
import { curveColumns, curveRows } from './saturation-rows.ts'
import { Notes, useWidth, ViewFrame, type ViewProps } from './view-frame.tsx'

const bySchema = z.enum(['all', 'programme'])
type By = z.infer<typeof bySchema>

/** Saturation: how many new codes each transcript brings, and when few enough come. */
export function SaturationView(props: ViewProps) {
  const { filter } = props
  const [question, setQuestion] = useRemembered<SaturationQuestion>('analyseSaturation', {
    initial: saturationQuestion.parse({}),
    check: saturationQuestion,
  })
  const [by, setBy] = useRemembered<By>('analyseSaturationBy', { initial: 'all', check: bySchema })
  const { run } = useAction('analysis.exportSaturation')
  if (!question || !by) return null
  const byProgramme = by === 'programme'
  return (
    <ViewFrame
      {...props}
      title="New codes per transcript"
      makeFile={(format) => run({ question, byProgramme, filter, format })}
      controls={
        <>
          <SegmentedControl
            label="Of what"
            choices={[
              { id: 'all', label: 'Together' },
              { id: 'programme', label: 'By programme' },
            ]}
            value={by}
            onChange={setBy}
          />
          <Controls question={question} onQuestion={setQuestion} />
        </>
      }
    >
      {byProgramme ? (
        <SaturationProgrammes {...props} question={question} />
      ) : (
        <Answer {...props} question={question} />
      )}
    </ViewFrame>
  )
}

type ControlsProps = {
  readonly question: SaturationQuestion
  readonly onQuestion: (question: SaturationQuestion) => void
}

function Controls({ question, onQuestion }: ControlsProps) {
  return (
    <>
      <Select
        label="Order of the transcripts"
        hideLabel
        choices={orderChoices}
        value={question.order}
        onChange={(order) => onQuestion({ ...question, order })}
      />
      {question.order === 'random' && (
        <Button onPress={() => onQuestion({ ...question, seed: question.seed + 1 })}>
          Draw again
        </Button>
      )}
      <NumberChoice
        label="Base size"
        numbers={[2, 3, 4, 5, 6, 8, 10]}
        value={question.base}
        onChange={(base) => onQuestion({ ...question, base })}
      />
      <NumberChoice
        label="Run length"
        numbers={[1, 2, 3, 4, 5]}
        value={question.run}
        onChange={(run) => onQuestion({ ...question, run })}
      />
      <NumberChoice
        label="New information"
        unit=" %"
        numbers={[0, 5, 10]}
        value={question.threshold}
        onChange={(threshold) => onQuestion({ ...question, threshold })}
      />
    </>
  )
}

type NumberChoiceProps = {
  readonly label: string
  readonly unit?: string
  readonly numbers: readonly number[]
  readonly value: number
  readonly onChange: (value: number) => void
}

function NumberChoice({ label, unit = '', numbers, value, onChange }: NumberChoiceProps) {
  const all = [...new Set([...numbers, value])].toSorted((a, b) => a - b)
  return (
    <span className="analyse-count analyse-number">
      <span className="muted">{label}</span>
      <Select
        label={label}
        hideLabel
        choices={all.map((number) => ({ id: String(number), label: `${number}${unit}` }))}
        value={String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
    </span>
  )
}

type AnswerProps = ViewProps & { readonly question: SaturationQuestion }

function Answer({ question, filter, lists }: AnswerProps) {
  const answer = useCall('analysis.saturation', { question, filter }, { keep: true })
  useStatus('new codes per transcript')
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.steps.length === 0) {
    return <NothingCoded />
  }
  return <Result curve={answer.data} {...{ filter, lists }} />
}

type ResultProps = {
  readonly curve: Saturation
  readonly filter: Filter
  readonly lists: FilterLists
}

function Result({ curve, filter, lists }: ResultProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const rows = useMemo(() => curveRows(curve, lists.names), [curve, lists.names])
  function showQuotes(place: { readonly row: number; readonly column: number }) {
    const found = quotesOfCell(curve, place)
    if (found) go('quotes', { filter: filterSchema.parse({ ...filter, ...found }) })
  }
  return (
    <div className="analyse-scroll" ref={scroller}>
      <div className="analyse-below" style={{ width: Math.max(0, width - 32) }}>
        <p className="analyse-verdict">{saturationInWords(curve)}</p>
        <Curve
          curve={curve}
          about={[
            ...aboutPicture({ shows: 'New codes per transcript', filter, names: lists.names }),
            saturationInWords(curve),
          ]}
        />
      </div>
      <MatrixGrid
        look="signs"
        leastWidth={88}
        label="New codes per transcript"
        rowHeading={curve.question.order === 'random' ? 'Number of transcripts' : 'Transcript'}
        columns={curveColumns(curve)}
        {...{ rows, scroller, width }}
        onPress={showQuotes}
      />
      <div className="analyse-below" style={{ width: Math.max(0, width - 32) }}>
        <Notes notes={curve.notes} leads={curve.question.order !== 'random'} />
      </div>
    </div>
  )
}

/** The transcripts and codes behind a figure; undefined where random orders are averaged. */
function quotesOfCell(
  { steps, question }: Saturation,
  { row, column }: { readonly row: number; readonly column: number },
): Pick<Filter, 'transcripts' | 'codes' | 'coded'> | undefined {
  const lengths = [1, row + 1, question.run]
  const behind = steps.slice(Math.max(0, row + 1 - (lengths[column] ?? question.run)), row + 1)
  const transcripts = behind.flatMap(({ id }) => id ?? [])
  if (transcripts.length === 0) return undefined
  if (column === 1) return { transcripts, coded: true }
  return { transcripts, codes: behind.flatMap(({ codes }) => codes) }
}
