/** Placeholder. */
export function AnalyseScreen() {
  return <main />
}
