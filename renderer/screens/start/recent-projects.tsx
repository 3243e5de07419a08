import { Button as AriaButton } from 'react-aria-components'
import type { Settings } from '../../../shared/model/settings.ts'
import { useCall } from '../../backend.ts'
import { openProject } from '../../state/opening.ts'
import { useSettings } from '../../state/settings.ts'
import { fileName, folderOf } from './paths.ts'

/** The projects opened last; those that are no longer there say so. */
export function RecentProjects() {
  const recent = useSettings()?.recent ?? []
  return (
    <section className="start-recent" aria-labelledby="recent">
      <h2 id="recent" className="overline">
        Recent
      </h2>
      {recent.length === 0 && <p className="faint">Projects that you open are listed here.</p>}
      <ul>
        {recent.slice(0, 6).map((project) => (
          <li key={project.path}>
            <RecentProject project={project} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RecentProjectProps = { readonly project: Settings['recent'][number] }

function RecentProject({ project }: RecentProjectProps) {
  const missing = useMissing(project.path)
  return (
    <AriaButton
      className="start-project"
      isDisabled={missing}
      onPress={() => openProject(project.path)}
    >
      <b className="one-line">{project.title}</b>
      <span className="one-line">
        {missing ? 'No longer there: ' : ''}
        <bdi>{project.path}</bdi>
      </span>
    </AriaButton>
  )
}

function useMissing(path: string): boolean {
  const { data, isError } = useCall('app.folder', { folder: folderOf(path) })
  return (
    isError || (data !== undefined && !data.entries.some(({ name }) => name === fileName(path)))
  )
}
