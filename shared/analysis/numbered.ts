import type { CapitalTypeId, CodeId, CoderId } from '../model/id.ts'
import { type Attribution, attribute } from './attribution.ts'
import { effectiveCapitals } from './capitals.ts'
import type { CodedTranscript, Material } from './material.ts'
import { listVoices, type Voice } from './voices.ts'

/** One transcript with its quotes and codings as numbers; `first…` are the places of its own in the whole project. */
export type Block = {
  readonly transcript: CodedTranscript
  readonly attribution: Attribution
  readonly firstQuote: number
  readonly firstTurn: number
  readonly firstVoice: number
  readonly firstCodingOfBlock: number
  readonly codings: CodingNumbers
}

/** The codings of one transcript: those of quote q are from `first[q]` up to `first[q + 1]`. */
type CodingNumbers = {
  readonly first: Int32Array
  /** Place of the code in the codebook. */
  readonly code: Int32Array
  /** Place of the coder among the coders. */
  readonly coder: Int32Array
}

/** The material with places instead of ids, so that half a million codings are counted in an instant. */
export type Numbered = {
  readonly material: Material
  readonly voices: readonly Voice[]
  /** How many different people speak. */
  readonly people: number
  readonly codePlaces: ReadonlyMap<CodeId, number>
  readonly coderPlaces: ReadonlyMap<CoderId, number>
  readonly capitals: ReadonlyMap<CodeId, readonly CapitalTypeId[]>
  readonly blocks: readonly Block[]
}

/** Numbers everything in the material; what belongs to an unchanged transcript is not computed again. */
export function number(material: Material): Numbered {
  const codePlaces = new Map(material.codebook.codes.map((code, place) => [code.id, place]))
  const coderPlaces = new Map(material.coders.map((coder, place) => [coder.id, place]))
  const voices = listVoices(material)
  return {
    material,
    voices,
    people: voices.reduce((most, voice) => Math.max(most, voice.person + 1), 0),
    codePlaces,
    coderPlaces,
    capitals: effectiveCapitals(material.codebook),
    blocks: listBlocks(material, { codePlaces, coderPlaces }),
  }
}

type Places = Pick<Numbered, 'codePlaces' | 'coderPlaces'>

function listBlocks(material: Material, places: Places): readonly Block[] {
  const next = { firstQuote: 0, firstTurn: 0, firstVoice: 0, firstCodingOfBlock: 0 }
  return material.transcripts.map((transcript) => {
    const codings = rememberedCodings(transcript, material, places)
    const block = { transcript, attribution: attribute(transcript), codings, ...next }
    next.firstQuote += transcript.quotes.length
    next.firstTurn += transcript.turns.length
    next.firstVoice += transcript.speakers.length + 1
    next.firstCodingOfBlock += codings.code.length
    return block
  })
}

type Remembered = Pick<Material, 'codebook' | 'coders'> & { readonly codings: CodingNumbers }

const remembered = new WeakMap<CodedTranscript, Remembered>()

function rememberedCodings(
  transcript: CodedTranscript,
  { codebook, coders }: Material,
  places: Places,
): CodingNumbers {
  const known = remembered.get(transcript)
  if (known && known.codebook === codebook && known.coders === coders) return known.codings
  const codings = numberCodings(transcript, places)
  remembered.set(transcript, { codebook, coders, codings })
  return codings
}

function numberCodings({ quotes }: CodedTranscript, places: Places): CodingNumbers {
  const total = quotes.reduce((sum, quote) => sum + quote.codings.length, 0)
  const first = new Int32Array(quotes.length + 1)
  const code = new Int32Array(total)
  const coder = new Int32Array(total)
  let at = 0
  quotes.forEach((quote, index) => {
    for (const coding of quote.codings) {
      code[at] = places.codePlaces.get(coding.codeId) ?? -1
      coder[at] = places.coderPlaces.get(coding.coderId) ?? -1
      at += 1
    }
    first[index + 1] = at
  })
  return { first, code, coder }
}
