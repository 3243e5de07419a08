import type { Code } from '../../shared/model/code.ts'

/** The name of a code and what it means, for where the name may be cut off. */
export function codeInFull({ name, definition }: Pick<Code, 'name' | 'definition'>): string {
  return definition ? `${name}\n${definition}` : name
}
