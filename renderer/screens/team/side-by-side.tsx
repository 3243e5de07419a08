import { Group } from 'react-aria-components'
import { counterpart } from '../../../shared/merge/compare-books.ts'
import { codeTexts } from '../../../shared/model/code.ts'
import type {
  CodeRef,
  ComparedCode,
  ComparedRow,
  Comparison,
} from '../../../shared/model/reconciliation.ts'
import { useCall } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { piecesApart } from './apart.ts'
import { useOpenIds } from './opened-books.ts'
import { codeAt } from './rows.ts'

type SideBySideProps = {
  readonly comparison: Comparison
  readonly rows: readonly ComparedRow[]
  readonly row: ComparedRow
  readonly mine: CodeRef | null
}

/** A column of the comparison: a code and whose it is. */
type Column = { readonly ref: CodeRef; readonly title: string; readonly code: ComparedCode }

/** All that several codebooks say of what might be one code, line by line; words that the first does not have are marked. */
export function SideBySide({ comparison, rows, row, mine }: SideBySideProps) {
  const columns = columnsFor({ comparison, rows, row, mine })
  const books = useOpenIds()
  const codes = columns.map(({ ref }) => ref)
  const examples = useCall('reconcile.examples', { books, codes }, { keep: true }).data ?? []
  return (
    <Group className="team-scroll" aria-label="What they say" tabIndex={0}>
      <table className="team-table">
        <thead>
          <tr>
            <td />
            {columns.map(({ ref, title }) => (
              <th key={`${ref.book} ${ref.code}`} scope="col">
                {ref.book === 0 ? 'Ours' : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, textOf }) => (
            <Line
              key={label}
              label={label}
              columns={columns}
              texts={columns.map(({ code }) => textOf(code))}
            />
          ))}
          <tr>
            <th scope="row">Quotes</th>
            {columns.map(({ ref, code }, place) => (
              <td key={`${ref.book} ${ref.code}`}>
                <p className="muted">
                  {code.codings > 0 ? plural(code.codings, 'coding') : 'none here'}
                </p>
                {examples[place]?.map((words) => (
                  <p key={words} className="reading team-quote">
                    {words}
                  </p>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Group>
  )
}

const lines: readonly {
  readonly label: string
  readonly textOf: (code: ComparedCode) => string
}[] = [
  { label: 'Name', textOf: ({ name }) => name },
  { label: 'Below', textOf: ({ path }) => path.slice(0, -1).join(' › ') },
  ...codeTexts.map(({ field, label }) => ({
    label,
    textOf: (code: ComparedCode) => code[field],
  })),
  { label: 'Capital types', textOf: ({ capitals }) => capitals.toSorted().join(', ') },
  { label: 'Also called', textOf: ({ aliases }) => aliases.join(', ') },
]

/** The code here, the one that is looked at, and those of other codebooks that are taken for the same. */
function columnsFor({ comparison, rows, row, mine }: SideBySideProps): readonly Column[] {
  const others = rows.filter((each) => {
    const ref =
      each !== row && each.theirs.book !== row.theirs.book && counterpart(comparison, each)
    return ref && mine && ref.book === mine.book && ref.code === mine.code
  })
  const refs = [...(mine ? [mine] : []), row.theirs, ...others.map(({ theirs }) => theirs)]
  return refs.flatMap((ref) => {
    const code = codeAt(comparison, ref)
    return code ? [{ ref, code, title: comparison.books[ref.book]?.title ?? '' }] : []
  })
}

type LineProps = {
  readonly label: string
  readonly columns: readonly Column[]
  readonly texts: readonly string[]
}

function Line({ label, columns, texts }: LineProps) {
  if (texts.every((text) => text === '')) return null
  const [first = ''] = texts
  const differs = texts.some((text) => text !== '' && first !== '' && text !== first)
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">
        {label}
        {differs && <span className="unseen"> (differs)</span>}
      </th>
      {columns.map(({ ref, code }, place) => (
        <td key={`${ref.book} ${ref.code}`}>
          {label === 'Name' && code.colour && <ColourSwatch colour={code.colour} />}
          {place === 0 || first === '' ? (
            texts[place]
          ) : (
            <Apart text={texts[place] ?? ''} other={first} />
          )}
        </td>
      ))}
    </tr>
  )
}

function Apart({ text, other }: { readonly text: string; readonly other: string }) {
  let at = 0
  return piecesApart(text, other).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.apart ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}
