/** Placeholder. */
export function ReadScreen() {
  return <main />
}
