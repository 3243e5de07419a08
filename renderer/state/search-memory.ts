import { go } from './place.ts'

/** Words of a selection that are looked for; more of them are somebody reading. */
const longestSelection = 80

let last = ''

/** Remembers what was looked for last, until the window closes. */
export function rememberSearch(text: string): void {
  last = text
}

/** Opens the search: for the words that are selected, else for what was looked for last. */
export function openSearch(): void {
  const selected =
    document
      .getSelection()
      ?.toString()
      .replaceAll(/["\s]+/g, ' ')
      .trim() ?? ''
  const wanted = selected !== '' && selected.length <= longestSelection ? `"${selected}"` : last
  go('search', { text: wanted })
}
