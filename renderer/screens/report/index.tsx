import './report.css'
import { z } from 'zod'
import type { SavedReport } from '../../../shared/model/report.ts'
import { useCall } from '../../backend.ts'
import { type FilterLists, useFilterLists } from '../../state/filters/filter-lists.ts'
import { usePaneKeys } from '../../state/pane-keys.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { EmptyReports } from './empty-reports.tsx'
import { Preview } from './preview.tsx'
import { ReportBar } from './report-bar.tsx'
import { Sections } from './sections.tsx'

/** Reports: what they are made of, and how they read now. */
export function ReportScreen() {
  const lists = useFilterLists()
  const saved = useCall('reports.list', {}, { keep: true }).data
  const [chosen, choose] = useRemembered('report.chosen', { initial: '', check: z.string() })
  if (!lists || !saved || chosen === undefined) return null
  const report = saved.find(({ id }) => id === chosen) ?? saved[0]
  return (
    <div className="report">
      <h1 className="unseen">Report</h1>
      {report ? (
        <Desk key={report.id} {...{ report, saved, lists }} onChoose={choose} />
      ) : (
        <EmptyReports onMade={choose} />
      )}
    </div>
  )
}

type DeskProps = {
  readonly report: SavedReport
  readonly saved: readonly SavedReport[]
  readonly lists: FilterLists
  readonly onChoose: (id: string) => void
}

function Desk({ report, saved, lists, onChoose }: DeskProps) {
  usePaneKeys()
  const { length } = report.report.sections
  useStatus(length === 1 ? '1 section' : `${length} sections`)
  return (
    <>
      <ReportBar {...{ report, saved, onChoose }} />
      <RememberedPanes
        id="report.panes"
        panes={[
          {
            id: 'sections',
            label: 'Sections',
            size: 360,
            min: 280,
            content: <Sections {...{ report, lists }} />,
          },
          {
            id: 'preview',
            label: 'Preview',
            min: 360,
            content: <Preview report={report.report} />,
          },
        ]}
      />
    </>
  )
}
