/** How many things fit beside each other, the first ones; where not all do, `more` pixels are kept for what leads to the rest. */
export function howManyFit(
  widths: readonly number[],
  { room, more }: { readonly room: number; readonly more: number },
): number {
  const all = widths.reduce((sum, width) => sum + width, 0)
  if (all <= room) return widths.length
  let used = more
  const tooMany = widths.findIndex((width) => {
    used += width
    return used > room
  })
  return Math.max(0, tooMany)
}
