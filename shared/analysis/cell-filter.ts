import type { FrequencyQuestion } from '../model/analysis.ts'
import type { Codebook } from '../model/code.ts'
import { type Filter, filter as filterSchema } from '../model/filter.ts'
import type { CodeId } from '../model/id.ts'
import { withSubCodes } from './code-tree.ts'
import { nestedFields } from './nested-column.ts'

/** A cell of a frequency table: ids as in its rows and columns; `undefined` stands for the total. */
export type Cell = {
  readonly row: string | null | undefined
  readonly column: string | null | undefined
}

/** The filter under which exactly those quotes are found that a cell of a frequency table counts. */
export function cellFilter(
  codebook: Codebook,
  table: { readonly question: FrequencyQuestion; readonly filter: Filter },
  cell: Cell,
): Filter {
  const { question, filter } = table
  const fields: Record<string, unknown> = { ...filter, ...rowFields(codebook, table, cell.row) }
  const asksForCodes = fields['codes'] !== undefined || fields['capitals'] !== undefined
  return filterSchema.parse({
    ...fields,
    ...(!asksForCodes && { coded: true }),
    ...columnFields(question.columns, filter, cell.column),
  })
}

function rowFields(
  codebook: Codebook,
  { question, filter }: { readonly question: FrequencyQuestion; readonly filter: Filter },
  row: Cell['row'],
): Record<string, unknown> {
  if (row === undefined) return {}
  if (question.rows === 'capitals') return { capitals: [row] }
  return { codes: bothIn(codebook, row, filter.codes) }
}

/** The codes whose trees make up what a row has in common with the codes that are asked for already. */
function bothIn(
  codebook: Codebook,
  row: string | null,
  asked: Filter['codes'],
): readonly unknown[] {
  const own = codebook.codes.filter(({ id }) => id === row).map(({ id }) => id)
  if (asked === undefined) return own
  const below = withSubCodes(codebook, own)
  const wanted: ReadonlySet<CodeId> = withSubCodes(codebook, asked)
  return own.some((id) => wanted.has(id)) ? own : asked.filter((id) => below.has(id))
}

function columnFields(
  kind: FrequencyQuestion['columns'],
  filter: Filter,
  column: Cell['column'],
): Record<string, unknown> {
  if (column === undefined) return {}
  if (kind === 'programme-pair') return nestedFields(column ?? '')
  if (typeof kind !== 'object') return { [`${kind}s`]: [column] }
  const others = filter.attributes?.filter(({ id }) => id !== kind.attribute) ?? []
  return { attributes: [...others, { id: kind.attribute, value: column ?? '' }] }
}
