import { describe, expect, it } from 'vitest'
import { nextColour, palette } from '../../../shared/model/palette.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB: protanopia, deuteranopia, tritanopia; and full sight. */
const sights: readonly Matrix[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
]

describe('the palette', () => {
  it('holds colours that differ for everybody, however they see red, green and blue', () => {
    const nearest = palette.flatMap((colour, index) =>
      palette.slice(0, index).map((other) => distance(colour, other)),
    )
    expect(Math.min(...nearest)).toBeGreaterThan(0.06)
  })

  it('gives each colour once before it gives any twice', () => {
    const used: string[] = []
    for (const _ of palette) used.push(nextColour(used))
    expect(used).toEqual([...palette])
    expect(nextColour(used)).toBe(palette[0])
  })

  it('does not mind colours of its user’s own', () => {
    expect(nextColour(['#123456', palette[0]])).toBe(palette[1])
  })
})

function distance(one: string, other: string): number {
  return Math.min(
    ...sights.map((sight) => {
      const [a, b] = [seen(one, sight), seen(other, sight)]
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
    }),
  )
}

function seen(colour: string, sight: Matrix): Triple {
  const linear = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return oklab(times(sight, triple(linear)).map((value) => Math.min(1, Math.max(0, value))))
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Ottosson (2020). */
function oklab(rgb: readonly number[]): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    triple(rgb),
  )
  return triple(
    times(
      [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ],
      triple(cones.map(Math.cbrt)),
    ),
  )
}

function times(matrix: Matrix, vector: Triple): readonly number[] {
  return matrix.map((row) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
}

function triple([a = 0, b = 0, c = 0]: readonly number[]): Triple {
  return [a, b, c]
}
