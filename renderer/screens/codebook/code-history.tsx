import type { CodeId } from '../../../shared/model/id.ts'
import type { CodeVersion } from '../../../shared/model/replies.ts'
import { useCall } from '../../backend.ts'
import { sittings, when } from './versions.ts'

/** What was changed about a code, when and by whom. */
export function CodeHistory({ id }: { readonly id: CodeId }) {
  const versions = useCall('codes.history', { id }).data
  if (!versions) return null
  return (
    <details className="code-history">
      <summary>History</summary>
      <ol>
        {sittings(versions).map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </ol>
    </details>
  )
}

function Version({ version }: { readonly version: CodeVersion }) {
  const { time, coder, created, summary, reason, changes } = version
  return (
    <li>
      <p className="muted">
        <time dateTime={time}>{when(time)}</time> · {coder}
      </p>
      {created && <p>{summary}</p>}
      {changes.map(({ field, before, after }) => (
        <p key={field} className="code-change">
          <b>{field}</b> {before && <del>{before}</del>} {after ? <ins>{after}</ins> : 'removed'}
        </p>
      ))}
      {reason && <p className="code-reason">Why: {reason}</p>}
    </li>
  )
}
