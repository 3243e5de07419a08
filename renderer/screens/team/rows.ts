import type {
  CodeRef,
  ComparedCode,
  ComparedRow,
  Comparison,
  Decision,
} from '../../../shared/model/reconciliation.ts'

/** Which rows of a comparison are shown. */
export type Shown = 'open' | 'decided' | 'clear' | 'new'

/** Under which heading a row stands: pairs by what is to be done about them, what nobody has yet by itself. */
export function placeOf({ match, state }: ComparedRow): Shown {
  return match ? state : 'new'
}

/** Tells one row from another, also when the comparison was made anew. */
export function rowKey({ theirs, key }: ComparedRow): string {
  return `${theirs.book} ${key}`
}

/** A code of a comparison. */
export function codeAt(
  { books }: Pick<Comparison, 'books'>,
  ref: CodeRef | null | undefined,
): ComparedCode | undefined {
  return ref ? books[ref.book]?.codes[ref.code] : undefined
}

/** How many pairs somebody has to decide, and how many of these are. */
export function progressOf(rows: readonly ComparedRow[]): {
  readonly done: number
  readonly total: number
} {
  const asked = rows.filter((row) => row.match !== null && row.state !== 'clear')
  return { done: asked.filter(({ state }) => state === 'decided').length, total: asked.length }
}

/** The row to go to when one has been decided: the next of the list, at its end the one before. */
export function rowAfter(
  rows: readonly ComparedRow[],
  key: string,
  step: 1 | -1 = 1,
): ComparedRow | undefined {
  const at = rows.findIndex((row) => rowKey(row) === key)
  return rows[at + step] ?? rows[at - step]
}

/** What a decision leads to, in a sentence or two. */
export function effectOf(
  decision: Pick<Decision, 'verdict' | 'name' | 'place'>,
  mine: ComparedCode | undefined,
  theirs: ComparedCode,
): string {
  const other = `“${mine?.name ?? ''}”`
  switch (decision.verdict) {
    case 'leave':
      return 'Nothing of it comes into the codebook.'
    case 'both':
      return 'It becomes a code of its own.'
    case 'child':
      return `It becomes a code below ${other}.`
    case 'parent':
      return `It becomes a code in the place of ${other}, which comes below it.`
    case 'same':
      return `They become one code${namedAfter(decision.name, mine, theirs)}${placedAfter(decision.place, theirs)}.`
  }
}

function placedAfter(place: Decision['place'], { path }: ComparedCode): string {
  if (place === 'mine') return ''
  const above = path.at(-2)
  return above === undefined ? ', at the top of the tree' : `, below “${above}” as there`
}

function namedAfter(
  name: Decision['name'],
  mine: ComparedCode | undefined,
  theirs: ComparedCode,
): string {
  if (!mine || mine.name === theirs.name) return ''
  const [kept, other] = name === 'mine' ? [mine, theirs] : [theirs, mine]
  return `, “${kept.name}”; “${other.name}” becomes another name of it`
}
