import type { CodeId } from '../../../shared/model/id.ts'
import type { CodeVersion } from '../../../shared/model/replies.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { definedAt, sittings } from './versions.ts'

/** What was changed about a code, when and by whom, and the quotes that were coded before it meant what it means now. */
export function CodeHistory({ id }: { readonly id: CodeId }) {
  const versions = useCall('codes.history', { id }).data
  if (!versions) return null
  const since = definedAt(versions)
  return (
    <>
      {since && <CodedBefore id={id} until={since} />}
      <details className="code-history">
        <summary>History</summary>
        <ol>
          {sittings(versions).map((version) => (
            <Version key={version.id} version={version} />
          ))}
        </ol>
      </details>
    </>
  )
}

function CodedBefore({ id, until }: { readonly id: CodeId; readonly until: string }) {
  const filter = { codes: [id], until, includeModerators: true }
  const total = useCall('quotes.find', { filter, limit: 1 }).data?.total ?? 0
  if (total === 0) return null
  return (
    <div className="code-before">
      <span>
        {plural(total, 'quote')} {total === 1 ? 'was' : 'were'} coded before this definition (
        {when(until)}).
      </span>
      <Button look="quiet" onPress={() => go('quotes', { filter })}>
        Look at them
      </Button>
    </div>
  )
}

function Version({ version }: { readonly version: CodeVersion }) {
  const { time, coder, created, summary, changes } = version
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
    </li>
  )
}

/** Day and time, e.g. `23 Nov 2026, 09:18`. */
function when(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
