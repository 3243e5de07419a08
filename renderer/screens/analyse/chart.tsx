import { useEffect, useRef } from 'react'
import type { FrequencyTable } from '../../../shared/model/analysis.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { chartInWords, chartMarks, chartRows, mostColours } from './chart-data.ts'
import type { AnalyseChoices } from './choices.ts'
import { colourOf, drawChart } from './draw-chart.ts'
import { savePng, saveSvg } from './save-picture.ts'
import type { ShownRow } from './table-view.ts'

type ChartProps = {
  readonly table: FrequencyTable
  readonly rows: readonly ShownRow[]
  readonly kind: AnalyseChoices['chart']
  /** What the figures are. */
  readonly unit: string
  readonly onKind: (kind: AnalyseChoices['chart']) => void
}

/** The table as a picture. */
export function Chart(props: ChartProps) {
  const { table, kind, unit, onKind } = props
  const rows = chartRows(props.rows)
  const box = useRef<HTMLDivElement>(null)
  const words = chartInWords(table, rows, unit)
  const few = table.columns.length <= mostColours
  const drawn = kind !== 'none' && rows.length > 0
  return (
    <figure className="chart">
      <figcaption className="row">
        <h2>Chart</h2>
        <SegmentedControl
          label="Kind of chart"
          choices={[
            { id: 'dots', label: 'Dots' },
            ...(few ? [{ id: 'bars' as const, label: 'Bars' }] : []),
            { id: 'none', label: 'None' },
          ]}
          value={few || kind === 'none' ? kind : 'dots'}
          onChange={onKind}
        />
        <span className="ui-spring" />
        {drawn && <SaveButtons box={box} name={unit} />}
      </figcaption>
      {drawn && few && <Legend table={table} />}
      {drawn && (
        <div ref={box} role="img" aria-label={words}>
          <Picture {...{ table, rows, unit }} bars={kind === 'bars'} />
        </div>
      )}
    </figure>
  )
}

/** Saves the picture in a box as SVG or PNG. */
export function SaveButtons({
  box,
  name,
}: {
  readonly box: React.RefObject<HTMLDivElement | null>
  readonly name: string
}) {
  const svg = () => box.current?.querySelector('svg')
  return (
    <>
      <Button
        look="quiet"
        onPress={() => {
          const drawn = svg()
          if (drawn) saveSvg(drawn, name)
        }}
      >
        Save SVG
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          const drawn = svg()
          if (drawn) void savePng(drawn, name)
        }}
      >
        Save PNG
      </Button>
    </>
  )
}

function Legend({ table }: { readonly table: FrequencyTable }) {
  return (
    <ul className="chart-legend" aria-label="Colours">
      {table.columns.map((column, place) => (
        <li key={column.id ?? 'none'}>
          <ColourSwatch colour={colourOf(place)} /> {column.name}
        </li>
      ))}
    </ul>
  )
}

type PictureProps = Pick<ChartProps, 'table' | 'rows' | 'unit'> & { readonly bars: boolean }

function Picture({ table, rows, unit, bars }: PictureProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    const marks = chartMarks(table, rows)
    void drawChart({ marks, columns: table.columns.map(({ name }) => name), unit, bars }).then(
      (drawn) => {
        if (!gone) box.current?.replaceChildren(drawn)
      },
    )
    return () => {
      gone = true
    }
  }, [table, rows, unit, bars])
  return <div ref={box} className="chart-picture" />
}
