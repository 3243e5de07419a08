import { all, type Db, first, type Row, run } from './db.ts'

const table = 'transcript'

/** Texts of fewer units are kept whole, as what differs would hardly be shorter. */
const long = 60

/** A long text as it was: what it says afterwards, but with `was` from `start` to `end`, in UTF-16 units. */
type Shortened = { readonly start: number; readonly end: number; readonly was: string }

/** The fields of a row as they were, by column. */
type FormerFields = Readonly<Record<string, string | number | null | Shortened>>

type Logged = { readonly id: number; readonly rowId: string; readonly former: string | null }

/**
 * Keeps of the former texts and layouts of transcripts only what is not in those that followed them: a corrected letter is not
 * worth a whole interview. To be called when everything of a change set has been done.
 */
export function shortenFormerTexts(db: Db, changeSetId: number): void {
  const following = new Map<string, FormerFields>()
  for (const { id, rowId, former } of updatesOf(db, changeSetId)) {
    const after = following.get(rowId) ?? rowOf(db, rowId)
    const before = parse(former)
    const shorter = Object.entries(before).map(([column, value]) => {
      return [column, shortened(value, after[column])] as const
    })
    const kept = JSON.stringify(Object.fromEntries(shorter))
    run(db, 'UPDATE change SET former = ? WHERE id = ?', kept, id)
    following.set(rowId, { ...after, ...before })
  }
}

/** Updates of transcripts in a change set, newest first; without those that were also made or removed in it. */
function updatesOf(db: Db, changeSetId: number): readonly Logged[] {
  return all(
    db,
    `SELECT id, rowId, former FROM change
     WHERE changeSetId = :set AND tableName = '${table}' AND operation = 'update'
       AND rowId NOT IN (SELECT rowId FROM change
         WHERE changeSetId = :set AND tableName = '${table}' AND operation <> 'update')
     ORDER BY id DESC`,
    { set: changeSetId },
  )
}

/** Former fields of a row with all texts whole; the row must be as it was when the change that they are of was done. */
export function wholeFormer(
  db: Db,
  { tableName, rowId, former }: Omit<Logged, 'id'> & { readonly tableName: string },
): Row {
  return wholeFields(former, tableName === table ? rowOf(db, rowId) : {})
}

/** Former fields of a row, as the log has them, with all texts whole; `after` is the row as it was right after that change. */
export function wholeFields(former: string | null, after: Readonly<Record<string, unknown>>): Row {
  const whole = Object.entries(parse(former)).map(([column, value]) => {
    if (!isShortened(value)) return [column, value] as const
    const text = String(after[column])
    return [column, text.slice(0, value.start) + value.was + text.slice(value.end)] as const
  })
  return Object.fromEntries(whole)
}

function parse(former: string | null): FormerFields {
  // The log's own triggers wrote this JSON from the row's columns, and texts in it were shortened here.
  return JSON.parse(former ?? '{}') as FormerFields
}

function rowOf(db: Db, id: string): FormerFields {
  return first<FormerFields>(db, `SELECT * FROM ${table} WHERE id = ?`, id) ?? {}
}

function isShortened(value: FormerFields[string] | undefined): value is Shortened {
  return typeof value === 'object' && value !== null
}

function shortened(
  before: FormerFields[string],
  after: FormerFields[string] | undefined,
): FormerFields[string] {
  if (typeof before !== 'string' || typeof after !== 'string' || before.length < long) return before
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return { start, end: after.length - same, was: before.slice(start, before.length - same) }
}
