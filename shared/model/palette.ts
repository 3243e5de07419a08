/**
 * Colours that codes and capital types take, in this order. Each differs from those before it for people who see red, green or
 * blue less, too (OKLab distance of at least 0.06 in the simulations of Machado, Oliveira & Fernandes 2009).
 */
export const palette = [
  '#4e61de',
  '#e65719',
  '#2ca470',
  '#a35ca1',
  '#bfb547',
  '#87b4f0',
  '#f179b2',
  '#8c2014',
  '#5c388c',
  '#2cecb0',
  '#9880f8',
  '#b04438',
  '#804468',
  '#c8d438',
  '#2c44bc',
  '#c868c8',
  '#98d4e0',
  '#685098',
  '#748c38',
  '#e0a48c',
] as const

/** The first colour of the palette that is used least. */
export function nextColour(used: readonly string[]): string {
  const uses = (colour: string) => used.filter((other) => other === colour).length
  const least = Math.min(...palette.map(uses))
  return palette.find((colour) => uses(colour) === least) ?? palette[0]
}
