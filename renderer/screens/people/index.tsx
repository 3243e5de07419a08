/** Placeholder. */
export function PeopleScreen() {
  return <main />
}
