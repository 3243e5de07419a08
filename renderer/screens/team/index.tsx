import './team.css'
import './agreement.css'
import { z } from 'zod'
import { useCall } from '../../backend.ts'
import { useRemembered } from '../../state/settings.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { AgreementView } from './agreement-view.tsx'
import { MergeView } from './merge-view.tsx'
import { Reconcile } from './reconcile.tsx'

const views = z.enum(['codebooks', 'copies', 'agreement'])

const tabs = [
  { id: 'codebooks', label: 'Codebooks' },
  { id: 'copies', label: 'Copies' },
  { id: 'agreement', label: 'Agreement' },
] as const

/** Work of several people: their codebooks and copies brought together; how far their coding agrees. */
export function TeamScreen() {
  const project = useCall('app.state', {}).data?.project
  const [view, setView] = useRemembered<z.infer<typeof views>>('teamView', {
    initial: 'codebooks',
    check: views,
  })
  if (!project || !view) return null
  return (
    <div className="team">
      <h1 className="unseen">Team</h1>
      <Tabs label="Team" choices={tabs} value={view} onChange={setView}>
        {view === 'codebooks' && <Reconcile key={project.path} project={project.path} />}
        {view === 'copies' && <MergeView key={project.path} />}
        {view === 'agreement' && <AgreementView key={project.path} />}
      </Tabs>
    </div>
  )
}
