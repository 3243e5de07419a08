import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { notify } from '../../ui/notices.tsx'
import { belongingInWords, placeInWords } from './quote-words.ts'

/** A quote as programs take it from the clipboard: with its looks, and as plain words. */
export type CopiedQuote = { readonly html: string; readonly plain: string }

/** A quote and the line that says who said it where; `shown` gives texts as they stand on the screen. */
export function copiedQuote(
  row: QuoteRow,
  lists: FilterLists,
  shown: (text: string) => string,
): CopiedQuote {
  const text = shown(row.text)
  const who = row.speakers.map(({ name, role }) => `${name} (${role})`)
  const source = [...who, belongingInWords(row, lists), placeInWords(row), row.ref]
    .filter((part) => part !== '')
    .join(', ')
  const lines = text.split('\n').map(escaped).join('<br>')
  return {
    html: `<blockquote><p>“${lines}”</p></blockquote><p><em>${escaped(shown(source))}</em></p>`,
    plain: `“${text}”\n${shown(source)}`,
  }
}

/** Puts a quote on the clipboard: Word takes it with its looks, a plain field as words. */
export async function copyQuote({ html, plain }: CopiedQuote, ref: string): Promise<void> {
  const item = new ClipboardItem({ 'text/html': html, 'text/plain': plain })
  await navigator.clipboard.write([item])
  notify({ text: `Copied ${ref} with its source` })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
