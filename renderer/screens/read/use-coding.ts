import { useEffect } from 'react'
import { z } from 'zod'
import type { Input, Method, Output } from '../../../shared/api.ts'
import type { Code } from '../../../shared/model/code.ts'
import { type CodeId, type CodingId, codeId, type QuoteId } from '../../../shared/model/id.ts'
import type { TextQuote } from '../../../shared/model/quote.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { call } from '../../backend.ts'
import { showProblem } from '../../state/problems.ts'
import { useRemembered } from '../../state/settings.ts'
import { createStore } from '../../state/store.ts'
import { nextOfCoder, splitPlace } from '../../transcript/reshape.ts'
import type { Surface } from '../../transcript/surface.ts'
import { notify } from '../../ui/notices.tsx'
import { announce } from './announcer.tsx'
import { makeNearMatch } from './palette-search.ts'
import type { Reading } from './use-reading.ts'
import { useStable } from './use-stable.ts'

const noneRecent = { initial: [], check: z.array(codeId) }
const mostRecent = 9

/** Codes used last, newest first: known at once, on both sides of the screen. */
const used = createStore<readonly CodeId[]>([])

/** The code that is being made, for what comes before it is among the others; else undefined. */
let latest: Promise<Named | undefined> = Promise.resolve(undefined)

type Named = Pick<Code, 'id' | 'name'>

/** What can be done to the open transcript; nothing is shown as done before it is on disk. */
export type CodingActions = {
  /** Puts a code on the target of the surface, or on a range. */
  readonly code: (id: CodeId, range?: Range) => Promise<void>
  /** Puts the code on the target that was used last. */
  readonly again: () => Promise<void>
  /** Makes a code and puts it on the target; one of the same name is used instead. */
  readonly codeNew: (name: string, parentId?: CodeId | null) => Promise<void>
  /** Makes the words of the target a code. */
  readonly codeInVivo: () => Promise<void>
  readonly uncode: (coding: CodingId) => Promise<void>
  readonly move: (quote: QuoteId, range: Range) => Promise<void>
  readonly star: () => Promise<void>
  /** Makes two quotes of one at the selection or the caret. */
  readonly split: () => Promise<void>
  /** Makes one of the focused quote and the next by the same coder. */
  readonly join: () => Promise<void>
  /** Codes used last, newest first. */
  readonly recent: readonly CodeId[]
}

