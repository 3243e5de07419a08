import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Correction, TurnSpeaker } from '../../../shared/model/correction.ts'
import { UserError } from '../../../shared/model/error.ts'
import { speakerId, transcriptId } from '../../../shared/model/id.ts'
import type { Mark, Range, Turn } from '../../../shared/model/transcript.ts'
import { correct } from '../../../shared/text/correct.ts'
import type { Corrected, Draft } from '../../../shared/text/draft.ts'
import { mapEdits } from '../../../shared/text/edits.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import type { Anchored } from '../../../shared/text/move-quotes.ts'
import { placeQuote } from '../../../shared/text/place-quote.ts'
import { spokenText } from '../../../shared/text/ranges.ts'
import { correctionFor, numbers } from './corrections.ts'

const ids = ['A', 'B', 'C'].map((_, index) =>
  speakerId.parse(`00000000-0000-4000-8000-00000000000${index}`),
)
const [anna, other] = [ids[0] ?? fail(), ids[2] ?? fail()]
const talk = transcriptId.parse('10000000-0000-4000-8000-000000000000')
const fresh = { id: other, transcriptId: talk, participantId: null }

describe('words that are corrected', () => {
  test('change the turn that they stand in and move those after it', () => {
    const draft = made('Anna: I opend it.', 'Ben: Good.')
    const next = done(draft, words(draft, 'opend', 'have opened'))
    expect(lines(next)).toEqual(['Anna | I have opened it.', 'Ben | Good.'])
  })

  test('take a turn of which nothing is left with them, its label and its line', () => {
    const draft = made('Anna: One.', 'Ben: Two.', 'Anna: Three.')
    expect(done(draft, words(draft, 'Two.', '')).text).toBe('Anna: One.\nAnna: Three.')
    expect(done(draft, words(draft, 'Three.', ' ')).text).toBe('Anna: One.\nBen: Two.')
    expect(done(draft, words(draft, 'One.', '')).text).toBe('Ben: Two.\nAnna: Three.')
  })

  test('are refused where the text is not the one that was corrected', () => {
    const draft = made('Anna: One.')
    const edit = { start: 6, end: 9, was: 'Two', text: 'x' }
    expect(() => done(draft, { kind: 'text', edits: [edit] })).toThrow(/changed meanwhile/)
  })
})

describe('a turn', () => {
  test('is split between words, both parts with the label on lines of their own', () => {
    const draft = made('Anna: One two. Three.', 'Ben: Four.')
    const next = done(draft, { kind: 'split', at: draft.text.indexOf('Three') })
    expect(next.text).toBe('Anna: One two.\nAnna: Three.\nBen: Four.')
    expect(lines(next)).toEqual(['Anna | One two.', 'Anna | Three.', 'Ben | Four.'])
    expect(next.turns.map(({ startMs }) => startMs)).toEqual([0, null, 1000])
  })

  test('is not split where nothing would be said on one side', () => {
    const draft = made('Anna: One two.')
    for (const at of [0, 3, 6, draft.text.length])
      expect(() => done(draft, { kind: 'split', at })).toThrow(/not split/)
  })

  test('is joined with the one before, without its label', () => {
    const draft = made('Anna: One.', 'Ben: Two.', 'Anna: Three.')
    const next = done(draft, { kind: 'join', turn: draft.turns[1]?.start ?? 0 })
    expect(next.text).toBe('Anna: One. Two.\nAnna: Three.')
    expect(lines(next)).toEqual(['Anna | One. Two.', 'Anna | Three.'])
    expect(() => done(draft, { kind: 'join', turn: 0 })).toThrow(/nothing was joined/)
  })

  test('split and joined again is what it was', () => {
    const draft = made('Anna: One two three.', 'Ben: Four.')
    const split = done(draft, { kind: 'split', at: draft.text.indexOf('two') })
    expect(done(split, { kind: 'join', turn: split.turns[1]?.start ?? 0 })).toEqual(draft)
  })
})

