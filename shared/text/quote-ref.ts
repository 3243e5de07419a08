/**
 * Tells which quote ids a text names: all that begin with `FG1-T018`, only itself for a whole one such as `fg1-t018-a`; case does
 * not matter. Null for a text that is no quote id.
 */
export function refTest(text: string): ((ref: string) => boolean) | null {
  const typed = text.trim().toLowerCase()
  const [isRef, letters] = /^[\p{L}\p{N}]+-t\d+(?:-([a-z]*))?$/u.exec(typed) ?? []
  if (isRef === undefined) return null
  if (letters) return (ref) => ref.toLowerCase() === typed
  return (ref) => ref.toLowerCase().startsWith(typed)
}