/** The actions on the open transcript. */
export function useCoding(surface: Surface | null, reading: Reading | null): CodingActions {
  const [recent, setRecent] = useRemembered('read.recent', noneRecent)
  useEffect(() => {
    if (recent) used.set(recent)
  }, [recent])

  const codes = reading?.codes
  // A code that was just made is among them now; from here on it may also be removed.
  useEffect(() => {
    if (codes) latest = Promise.resolve(undefined)
  }, [codes])

  async function put(code: Named, range?: Range): Promise<void> {
    if (!surface || !reading) return
    const { start, end } = range ?? surface.target
    if (start >= end) return
    const transcriptId = reading.content.transcript.id
    const { row } = surface.state
    const quote = await attempt('quotes.code', { transcriptId, start, end, codeIds: [code.id] })
    if (!quote) return
    remember(code.id)
    // Who has walked on meanwhile is not called back.
    if (surface.state.row === row) await surface.focusWhenThere(quote.id)
    announce(`Coded with ${code.name}`)
  }

  const save = useStable((recent: CodeId[]) => setRecent(recent))
  /** After the coding was shown: what is remembered must not make it wait. */
  function remember(id: CodeId): void {
    if (used.get()[0] === id) return
    used.set([id, ...used.get().filter((other) => other !== id)].slice(0, mostRecent))
    setTimeout(() => save([...used.get()]), 200)
  }

  /** Answers the code if it was made for this. */
  async function codeNew(name: string, parentId: CodeId | null = null): Promise<Named | undefined> {
    const known = reading && codeNamed(reading, name)
    latest = known ? Promise.resolve(known) : attempt('codes.add', { name, parentId })
    const code = await latest
    if (code) await put(code)
    return known ? undefined : code
  }

  return {
    code: async (id, range) => {
      const code = reading?.codes.get(id)
      if (code) await put(code, range)
    },
    again: async () => {
      const last = used.get().find((id) => reading?.codes.has(id))
      const code = (await latest) ?? (last && reading?.codes.get(last))
      if (code) await put(code)
    },
    codeNew: async (name, parentId) => {
      await codeNew(name, parentId)
    },
    codeInVivo: async () => {
      const words = surface ? inVivoName(surface.wordsOf(surface.target)) : ''
      if (words === '' || !reading) return
      const near = makeNearMatch(reading.codebook.codes)(words)
      const made = await codeNew(words)
      if (near && made) offerInstead(made, near, remember)
    },
    uncode: async (coding) => {
      const done = await attempt('quotes.uncode', { codingIds: [coding] })
      if (done !== undefined) announce('Coding removed')
    },
    move: async (id, { start, end }) => {
      const done = await attempt('quotes.move', { id, start, end })
      if (done !== undefined && surface)
        announce(`Quote is now: ${surface.wordsOf({ start, end })}`)
    },
    star: async () => {
      const quote = surface?.quote
      if (!quote) return
      const done = await attempt('quotes.star', { ids: [quote.id], starred: !quote.starred })
      if (done !== undefined) announce(quote.starred ? 'Star taken away' : 'Starred')
    },
    split: async () => {
      if (surface) await split(surface)
    },
    join: async () => {
      if (surface?.quote) await join(surface, surface.quote)
    },
    recent: (recent ?? []).filter((id) => reading?.codes.has(id)),
  }
}

async function split(surface: Surface): Promise<void> {
  const place = splitPlace(surface)
  if (!place) return notify(nowhereToSplit)
  const second = await attempt('quotes.split', { id: place.quote.id, at: place.at })
  if (!second) return
  announce('Quote split in two')
  await surface.focusWhenThere(second.id)
}

async function join(surface: Surface, quote: TextQuote): Promise<void> {
  const next = nextOfCoder(surface, quote)
  if (!next) return notify(nothingToJoin)
  const joined = await attempt('quotes.join', { ids: [quote.id, next.id] })
  if (joined) announce('Quotes joined')
}

const nowhereToSplit = {
  text: 'Nothing was split. Select the words with which the second part begins, inside a quote, or click there.',
}
const nothingToJoin = {
  text: 'Nothing was joined, as no quote by the same coder follows in this transcript.',
}

/** A code in vivo is made at once; where one exists that it might be confused with, the two can become one. */
function offerInstead(made: Named, near: Code, remember: (id: CodeId) => void): void {
  async function merge() {
    if (await attempt('codes.merge', { into: near.id, from: [made.id] })) remember(near.id)
  }
  notify({
    text: `“${made.name}” is much like “${near.name}”, which exists already.`,
    action: { label: `Use “${near.name}”`, run: () => void merge() },
  })
}

/** Does something without drawing the screen anew while it runs; a problem is shown, and answers undefined. */
async function attempt<M extends Method>(
  method: M,
  input: Input<M>,
): Promise<Output<M> | undefined> {
  try {
    return await call(method, input)
  } catch (error) {
    showProblem(error instanceof Error ? error : new Error(String(error)))
    return undefined
  }
}

/** The code that has a name, case aside. */
export function codeNamed({ codebook }: Pick<Reading, 'codebook'>, name: string): Code | undefined {
  const wanted = name.trim().toLocaleLowerCase()
  return codebook.codes.find((code) => code.name.toLocaleLowerCase() === wanted)
}

/** Words as the name of a code: one line, cut at a word where it gets long. */
export function inVivoName(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longestName) return line
  const cut = line.slice(0, longestName)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestName / 2)).trimEnd()}…`
}

const longestName = 60
