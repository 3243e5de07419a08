import { codeTexts } from './code.ts'
import type { CodeVersion } from './replies.ts'

/** When what a code means was last changed; undefined where it means what it meant when it was made. */
export function definedAt(versions: readonly CodeVersion[]): string | undefined {
  return versions.find(({ changes }) => changes.some(({ field }) => meaning.includes(field)))?.time
}

const meaning: readonly string[] = codeTexts
  .filter(({ field }) => field === 'definition' || field === 'include' || field === 'exclude')
  .map(({ label }) => label)
