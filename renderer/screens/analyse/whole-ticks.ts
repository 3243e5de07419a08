/** Most steps of an axis of which each is named. */
const most = 8

/** How many ticks an axis of a few whole figures has, so that none stands between two of them; nothing where it may choose itself. */
export function wholeTicks(figures: readonly number[]): { readonly ticks?: number } {
  const largest = Math.max(1, ...figures)
  return largest <= most && figures.every(Number.isInteger) ? { ticks: largest } : {}
}
