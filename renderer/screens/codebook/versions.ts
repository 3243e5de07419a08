import type { CodeVersion } from '../../../shared/model/replies.ts'

/** What is saved while somebody writes on counts as one change as long as pauses are no longer, in milliseconds. */
const sameSitting = 10 * 60 * 1000

/** The history of a code, newest first, with what one person wrote in one sitting as one change. */
export function sittings(versions: readonly CodeVersion[]): readonly CodeVersion[] {
  const joined: CodeVersion[] = []
  for (const version of versions) {
    const later = joined.at(-1)
    if (later && goesOn(later, version)) joined[joined.length - 1] = asOne(later, version)
    else joined.push(version)
  }
  return joined.filter(({ created, changes }) => created || changes.length > 0)
}

function goesOn(later: CodeVersion, earlier: CodeVersion): boolean {
  return (
    !earlier.created &&
    !later.created &&
    !earlier.reason &&
    later.coder === earlier.coder &&
    fieldsOf(later) === fieldsOf(earlier) &&
    Date.parse(later.time) - Date.parse(earlier.time) < sameSitting
  )
}

function fieldsOf({ changes }: CodeVersion): string {
  return changes.map(({ field }) => field).join('\n')
}

function asOne(later: CodeVersion, earlier: CodeVersion): CodeVersion {
  const changes = later.changes.map((change, place) => ({
    ...change,
    before: earlier.changes[place]?.before ?? change.before,
  }))
  return { ...later, changes: changes.filter(({ before, after }) => before !== after) }
}

/** The change that last gave a code its capital types; undefined where nothing was changed since it was made. */
export function lastMapping(versions: readonly CodeVersion[]): CodeVersion | undefined {
  return sittings(versions).find(({ changes }) =>
    changes.some(({ field }) => field === 'Capital types'),
  )
}

/** Day and time, e.g. `23 Nov 2026, 09:18`. */
export function when(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
