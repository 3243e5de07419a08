import type { Filter } from '../model/filter.ts'
import type { Saturation, SaturationQuestion, SaturationStep } from '../model/saturation.ts'
import { makeSieve } from './make-sieve.ts'
import type { CodedTranscript } from './material.ts'
import type { Block, Numbered } from './numbered.ts'
import { seeded, shuffled } from './random.ts'
import { hasWantedPiece, type Sieve, wantedCodings } from './sieve.ts'

/** So many random orders are averaged. */
const randomOrders = 500

/**
 * How fast new codes stop coming: new codes per transcript, and the run at which few enough come, as Guest, Namey and Chen
 * define it (2020, A simple method to assess and report thematic saturation in qualitative research, PLoS ONE 15(5):
 * e0232076): new codes in a run of `run` transcripts after the first `base`, in per cent of the codes of the base; runs
 * overlap, each begins one transcript after the last. Transcripts without codes were not analysed and are left out.
 */
export function saturation(
  numbered: Numbered,
  question: SaturationQuestion,
  filter: Filter,
): Saturation {
  const coded = codedTranscripts(numbered, filter)
  const curve =
    question.order === 'random'
      ? averageCurve(coded, {
          seed: question.seed,
          size: numbered.material.codebook.codes.length,
        })
      : oneCurve(numbered, coded.toSorted(comparers[question.order]))
  const baseCodes = curve[question.base - 1]?.codesSoFar ?? null
  const steps = curve.map((step, place) => ({ ...step, run: runAt(curve, place, question) }))
  const enough = steps.findIndex(({ run }) => run !== null && run.percent <= question.threshold)
  return {
    question,
    steps,
    baseCodes,
    reachedAt: enough === -1 ? null : enough + 1 - question.run,
    notes: notesOn(question, filter),
  }
}

/** A transcript with what counts in it. */
type Coded = {
  readonly transcript: CodedTranscript
  /** Places of its codes, each once. */
  readonly codes: readonly number[]
  /** When the first of its codings was made, ISO 8601. */
  readonly since: string
}

type Point = Omit<SaturationStep, 'run'>

const comparers = {
  coded: (a: Coded, b: Coded) => (a.since < b.since ? -1 : Number(a.since > b.since)),
  imported: (a: Coded, b: Coded) => a.transcript.imported - b.transcript.imported,
  title: () => 0,
} as const

function codedTranscripts(numbered: Numbered, filter: Filter): readonly Coded[] {
  const sieve = makeSieve(numbered, filter)
  return numbered.blocks.flatMap((block, place) => {
    const coded = sieve.transcripts[place] === 1 ? codesIn(sieve, block) : null
    return coded && coded.codes.length > 0 ? [coded] : []
  })
}

function codesIn(sieve: Sieve, block: Block): Coded {
  const { transcript, codings } = block
  const codes = new Set<number>()
  let since = ''
  transcript.quotes.forEach((quote, place) => {
    const wanted = wantedCodings(sieve, block, place)
    if (wanted.length === 0 || !hasWantedPiece(sieve, block, place)) return
    for (const coding of wanted) {
      const code = codings.code[coding] ?? -1
      if (code >= 0) codes.add(code)
      const made = quote.codings[coding - (codings.first[place] ?? 0)]?.createdAt ?? ''
      if (since === '' || made < since) since = made
    }
  })
  return { transcript, codes: [...codes], since }
}

function oneCurve({ material }: Numbered, coded: readonly Coded[]): readonly Point[] {
  const known = new Set<number>()
  return coded.map(({ transcript: { id, title }, codes }) => {
    const fresh = codes.filter((code) => !known.has(code))
    for (const code of fresh) known.add(code)
    return {
      id,
      transcript: title,
      newCodes: fresh.length,
      codes: fresh.flatMap((place) => material.codebook.codes[place]?.id ?? []),
      codesSoFar: known.size,
      spread: null,
    }
  })
}

type Averaging = { readonly seed: number; readonly size: number }

function averageCurve(coded: readonly Coded[], { seed, size }: Averaging): readonly Point[] {
  const random = seeded(seed)
  const curves = Array.from({ length: randomOrders }, () => growth(shuffled(coded, random), size))
  const means = coded.map((_, place) => mean(curves.map((curve) => curve[place] ?? 0)))
  return coded.map((_, place) => ({
    id: null,
    transcript: String(place + 1),
    newCodes: (means[place] ?? 0) - (means[place - 1] ?? 0),
    codes: [],
    codesSoFar: means[place] ?? 0,
    spread: spreadOf(curves.map((curve) => curve[place] ?? 0)),
  }))
}

/** How many codes are known after each transcript; `size` is the number of all codes. */
function growth(coded: readonly Coded[], size: number): readonly number[] {
  const known = new Uint8Array(size)
  let count = 0
  return coded.map(({ codes }) => {
    for (const code of codes) {
      if (known[code] === 0) count += 1
      known[code] = 1
    }
    return count
  })
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** The 5th and the 95th percentile. */
function spreadOf(numbers: readonly number[]): readonly [number, number] {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return [at(0.05), at(0.95)]
}

function runAt(
  curve: readonly Point[],
  place: number,
  { base, run }: SaturationQuestion,
): SaturationStep['run'] {
  const before = curve[place - run]
  const now = curve[place]
  const baseCodes = curve[base - 1]?.codesSoFar
  if (!before || !now || baseCodes === undefined || place - run < base - 1) return null
  const newCodes = now.codesSoFar - before.codesSoFar
  return { newCodes, percent: (newCodes / baseCodes) * 100 }
}

function notesOn(
  { order, base, run, threshold, seed }: SaturationQuestion,
  { includeModerators }: Filter,
): readonly string[] {
  return [
    `Base size ${base}, run length ${run}, new information threshold ${threshold} %: new codes in a run in per cent of the codes of the base, after Guest, Namey & Chen (2020), PLoS ONE 15(5): e0232076.`,
    orderNotes[order],
    ...(order === 'random'
      ? [`Drawn with seed ${seed}: the same seed gives the same figures.`]
      : []),
    'Codes stand for themselves, without their sub-codes; transcripts without a code are left out.',
    includeModerators
      ? 'Moderators and interviewers are included.'
      : 'Moderators and interviewers are left out.',
  ]
}

const orderNotes = {
  coded: 'Transcripts in the order in which their first coding was made.',
  imported: 'Transcripts in the order in which they were imported.',
  title: 'Transcripts by title.',
  random: `The mean of ${randomOrders} random orders; the band holds nine of ten of them.`,
} as const
