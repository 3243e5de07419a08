import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
const pattern = /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g
const tokens = new Map([...css.matchAll(pattern)].map(([, name, ...pair]) => [name, pair]))
const surfaces = ['bg', 'panel', 'raised', 'sunken', 'hover']

describe.each([
  ['light', 0],
  ['dark', 1],
])('in the %s theme', (_, theme) => {
  it.each([
    ...['text', 'muted', 'faint', 'accent', 'danger', 'warn', 'good'],
    ...Array.from({ length: 8 }, (_, index) => `speaker-${index + 1}`),
  ])('%s can be read on every surface (WCAG 1.4.3: 4.5 to 1)', (name) => {
    for (const surface of surfaces)
      expect(contrast(colour(name, theme), colour(surface, theme)), surface).toBeGreaterThan(4.5)
  })

  it.each(['accent', 'danger', 'warn', 'good'])('%s can be read on its soft ground', (name) => {
    const ratio = contrast(colour(name, theme), colour(`${name}-soft`, theme))
    expect(ratio).toBeGreaterThan(4.5)
  })

  it.each(['text', 'muted', 'faint'])('%s can be read where something is chosen', (name) => {
    const ratio = contrast(colour(name, theme), colour('accent-soft', theme))
    expect(ratio).toBeGreaterThan(4.5)
  })

  it('the edges of fields stand out from every surface they lie on (WCAG 1.4.11: 3 to 1)', () => {
    for (const surface of ['bg', 'panel', 'raised', 'sunken'])
      expect(contrast(colour('line-strong', theme), colour(surface, theme))).toBeGreaterThan(3)
  })

  it('words on the main button can be read', () => {
    expect(contrast(colour('on-accent', theme), colour('accent', theme))).toBeGreaterThan(4.5)
    expect(contrast(colour('on-accent', theme), colour('accent-hover', theme))).toBeGreaterThan(4.5)
  })
})

function colour(name: string, theme: number): string {
  const found = tokens.get(name)?.[theme]
  if (!found) throw new Error(`tokens.css has no colour --${name}`)
  return found
}

/** Contrast ratio of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(hex.slice(at, at + 2)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