describe('a speaker', () => {
  test('is changed for one turn, in the text as well', () => {
    const draft = made('Anna: One.', 'Ben: Two.', 'Ben: Three.')
    const next = done(draft, speaker(draft, 1, { id: anna }))
    expect(next.text).toBe('Anna: One.\nAnna: Two.\nBen: Three.')
    expect(lines(next)).toEqual(['Anna | One.', 'Anna | Two.', 'Ben | Three.'])
  })

  test('is changed from a turn onward where it was the same one', () => {
    const draft = made('Ben: Zero.', 'Anna: One.', 'Ben: Two.', 'Anna: Three.', 'Ben: Four.')
    const next = done(draft, { ...speaker(draft, 2, { label: 'Cem' }), onward: true })
    expect(lines(next)).toEqual([
      'Ben | Zero.',
      'Anna | One.',
      'Cem | Two.',
      'Anna | Three.',
      'Cem | Four.',
    ])
  })

  test('who has no turn any more is left out, and a known label is the known speaker', () => {
    const draft = made('Anna: One.', 'Ben: Two.')
    const next = done(draft, speaker(draft, 1, { label: 'Anna' }))
    expect(next.speakers.map(({ label }) => label)).toEqual(['Anna'])
    expect(next.turns.map(({ speakerId }) => speakerId)).toEqual([anna, anna])
  })

  test('who is nobody has no label, and one who was nobody gets one written like the others', () => {
    const draft = made('**Anna**: One.', '**Ben**: Two.')
    const silent = done(draft, speaker(draft, 1, null))
    expect(silent.text).toBe('**Anna**: One.\nTwo.')
    expect(done(silent, speaker(silent, 1, { label: 'Ben' })).text).toBe(draft.text)
  })

  test('is renamed everywhere, but not to a name that another has', () => {
    const draft = made('Anna: One.', 'Ben: Anna said so.', 'Anna: Three.')
    const next = done(draft, { kind: 'rename', speakerId: anna, label: 'Ann-Marie $&' })
    expect(lines(next)).toEqual([
      'Ann-Marie $& | One.',
      'Ben | Anna said so.',
      'Ann-Marie $& | Three.',
    ])
    expect(() => done(draft, { kind: 'rename', speakerId: anna, label: 'Ben' })).toThrow(/already/)
  })
})

describe('a timestamp', () => {
  test('is written anew in the manner of the old one', () => {
    const draft = made('Anna [0:00]: One.', 'Ben [0:01]: Two.')
    const next = done(draft, time(draft, 1, 3_725_000))
    expect(next.text).toBe('Anna [0:00]: One.\nBen [1:02:05]: Two.')
    expect(next.turns[1]?.startMs).toBe(3_725_000)
    expect(done(draft, time(draft, 1, 62_000)).text).toContain('Ben [1:02]:')
  })

  test('that the text does not have is only known of the turn', () => {
    const draft = made('Anna: One.', 'Ben: Two.')
    const next = done(draft, time(draft, 1, 5000))
    expect(next).toEqual({
      ...draft,
      turns: draft.turns.toSpliced(1, 1, { ...(draft.turns[1] ?? fail()), startMs: 5000 }),
    })
  })
})

test('after any corrections turns and marks are sound, labels say who speaks, and a word that is left is still covered', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 10 }), fc.nat(19), (list, number) => {
      let draft = made(
        'Anna: w0x w1x 👩‍👧 w2x w3x. w4x',
        'Ben [0:01]: w5x e\u0301w6x ش7x w8x w9x w10x',
        'Anna: w11x w12x w13x w14x\nw15x w16x',
        'Ben: w17x w18x w19x',
      )
      const name = { 6: 'e\u0301w6x', 7: 'ش7x' }[number] ?? `w${number}x`
      const own = new RegExp(`(?<=\\s)${name}(?=[\\s.]|$)`, 'u')
      let quote: Anchored | null = anchored(draft.text, placeOf(draft.text, own))
      for (const one of list) {
        const next = attempt(draft, correctionFor(draft, one))
        const range: Range | null = quote && placeQuote(draft, next, quote)
        quote = range && anchored(next.draft.text, range)
        draft = next.draft
        expectSound(draft)
      }
      if (!own.test(draft.text)) return
      kept += 1
      expect(quote?.words).toBe(name)
    }),
    { numRuns: 500 },
  )
  expect(kept).toBeGreaterThan(100)
})

