import type { Talk } from './talks.ts'
import { manners, type Voice, voices } from './voices.ts'

/** Languages and ways of writing turns, each with each. */
export const voicePairs: readonly (readonly [string, string])[] = Object.keys(voices).flatMap(
  (language) => Object.keys(manners).map((manner) => [language, manner] as const),
)

/** A group talk in this language, written in this manner: 12 to 71 turns, everybody speaks, somebody asks; the same seed gives the same one. */
export function talkIn(language: string, manner: string, seed: number): Talk {
  const voice = voices[language]
  const write = manners[manner]
  if (!voice || !write) throw new Error(`no talk in ${language}, ${manner}`)
  const random = randomFrom(seed * 7919 + language.length * 31 + manner.length)
  const turns = orderOf(voice.casts[seed % voice.casts.length] ?? [], random)
  const written = turns.map(
    (label, at) => write(label, said(voice, random), at * 7) + aside(voice, random),
  )
  return {
    name: `${language}, ${manner}, ${seed}`,
    text: pick(voice.heads, random) + written.join(seed % 2 ? '\n' : '\n\n'),
    speakers: [...new Set(turns)],
    turns: turns.filter((label, index) => label !== turns[index - 1]),
  }
}

/** Every third turn is the first one’s; everybody else has at least one. */
function orderOf(cast: readonly string[], random: Random): readonly string[] {
  const [asks = '', ...others] = cast
  const turns = Array.from({ length: 12 + random(60) }, (_, at) =>
    at % 3 === 0 ? asks : pick(others, random),
  )
  others.forEach((label, at) => {
    turns[(2 * at + 2) % turns.length] = label
  })
  return turns
}

function said({ sentences }: Voice, random: Random): string {
  return Array.from({ length: 1 + random(4) }, () => pick(sentences, random)).join(' ')
}

function aside({ asides }: Voice, random: Random): string {
  return random(14) === 0 ? `\n${pick(asides, random)}` : ''
}

function pick(from: readonly string[], random: Random): string {
  return from[random(from.length)] ?? ''
}

type Random = (below: number) => number

/** Mulberry32: the same numbers each time. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
