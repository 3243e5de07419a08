import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datedMoment, type Moment, readMoment, sinceFirst } from '../../../shared/text/moment.ts'

const hour = 3_600_000

describe('readMoment', () => {
  it.each([
    ['03/04/2026, 14:05', 14 + 5 / 60, [3, 4, 2026]],
    ['3.4.26 um 9:30:36', 9.51, [3, 4, 26]],
    ['2026-04-03T00:15Z', 0.25, [2026, 4, 3]],
    ['4/3/26, 12:10 AM', 10 / 60, [4, 3, 26]],
    ['4/3/26, 12:10 p.m.', 12 + 10 / 60, [4, 3, 26]],
    ['4/3/26, 11:00\u202fPM', 23, [4, 3, 26]],
    ['2026. 4. 3. 오후 3:07', 15 + 7 / 60, [2026, 4, 3]],
    ['2026/4/3 上午 12:30', 0.5, [2026, 4, 3]],
  ])('reads %s', (text, hours, date) => {
    const found = new RegExp(`^${datedMoment}$`, 'i').exec(text)
    expect(found, text).not.toBeNull()
    expect(readMoment(found?.groups ?? {})).toEqual({ ms: Math.round(hours * hour), date })
  })
})

describe('sinceFirst', () => {
  it('counts times of the day from the first, across midnight', () => {
    const times = [at(22), at(23.5), at(0.25), at(1)].map(placed)
    expect(sinceFirst(times).map(({ startMs }) => startMs / hour)).toEqual([0, 1.5, 2.25, 3])
  })

  it('takes a short step back for what it is, no new day', () => {
    const times = [at(14), at(13.9), at(14.5)].map(placed)
    expect(sinceFirst(times).map(({ startMs }) => startMs / hour)).toEqual([0, 0, 0.5])
  })

  it.each([
    ['day, month', [[30, 1, 2026] as const, [31, 1, 2026] as const, [1, 2, 2026] as const]],
    ['month, day', [[1, 30, 2026] as const, [1, 31, 2026] as const, [2, 1, 2026] as const]],
    ['year first', [[2026, 1, 30] as const, [2026, 1, 31] as const, [2026, 2, 1] as const]],
    ['short years', [[30, 1, 26] as const, [31, 1, 26] as const, [1, 2, 26] as const]],
  ])('finds out that the dates are written %s', (_, dates) => {
    const times = dates.map((date) => placed(at(9, date)))
    expect(sinceFirst(times).map(({ startMs }) => startMs / hour)).toEqual([0, 24, 48])
  })

  it('leaves times of a recording as they are, and keeps how long each part is', () => {
    const recorded = [0, 61_000].map((startMs) => ({ startMs, endMs: startMs + 900, moment: null }))
    expect(sinceFirst(recorded)).toEqual(recorded)
    fc.assert(
      fc.property(
        fc.array(fc.nat(86_399_999), { minLength: 1 }),
        fc.nat(60_000),
        (starts, long) => {
          const moments = starts.map((ms) => ({ ...placed({ ms, date: null }), endMs: ms + long }))
          const counted = sinceFirst(moments)
          expect(counted[0]?.startMs).toBe(0)
          for (const { startMs, endMs } of counted) {
            expect(startMs).toBeGreaterThanOrEqual(0)
            expect(endMs).toBe(startMs + long)
          }
        },
      ),
    )
  })
})

function at(hours: number, date: Moment['date'] = null): Moment {
  return { ms: Math.round(hours * hour), date }
}

function placed(moment: Moment) {
  return { startMs: moment.ms, endMs: null as number | null, moment }
}
