import type { CoderId } from './id.ts'

/** The name of a coder who gave none. Of two who never say theirs, each has another one. */
export function nameless(id: CoderId): string {
  return `Unnamed ${id.replace(/[^a-f]/g, '').slice(0, 4)}`
}

/** Whether a coder gave no name yet. */
export function isNameless(name: string): boolean {
  return /^Unnamed [a-f]*$/.test(name)
}
