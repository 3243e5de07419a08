/** Placeholder. */
export function CodebookScreen() {
  return <main />
}
