import './team.css'
import { useCall } from '../../backend.ts'
import { Reconcile } from './reconcile.tsx'

/** Work of several people: their codebooks side by side, brought together. */
export function TeamScreen() {
  const project = useCall('app.state', {}).data?.project
  if (!project) return null
  return (
    <div className="team">
      <h1 className="unseen">Team</h1>
      <Reconcile key={project.path} project={project.path} />
    </div>
  )
}
