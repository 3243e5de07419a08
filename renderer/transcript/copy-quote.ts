import type { Names } from '../../shared/analysis/filter-words.ts'
import { filter as filterSchema } from '../../shared/model/filter.ts'
import type { QuoteRow } from '../../shared/model/retrieval.ts'
import { call } from '../backend.ts'
import { notify } from '../ui/notices.tsx'
import { type Copied, placeInWords, putOnClipboard, quotation } from './copied.ts'

/** Texts as they stand on the screen, with pseudonyms where those are shown. */
type Shown = (text: string) => string

/** Puts a quote with its source line on the clipboard, wherever its id is shown. */
export async function copyQuote(ref: string, shown: Shown): Promise<void> {
  const filter = filterSchema.parse({ text: ref, includeModerators: true })
  const [{ rows }, { pairs, programmes }] = await Promise.all([
    call('quotes.find', { filter, limit: 1 }),
    call('people.read', {}),
  ])
  const names = new Map<string, string>([...pairs, ...programmes].map(({ id, name }) => [id, name]))
  for (const row of rows) await copyRow(row, { names }, shown)
}

/** The same for a quote that is known already. */
export async function copyRow(row: QuoteRow, lists: Lists, shown: Shown): Promise<void> {
  await putOnClipboard(copiedQuote(row, lists, shown))
  notify({ text: `Copied ${row.ref} with its source` })
}

type Lists = { readonly names: Names }

/** A quote and the line that says who said it where. */
function copiedQuote(row: QuoteRow, lists: Lists, shown: Shown): Copied {
  const who = row.speakers.map(({ name, role }) => `${name} (${role})`)
  const source = [...who, belongingInWords(row, lists), placeInWords(row), row.ref]
  return quotation(shown(row.text), source.map(shown))
}

/** Pairs and programmes of a quote, e.g. `pair A3 · Lantern`; those that are unknown are not named. */
export function belongingInWords(row: QuoteRow, { names }: Lists): string {
  const named = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (names.get(id) ?? [])))
  const pairs = named(row.pairs)
  const pair = pairs.length === 0 ? [] : [`pair ${pairs.join(', ')}`]
  return [...pair, ...named(row.programmes)].join(' · ')
}
