/** A count with its noun, e.g. `1 turn`, `1,204 quotes`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}
