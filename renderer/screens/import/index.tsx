/** Placeholder. */
export function ImportScreen() {
  return <main />
}
