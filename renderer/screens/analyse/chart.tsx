import { useMemo, useRef } from 'react'
import { columnTitle } from '../../../shared/analysis/column-title.ts'
import type { FrequencyTable } from '../../../shared/model/analysis.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { chartColumns, chartInWords, chartMarks, chartRows, mostColours } from './chart-data.ts'
import type { AnalyseChoices } from './choices.ts'
import { type ChartKind, colourOf, drawChart } from './draw-chart.ts'
import { type Picture, savePng, saveSvg } from './save-picture.ts'
import type { ShownRow } from './table-view.ts'
import { useDrawn } from './use-drawn.ts'

type ChartProps = {
  readonly table: FrequencyTable
  readonly rows: readonly ShownRow[]
  readonly kind: AnalyseChoices['chart']
  /** What the figures are. */
  readonly unit: string
  /** What is printed under a saved chart. */
  readonly about: readonly string[]
  readonly onKind: (kind: AnalyseChoices['chart']) => void
}

const bars = [
  { id: 'bars', label: 'Bars' },
  { id: 'stacked', label: 'Stacked' },
] as const

/** The table as a picture. */
export function Chart(props: ChartProps) {
  const { table, kind, unit, about, onKind } = props
  const rows = chartRows(props.rows)
  const box = useRef<HTMLDivElement>(null)
  const words = chartInWords(table, rows, unit)
  const columns = chartColumns(table)
  const few = columns.length <= mostColours
  const shown = few || kind === 'heat' || kind === 'none' ? kind : 'dots'
  const drawn = kind !== 'none' && rows.length > 0
  return (
    <figure className="chart">
      <figcaption className="row">
        <h2>Chart</h2>
        <SegmentedControl
          label="Kind of chart"
          choices={[
            { id: 'dots', label: 'Dots' },
            ...(few ? bars : []),
            { id: 'heat', label: 'Heat map' },
            { id: 'none', label: 'None' },
          ]}
          value={shown}
          onChange={onKind}
        />
        <span className="ui-spring" />
        {drawn && <SaveButtons draw={() => pictureIn(box)} name={unit} about={about} />}
      </figcaption>
      {drawn && few && shown !== 'heat' && <Legend table={table} />}
      {drawn && shown !== 'none' && (
        <div ref={box} role="img" aria-label={words}>
          <DrawnChart {...{ table, rows, unit }} kind={shown} />
        </div>
      )}
    </figure>
  )
}

type SaveButtonsProps = {
  /** Gives the picture as it is to be saved; null while there is none. */
  readonly draw: () => SVGSVGElement | null
  readonly name: string
  /** What is printed under it. */
  readonly about: readonly string[]
  /** Whether the picture brings its margins and these words itself. */
  readonly whole?: boolean
}

/** Saves a picture as SVG or PNG, with what it shows, the filters and the day under it. */
export function SaveButtons({ draw, name, about, whole = false }: SaveButtonsProps) {
  function saved(save: (picture: Picture) => void) {
    const svg = draw()
    if (svg) save({ svg, name, about, whole })
  }
  return (
    <>
      <Button look="quiet" onPress={() => saved(saveSvg)}>
        Save SVG
      </Button>
      <Button look="quiet" onPress={() => saved((picture) => void savePng(picture))}>
        Save PNG
      </Button>
    </>
  )
}

/** The first picture in a box. */
export function pictureIn(box: React.RefObject<HTMLElement | null>): SVGSVGElement | null {
  return box.current?.querySelector('svg') ?? null
}

function Legend({ table }: { readonly table: FrequencyTable }) {
  return (
    <ul className="chart-legend" aria-label="Colours">
      {chartColumns(table).map(({ column }, place) => (
        <li key={column.id ?? 'none'}>
          <ColourSwatch colour={colourOf(place)} /> {columnTitle(column)}
        </li>
      ))}
    </ul>
  )
}

type DrawnChartProps = Pick<ChartProps, 'table' | 'rows' | 'unit'> & { readonly kind: ChartKind }

function DrawnChart({ table, rows, unit, kind }: DrawnChartProps) {
  const wanted = useMemo(() => {
    const columns = chartColumns(table).map(({ column }) => columnTitle(column))
    return { marks: chartMarks(table, rows), columns, unit, kind }
  }, [table, rows, unit, kind])
  return <div ref={useDrawn(drawChart, wanted)} className="chart-picture" />
}
