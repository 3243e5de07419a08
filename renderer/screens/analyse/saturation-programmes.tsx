import { useRef } from 'react'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import type { ProgrammeSaturations, SaturationQuestion } from '../../../shared/model/saturation.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useStatus } from '../../state/status.ts'
import { aboutPicture } from './about-picture.ts'
import { pictureIn, SaveButtons } from './chart.tsx'
import { drawProgrammes } from './draw-programmes.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { NothingCoded } from './nothing-coded.tsx'
import { programmeColumns, programmeRows, programmesInWords } from './programme-rows.ts'
import { useDrawn } from './use-drawn.ts'
import { Notes, useWidth, type ViewProps } from './view-frame.tsx'

type SaturationProgrammesProps = ViewProps & { readonly question: SaturationQuestion }

/** Saturation of each programme by itself: a small picture each, and a table of when each has enough. */
export function SaturationProgrammes({ question, filter, lists }: SaturationProgrammesProps) {
  const answer = useCall('analysis.programmeSaturations', { question, filter }, { keep: true })
  useStatus('new codes per transcript')
  if (answer.error) throw answer.error
  if (!answer.data) return null
  if (answer.data.programmes.every(({ saturation }) => saturation.steps.length === 0))
    return <NothingCoded />
  return <Result curves={answer.data} {...{ filter, lists }} />
}

type ResultProps = Pick<ViewProps, 'lists'> & {
  readonly curves: ProgrammeSaturations
  readonly filter: Filter
}

function Result({ curves, filter, lists }: ResultProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const shows = 'Codes so far by transcripts, each programme by itself'
  return (
    <div className="analyse-scroll" ref={scroller}>
      <div className="analyse-below" style={{ width: Math.max(0, width - 32) }}>
        <Curves
          curves={curves}
          about={[
            ...aboutPicture({ shows, filter, names: lists.names }),
            'A ring: here ends the run that brings few enough new codes.',
          ]}
        />
      </div>
      <MatrixGrid
        look="signs"
        leastWidth={110}
        label="Saturation by programme"
        rowHeading="Programme"
        columns={programmeColumns(curves)}
        rows={programmeRows(curves)}
        {...{ scroller, width }}
        onPress={({ row }) => {
          const programmes = [curves.programmes[row]?.id ?? null]
          go('quotes', { filter: filterSchema.parse({ ...filter, programmes, coded: true }) })
        }}
      />
      <div className="analyse-below" style={{ width: Math.max(0, width - 32) }}>
        <Notes notes={curves.notes} />
      </div>
    </div>
  )
}

type CurvesProps = {
  readonly curves: ProgrammeSaturations
  /** What is printed under a saved picture. */
  readonly about: readonly string[]
}

function Curves({ curves, about }: CurvesProps) {
  const box = useRef<HTMLDivElement>(null)
  const picture = useDrawn(drawProgrammes, curves)
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={programmesInWords(curves)}>
        <div ref={picture} className="chart-picture curve-picture" />
      </div>
      <figcaption className="row chart-legend">
        <span className="curve-key line" aria-hidden /> codes so far
        <span className="curve-key bar" aria-hidden /> new codes
        <span className="curve-key ring" aria-hidden /> the run that is enough ends here
        <span className="ui-spring" />
        <SaveButtons draw={() => pictureIn(box)} name="Saturation by programme" about={about} />
      </figcaption>
    </figure>
  )
}
