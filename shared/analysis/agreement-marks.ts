import type { AgreementQuestion } from '../model/agreement.ts'
import type { Filter } from '../model/filter.ts'
import { type Units, unitsIn, unitsOf } from './agreement-units.ts'
import { makeSieve } from './make-sieve.ts'
import type { Block, Numbered } from './numbered.ts'
import { makeRows, type Rows } from './rows.ts'
import { type Sieve, wantedCodings, wantedPieces } from './sieve.ts'

/** A question to the agreement made ready for one material. */
export type Comparing = {
  readonly numbered: Numbered
  readonly question: AgreementQuestion
  readonly sieve: Sieve
  /** The rows that are shown. */
  readonly rows: Rows
  /** For every code the rows that it counts in: those shown, and after them one for each code by itself. */
  readonly ofCode: readonly (readonly number[])[]
  /** Number of all these rows. */
  readonly size: number
  /** For every coder the bit that stands for them; 0 for who is not compared. */
  readonly bits: readonly number[]
  /** For every transcript the bits of those who had it before them; 0 where it is not compared. */
  readonly took: Uint8Array
}

/** Makes a question ready: which rows, which transcripts, who had which of them before them. */
export function prepare(
  numbered: Numbered,
  question: AgreementQuestion,
  filter: Filter,
): Comparing {
  const { coders, codebook } = numbered.material
  const sieve = makeSieve(numbered, { ...filter, coders: [...question.coders] })
  const rows = makeRows(numbered, question.rows, filter)
  const shown = rows.rows.length
  const bits = coders.map(({ id }) => {
    const place = question.coders.indexOf(id)
    return place === -1 ? 0 : 1 << place
  })
  return {
    numbered,
    question,
    sieve,
    rows,
    ofCode: rows.ofCode.map((own, code) => [...own, shown + code]),
    size: shown + codebook.codes.length,
    bits,
    took: tookPart({ numbered, question, sieve, bits }, filter.transcripts !== undefined),
  }
}

/** Number of coders that bits stand for. */
export function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest >>>= 1) count += rest & 1
  return count
}

/**
 * Who had which transcript before them: those who coded anything in it, or where transcripts were chosen by hand, all.
 * A transcript that too few had is not compared.
 */
function tookPart(
  { numbered, question, sieve, bits }: Omit<Comparing, 'rows' | 'ofCode' | 'size' | 'took'>,
  chosen: boolean,
): Uint8Array {
  const all = (1 << question.coders.length) - 1
  const least = question.scope === 'all' ? question.coders.length : 2
  return Uint8Array.from(numbered.blocks, ({ codings }, transcript) => {
    if (sieve.transcripts[transcript] !== 1) return 0
    if (chosen) return all
    const took = codings.coder.reduce((sum, coder) => sum | (bits[coder] ?? 0), 0)
    return countBits(took) >= least ? took : 0
  })
}

/** One compared transcript: its units, and who gave which of them the codes of which row. */
export type Marked = {
  readonly block: Block
  readonly units: Units
  /** 1 for each unit that wanted people say. */
  readonly wanted: Uint8Array
  /** Bits of those who had it before them. */
  readonly took: number
  /** Bits of those who gave a unit a row's code, at the row times the number of units plus the unit. */
  readonly marks: Uint8Array
  /** The places in `marks` that are not 0, ascending. */
  readonly touched: Int32Array
}

/** Goes through the compared transcripts; what is handed over is only valid until the next one. */
export function eachMarked(comparing: Comparing, visit: (marked: Marked) => void): void {
  let marks = new Uint8Array(0)
  comparing.numbered.blocks.forEach((block, transcript) => {
    const took = comparing.took[transcript] ?? 0
    if (took === 0) return
    const units = unitsOf(block.transcript, comparing.question.unit)
    const needed = comparing.size * units.weight.length
    if (marks.length < needed) marks = new Uint8Array(needed)
    const touched = mark(comparing, { block, units }, marks)
    visit({ block, units, wanted: wantedUnits(comparing, block, units), took, marks, touched })
    for (const at of touched) marks[at] = 0
  })
}

function wantedUnits({ sieve }: Comparing, { firstVoice }: Block, units: Units): Uint8Array {
  return Uint8Array.from(units.speaker, (speaker) => sieve.voices[firstVoice + speaker] ?? 0)
}

type OneBlock = Pick<Marked, 'block' | 'units'>

/** Writes down who gave which units which rows, and gives the places written to. */
function mark(comparing: Comparing, { block, units }: OneBlock, marks: Uint8Array): Int32Array {
  const touched: number[] = []
  const width = units.weight.length
  for (let quote = 0; quote < block.transcript.quotes.length; quote += 1) {
    const codings = wantedCodings(comparing.sieve, block, quote)
    if (codings.length === 0) continue
    const inside = unitsOfQuote(comparing, { block, units }, quote)
    for (const coding of codings) {
      const bit = comparing.bits[block.codings.coder[coding] ?? -1] ?? 0
      for (const row of comparing.ofCode[block.codings.code[coding] ?? -1] ?? []) {
        for (const unit of inside) {
          const at = row * width + unit
          if (marks[at] === 0) touched.push(at)
          marks[at] = (marks[at] ?? 0) | bit
        }
      }
    }
  }
  return Int32Array.from(touched).sort()
}

/** The units in which wanted people say something of a quote. */
export function unitsOfQuote(
  { sieve }: Pick<Comparing, 'sieve'>,
  { block, units }: OneBlock,
  quote: number,
): readonly number[] {
  const { pieceTurn, pieceStart, pieceEnd } = block.attribution
  return wantedPieces(sieve, block, quote).flatMap((piece) =>
    pieceTurn[piece] === -1
      ? []
      : unitsIn(units, { start: pieceStart[piece] ?? 0, end: pieceEnd[piece] ?? 0 }),
  )
}
