import type { Range } from '../../shared/model/transcript.ts'

/** Adds a stretch of letters of one kind to those before it; it goes on with the last one where it follows at most `gap` behind. */
export function addStretch(stretches: Range[], { start, end }: Range, gap = 0): void {
  const last = stretches.at(-1)
  if (last && start - last.end <= gap) stretches[stretches.length - 1] = { start: last.start, end }
  else stretches.push({ start, end })
}
