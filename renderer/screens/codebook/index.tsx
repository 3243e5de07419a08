import './codebook.css'
import './reshape.css'
import { useEffect, useState } from 'react'
import type { CodeId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { useParams } from '../../state/place.ts'
import { useStatus } from '../../state/status.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { CapitalGrid } from './capital-grid.tsx'
import { CodebookFiles } from './codebook-files.tsx'
import { Codes } from './codes.tsx'
import { EmptyCodebook } from './empty-codebook.tsx'

const views = [
  { id: 'codes', label: 'Codes' },
  { id: 'capitals', label: 'Capital types' },
] as const

/** The codes with their definitions, and which capital types they serve. */
export function CodebookScreen() {
  const [view, setView] = useState<(typeof views)[number]['id']>('codes')
  const { codeId } = useParams('codebook')
  const [chosen, setChosen] = useState<readonly CodeId[]>([])
  useEffect(() => {
    if (!codeId) return
    setChosen([codeId])
    setView('codes')
  }, [codeId])
  const codebook = useCall('codes.read', {}).data
  const counts = useCall('codes.counts', {}, { keep: true }).data
  const size = codebook?.codes.length ?? 0
  useStatus(size === 0 ? '' : `${size} ${size === 1 ? 'code' : 'codes'}`)
  if (!codebook || !counts) return null
  if (codebook.codes.length + codebook.capitals.length === 0) return <EmptyCodebook />
  return (
    <div className="codebook">
      <h1 className="unseen">Codebook</h1>
      <header className="codebook-bar">
        <SegmentedControl label="View" choices={views} value={view} onChange={setView} />
        <span className="ui-spring" />
        <CodebookFiles />
      </header>
      {view === 'codes' ? (
        <Codes codebook={codebook} counts={counts} chosen={chosen} onChoose={setChosen} />
      ) : (
        <CapitalGrid
          codebook={codebook}
          counts={counts}
          onOpen={(id) => {
            setChosen([id])
            setView('codes')
          }}
        />
      )}
    </div>
  )
}
