/** What two names have in common when people take them for the same: case, width, accents' encoding and blanks aside. */
export function nameKey(name: string): string {
  if (plain.test(name)) return name.toLowerCase()
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** ASCII without blanks that could go: most names, and a hundred thousand of them are compared when a long table is read. */
const plain = /^[!-~]+(?: [!-~]+)*$/

/** Cuts a cell that holds several names at its semicolons; empty ones and repetitions are left out. */
export function splitNames(cell: string): readonly string[] {
  const byKey = new Map<string, string>()
  for (const piece of cell.split(';')) {
    const name = piece.trim()
    if (name !== '' && !byKey.has(nameKey(name))) byKey.set(nameKey(name), name)
  }
  return [...byKey.values()]
}

/** Puts several names into one cell, so that `splitNames` gives them back. */
export function joinNames(names: readonly string[]): string {
  return names.join('; ')
}
