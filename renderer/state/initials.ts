/** Two letters for a person: `Hanna Voss` is HV, `hv` is HV, `Kim` is KI. */
export function initials(name: string): string {
  const [first = '', ...more] = name.trim().split(/\s+/)
  const last = more.at(-1)
  const letters = last
    ? [...first].slice(0, 1).concat([...last].slice(0, 1))
    : [...first].slice(0, 2)
  return letters.join('').toLocaleUpperCase()
}
