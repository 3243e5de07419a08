import { agreement } from '../../shared/analysis/agreement.ts'
import { capitalTable } from '../../shared/analysis/capital-table.ts'
import { cooccurrence } from '../../shared/analysis/cooccurrence.ts'
import { findQuotes } from '../../shared/analysis/filter.ts'
import { frequencies } from '../../shared/analysis/frequency.ts'
import type { Material } from '../../shared/analysis/material.ts'
import { number } from '../../shared/analysis/numbered.ts'
import { comparePairs } from '../../shared/analysis/pairs.ts'
import { compareProfiles } from '../../shared/analysis/profiles.ts'
import { quoteRow } from '../../shared/analysis/quote-row.ts'
import { saturation } from '../../shared/analysis/saturation.ts'
import { sequences } from '../../shared/analysis/sequences.ts'
import { agreementQuestion, agreementUnits } from '../../shared/model/agreement.ts'
import { counts, type FrequencyQuestion } from '../../shared/model/analysis.ts'
import { profileQuestion } from '../../shared/model/profile.ts'
import { saturationQuestion } from '../../shared/model/saturation.ts'
import { bigMaterial, type Size } from './big-material.ts'

const sizes: Readonly<Record<string, Size>> = {
  'the study: 16 transcripts, 1,500 codings': {
    transcripts: 16,
    wordsEach: 8_000,
    codings: 1_500,
    pairs: 15,
  },
  '50,000 codings in 200 transcripts': {
    transcripts: 200,
    wordsEach: 8_000,
    codings: 50_000,
    pairs: 200,
  },
  '500,000 codings in 1,000 transcripts of 10,000 words': {
    transcripts: 1_000,
    wordsEach: 10_000,
    codings: 500_000,
    pairs: 200,
  },
}

const onlySmall = process.argv.includes('--small')

for (const [name, size] of Object.entries(sizes)) {
  if (onlySmall && size.codings > 50_000) continue
  console.log(`\n${name}`)
  measureAll(bigMaterial(size))
}

/** Prints how long each kind of question takes on one material. */
function measureAll(material: Material): void {
  const first = timed(() => number(material))
  console.log(line('first look at everything', [first]))
  const [changed, ...others] = material.transcripts
  measure('numbering after a change in one transcript', () =>
    number({ ...material, transcripts: changed ? [{ ...changed }, ...others] : others }),
  )
  const numbered = number(material)
  for (const rows of ['codes', 'capitals'] as const) {
    for (const columns of ['programme', 'pair'] as const) {
      for (const count of counts) {
        const question: FrequencyQuestion = { rows, columns, count, rate: 'none' }
        measure(`${rows} × ${columns}, ${count}`, () => frequencies(numbered, question, {}))
      }
    }
  }
  for (const relation of ['overlap', 'same-turn', { near: 2 }] as const) {
    measure(`co-occurrence, ${JSON.stringify(relation)}`, () =>
      cooccurrence(numbered, relation, {}),
    )
  }
  measure('pairs side by side', () => comparePairs(numbered, {}))
  measure('capital table', () => capitalTable(numbered, {}))
  for (const groups of ['programme', 'pair'] as const) {
    measure(`profiles, ${groups}`, () =>
      compareProfiles(numbered, profileQuestion.parse({ groups }), {}),
    )
  }
  measure('sequences within 2 turns', () => sequences(numbered, 2, {}))
  for (const order of ['coded', 'random'] as const) {
    const question = saturationQuestion.parse({ order })
    measure(`saturation, ${order}`, () => saturation(numbered, question, {}))
  }
  for (const unit of agreementUnits) {
    const question = agreementQuestion.parse({ coders: material.coders.map(({ id }) => id), unit })
    const cutting = timed(() => agreement(numbered, question, {}))
    console.log(line(`agreement by ${unit}, the first time`, [cutting]))
    measure(`agreement by ${unit}`, () => agreement(numbered, question, {}))
  }
  const [code] = material.codebook.codes
  const filter = { codes: code ? [code.id] : [], roles: ['mentee' as const] }
  measure('first page of filtered quotes', () =>
    findQuotes(numbered, filter)
      .slice(0, 50)
      .map((found) => quoteRow(numbered, found, 500)),
  )
}

function measure(name: string, run: () => unknown): void {
  run()
  console.log(
    line(
      name,
      Array.from({ length: 9 }, () => timed(run)),
    ),
  )
}

/** One run in milliseconds: by the clock, and of this process alone, which a busy machine does not blur. */
type Time = { readonly clock: number; readonly own: number }

function timed(run: () => unknown): Time {
  const start = performance.now()
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, own: (user + system) / 1000 }
}

/** Medians and the range of the middle half, in milliseconds. */
function line(name: string, times: readonly Time[]): string {
  const of = (kind: keyof Time) => {
    const sorted = times.map((time) => time[kind]).toSorted((a, b) => a - b)
    const quantile = (share: number) =>
      (sorted[Math.round((sorted.length - 1) * share)] ?? 0).toFixed(1)
    return `${quantile(0.5).padStart(8)} ms (${quantile(0.25)}–${quantile(0.75)})`
  }
  return `${name.padEnd(44)} clock${of('clock')}, processor${of('own')}`
}
