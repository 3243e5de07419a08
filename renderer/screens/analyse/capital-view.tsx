import { Fragment } from 'react'
import { z } from 'zod'
import type { CapitalGroup, CapitalRow, CapitalTable } from '../../../shared/model/capital-table.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { placeOf, shadeOf } from '../../ui/grid-place.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useGridCursor } from '../../ui/use-grid-cursor.ts'
import { aboutPicture } from './about-picture.ts'
import { capitalLines, figuresOf, type Line, pressedFields } from './capital-lines.ts'
import { CapitalSlide } from './capital-slide.tsx'
import { ChosenWords } from './chosen-words.tsx'
import { NoCodes } from './no-codes.tsx'
import { Notes, ViewFrame, type ViewProps } from './view-frame.tsx'

const choicesSchema = z.object({
  hideEmpty: z.boolean(),
  look: z.enum(['table', 'slide']).default('table'),
})
type Choices = z.infer<typeof choicesSchema>

const title = 'Benefits by capital type'

/** The capital table: benefits grouped by the capital types that they serve, with figures and a quote each. */
export function CapitalView(props: ViewProps) {
  const { filter } = props
  const [choices, setChoices] = useRemembered<Choices>('analyseCapitals', {
    initial: { hideEmpty: false, look: 'table' },
    check: choicesSchema,
  })
  const { run } = useAction('analysis.exportCapitals')
  if (!choices) return null
  return (
    <ViewFrame
      {...props}
      title={title}
      makeFile={(format) => run({ filter, format })}
      switches={
        <Checkbox
          isSelected={choices.hideEmpty}
          onChange={(hideEmpty) => setChoices({ ...choices, hideEmpty })}
        >
          Hide empty rows
        </Checkbox>
      }
      controls={
        <SegmentedControl
          label="Look"
          choices={[
            { id: 'table', label: 'Table' },
            { id: 'slide', label: 'Slide' },
          ]}
          value={choices.look}
          onChange={(look) => setChoices({ ...choices, look })}
        />
      }
    >
      <Answer {...props} {...choices} />
    </ViewFrame>
  )
}

type AnswerProps = ViewProps & Choices

function Answer(props: AnswerProps) {
  const { filter, hideEmpty, look } = props
  const answer = useCall('analysis.capitals', { filter }, { keep: true })
  useStatus('quotes')
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.groups.every(({ rows }) => rows.length === 0)) return <NoCodes rows="codes" />
  if (look === 'slide') return <AsSlide {...props} table={answer.data} />
  return <Result table={answer.data} {...{ filter, hideEmpty }} />
}

function AsSlide({
  table,
  filter,
  lists,
  hideEmpty,
}: AnswerProps & { readonly table: CapitalTable }) {
  return (
    <div className="analyse-scroll">
      <CapitalSlide
        {...{ table, hideEmpty, title }}
        about={aboutPicture({ shows: 'Quotes', filter, names: lists.names })}
        onFigure={(capital, code) => {
          const fields = { capitals: [capital], ...(code && { codes: [code] }) }
          go('quotes', { filter: filterSchema.parse({ ...filter, ...fields }) })
        }}
      />
    </div>
  )
}

type ResultProps = {
  readonly table: CapitalTable
  readonly filter: Filter
  readonly hideEmpty: boolean
}

function Result({ table, filter, hideEmpty }: ResultProps) {
  const { programmes, notes } = table
  const lines = capitalLines(table, hideEmpty)
  const press = ({ row, column }: { readonly row: number; readonly column: number }) => {
    const line = lines[row]
    if (!line) return
    const fields = pressedFields(table, line, column)
    go('quotes', { filter: filterSchema.parse({ ...filter, ...fields }) })
  }
  const cursor = useGridCursor(
    { rows: lines.length, columns: programmes.length + 1, headings: false },
    { show: () => undefined, onPress: press },
  )
  const most = Math.max(1, ...lines.flatMap(({ row }) => row?.cells ?? []))
  return (
    <div className="analyse-scroll">
      <table
        className="words-table capital-table"
        onKeyDown={(event) => {
          // The quotes beside the figures have keys of their own.
          if (placeOf(event)) cursor.onKeyDown(event)
        }}
        onClick={(event) => {
          const place = placeOf(event)
          if (!place) return
          cursor.moveTo(place)
          press(place)
        }}
      >
        <Headings programmes={programmes} />
        <tbody>
          {lines.map((line, index) => {
            const active = cursor.place.row === index ? cursor.place.column : null
            const figures = <Figures {...{ line, index, active, most }} />
            return (
              <Fragment key={line.key}>
                {line.row ? (
                  <BenefitRow row={line.row} figures={figures} />
                ) : (
                  <GroupRow group={line.group} figures={figures} />
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      <div className="analyse-below">
        <Notes notes={notes} />
      </div>
    </div>
  )
}

function Headings({ programmes }: Pick<CapitalTable, 'programmes'>) {
  return (
    <thead>
      <tr>
        <th scope="col">Benefit</th>
        <th scope="col" className="figures">
          Quotes
        </th>
        {programmes.map(({ id, name }) => (
          <th scope="col" className="figures" key={id ?? 'none'}>
            {name}
          </th>
        ))}
        <th scope="col">In their words</th>
      </tr>
    </thead>
  )
}

type FiguresProps = {
  readonly line: Line
  readonly index: number
  readonly active: number | null
  readonly most: number
}

function Figures({ line, index, active, most }: FiguresProps) {
  return figuresOf(line).map((value, column) => (
    <td
      // Columns have no other name than their place.
      key={String(column)}
      className={value === 0 ? 'figure nothing' : 'figure'}
      style={shadeOf(line.row && column > 0 ? value / most : 0)}
    >
      <button
        type="button"
        tabIndex={active === column ? 0 : -1}
        data-row={index}
        data-column={column}
      >
        <span className="figure-words">{value.toLocaleString('en')}</span>
      </button>
    </td>
  ))
}

type GroupRowProps = { readonly group: CapitalGroup; readonly figures: React.ReactNode }

function GroupRow({ group: { name, colour, rows }, figures }: GroupRowProps) {
  return (
    <tr className="group">
      <th scope="rowgroup">
        <span className="row-name">
          {colour && <ColourSwatch colour={colour} size={11} />}
          {name}
        </span>
      </th>
      {figures}
      <td className="faint">{rows.length === 0 ? 'no code serves it' : ''}</td>
    </tr>
  )
}

type BenefitRowProps = { readonly row: CapitalRow; readonly figures: React.ReactNode }

function BenefitRow({ row: { code, also, best }, figures }: BenefitRowProps) {
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: `${1.5 + code.depth * 1.1}rem` }}>
        {code.name}
        {also.length > 0 && <span className="row-note">also {also.join(', ')}</span>}
      </th>
      {figures}
      <td>{best && <ChosenWords quote={best} />}</td>
    </tr>
  )
}