/** Does a correction where it can be done. */
function attempt(draft: Draft, correction: Correction | null): Corrected {
  const nothing = { draft, map: mapEdits(draft.text, []) }
  if (!correction) return nothing
  try {
    return correct(draft, correction, { ...fresh, id: speakerId.parse(randomUUID()) })
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return nothing
  }
}

function expectSound(draft: Draft): void {
  for (const ranges of [draft.turns, draft.marks])
    ranges.forEach(({ start, end }, index) => {
      expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(draft.text.length)
      expect(snapToGraphemes(draft.text, { start, end })).toEqual({ start, end })
    })
  const speakers = new Map(draft.speakers.map(({ id, label }) => [id, label]))
  for (const turn of draft.turns) {
    expect(spokenText(draft.text, turn, draft.marks)).not.toBe('')
    const label = turn.speakerId && speakers.get(turn.speakerId)
    expect(draft.text.slice(turn.start, turn.end).startsWith(label ?? fail())).toBe(true)
  }
}

function anchored(text: string, { start, end }: Range): Anchored {
  const before = text.slice(Math.max(0, start - 32), start)
  return { start, end, words: text.slice(start, end), before, after: text.slice(end, end + 32) }
}

function placeOf(text: string, word: RegExp): Range {
  const match = word.exec(text) ?? fail()
  return { start: match.index, end: match.index + match[0].length }
}

/** A transcript of lines `Label: words` or `Label [m:ss]: words`; a second is a turn. */
function made(...spoken: readonly string[]): Draft {
  const turns: Turn[] = []
  const marks: Mark[] = []
  const labels: string[] = []
  let at = 0
  for (const line of spoken) {
    const [head = '', label = '', name = '', stamp] =
      /^((\W*\b(\w+)\W*?)(?: (\[\d+:\d+\]))?:)/u.exec(line)?.slice(1) ?? []
    if (!labels.includes(name)) labels.push(name)
    const stampAt = at + label.length + 1
    if (stamp) {
      marks.push({ kind: 'label', start: at, end: at + label.length })
      marks.push({ kind: 'time', start: stampAt, end: stampAt + stamp.length })
      marks.push({ kind: 'label', start: stampAt + stamp.length, end: at + head.length })
    } else marks.push({ kind: 'label', start: at, end: at + head.length })
    const who = { speakerId: ids[labels.indexOf(name)] ?? null, startMs: turns.length * 1000 }
    turns.push({ ...who, start: at, end: at + line.length, endMs: null })
    at += line.length + 1
  }
  const speakers = labels.map((label, index) => {
    return { ...fresh, id: ids[index] ?? other, label }
  })
  return { text: spoken.join('\n'), turns, marks, speakers }
}

function done(draft: Draft, correction: Correction): Draft {
  return correct(draft, correction, fresh).draft
}

/** The first place of some words replaced by others. */
function words({ text }: Draft, was: string, replacement: string): Correction {
  const start = text.indexOf(was)
  return { kind: 'text', edits: [{ start, end: start + was.length, was, text: replacement }] }
}

function speaker({ turns }: Draft, index: number, to: TurnSpeaker) {
  return { kind: 'speaker', turn: turns[index]?.start ?? 0, speaker: to, onward: false } as const
}

function time({ turns }: Draft, index: number, startMs: number): Correction {
  return { kind: 'time', turn: turns[index]?.start ?? 0, startMs }
}

/** Who says what, turn by turn. */
function lines({ text, turns, marks, speakers }: Draft): string[] {
  const labels = new Map(speakers.map(({ id, label }) => [id, label]))
  return turns.map((turn) => {
    return `${turn.speakerId && labels.get(turn.speakerId)} | ${spokenText(text, turn, marks)}`
  })
}

function fail(): never {
  throw new Error('missing')
}
