/** Placeholder. */
export function QuotesScreen() {
  return <main />
}
