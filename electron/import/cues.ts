import { labelKind, normaliseLabel } from '../../shared/text/label.ts'
import { noHints } from '../../shared/text/recognition.ts'
import { compose, type Utterance } from './compose.ts'
import type { ImportWarning, Source } from './importer.ts'

/** One caption with its time; `voice` is null where it names nobody. */
export type Cue = {
  readonly startMs: number
  readonly endMs: number
  readonly voice: string | null
  readonly text: string
}

/** A transcript made of captions: names in them become speakers, repeated lines of rolling captions are dropped. */
export function sourceFromCues(
  cues: readonly Cue[],
  about: Pick<Source, 'title' | 'encoding' | 'language'>,
): Source {
  const unrolled = dropRolling(cues)
  const named = unrolled.some((cue) => cue.voice !== null) ? unrolled : nameFromText(unrolled)
  const utterances = splitDialogue(named).map(
    ({ voice, text, startMs, endMs }): Utterance => ({ label: voice, text, startMs, endMs }),
  )
  const { text, turns, marks } = compose(utterances, 'captions')
  return {
    ...about,
    text,
    date: null,
    hints: noHints,
    structure: { turns, marks },
    warnings: warnings(cues, unrolled),
  }
}

/** Rolling captions show the lines of the one before once more, above the new one. */
function dropRolling(cues: readonly Cue[]): Cue[] {
  let before: Cue | undefined
  let shown: readonly string[] = []
  const fresh: Cue[] = []
  for (const cue of cues) {
    const lines = cue.text.split('\n').filter((line) => line.trim() !== '')
    const rolls =
      before !== undefined && cue.startMs - before.endMs < 100 && cue.voice === before.voice
    const repeated = rolls ? repeatedLines(shown, lines, cue.endMs - cue.startMs) : 0
    const text = lines.slice(repeated).join('\n')
    before = cue
    shown = lines
    if (text !== '') fresh.push({ ...cue, text })
  }
  return fresh
}

/** How long a caption is at least that is there to be read, in milliseconds. */
const shortestCaption = 50

/** How many first lines of a caption are the last lines of the one before; a caption of one line may repeat in earnest. */
function repeatedLines(shown: readonly string[], lines: readonly string[], ms: number): number {
  for (let count = Math.min(shown.length, lines.length); count > 0; count -= 1) {
    const same = lines
      .slice(0, count)
      .every((line, index) => line.trim() === shown.at(index - count)?.trim())
    const rolls = lines.length > 1 || shown.length > 1 || ms < shortestCaption
    if (same) return rolls ? count : 0
  }
  return 0
}

/**
 * `Anna: words` as Zoom writes it. Names are taken where most captions begin with one; a caption without
 * a name goes on with the speaker before.
 */
function nameFromText(cues: readonly Cue[]): readonly Cue[] {
  const leads = cues.map((cue) => readLead(cue.text))
  const uses = new Map<string, number>()
  for (const lead of leads) if (lead) uses.set(lead.label, (uses.get(lead.label) ?? 0) + 1)
  const everywhere = leads.filter((lead) => lead !== null).length >= cues.length * 0.8
  const names = new Set(
    [...uses]
      .filter(
        ([label, times]) => (everywhere && times >= 3) || isName(label, everywhere ? 3 : times),
      )
      .map(([label]) => label),
  )
  const named = leads.filter((lead) => lead && names.has(lead.label)).length
  if (named < 2 || named < cues.length * 0.4) return cues
  let voice: string | null = null
  return cues.map((cue, index) => {
    const lead = leads[index]
    const own = lead && names.has(lead.label) ? lead : null
    if (own) voice = own.label
    return { ...cue, voice, text: own ? own.words : cue.text }
  })
}

/** `Anna: words`, `[SPEAKER_00]: words`, `[SPEAKER_00] words`, also behind the `>>` of broadcasters. */
function readLead(text: string): { label: string; words: string } | null {
  const match = /^(?:>>\s?)?(?:\[([^[\]:：\n]{1,63})\][:：]?|([^:：\n]{1,63})[:：])\s+(?=\S)/.exec(
    text,
  )
  const raw = match?.[1] ?? match?.[2]
  if (!match || !raw) return null
  return { label: normaliseLabel(raw), words: text.slice(match[0].length) }
}

/** Names in captions are whatever people call themselves, or the number they phone from, so that use counts for more than looks. */
function isName(label: string, times: number): boolean {
  if (/^\+?\d[\d ()*-]{5,}$/.test(label)) return true
  const kind = labelKind(label)
  if (kind === 'never') return false
  return kind === 'plain' ? times >= 3 : true
}

/** `- Hi. - Hello.`: two people in one caption, whom nobody names. */
function splitDialogue(cues: readonly Cue[]): Cue[] {
  return cues.flatMap((cue) => {
    const lines = cue.text.split('\n')
    const spoken = lines.length > 1 && lines.every((line) => /^[-–—]\s?\S/.test(line))
    return spoken ? lines.map((text) => ({ ...cue, text })) : [cue]
  })
}

function warnings(all: readonly Cue[], kept: readonly Cue[]): ImportWarning[] {
  const dropped = all.filter((cue) => cue.text.trim() !== '').length - kept.length
  if (dropped < 1) return []
  return [
    {
      code: 'repeated-captions-left-out',
      message: `${dropped} captions only repeat the one before and were left out.`,
      line: null,
    },
  ]
}
