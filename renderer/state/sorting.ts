/** How rows are ordered: by a column, or null for their own order. */
export type Sorting<C> = { readonly column: C; readonly descending: boolean } | null

/** What a press on a column's title does next: sorts it the first way, then the other, then as the rows are of themselves. */
export function nextSorting<C>(sorting: Sorting<C>, column: C, first: 'up' | 'down'): Sorting<C> {
  const descending = first === 'down'
  if (sorting?.column !== column) return { column, descending }
  return sorting.descending === descending ? { column, descending: !descending } : null
}
