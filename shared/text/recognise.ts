import type { Document } from './accept.ts'
import { chooseByLetters } from './by-letters.ts'
import { type Choice, chooseConvention } from './choose.ts'
import { noConvention } from './conventions.ts'
import { findAlike, findDoubts } from './doubts.ts'
import { usesOf } from './groups.ts'
import { readHeads } from './heads.ts'
import { splitLines } from './lines.ts'
import type { Hints, Recognition, SpeakerDecisions } from './recognition.ts'
import { summariseSpeakers } from './speakers.ts'
import { turnsFromHeads, turnsFromParagraphs } from './turns.ts'

/**
 * Who speaks where in a text that is not changed: the convention is found over the whole document, each line is read once.
 * Every character that is not blank belongs to exactly one turn.
 */
export function recognise(text: string, hints: Hints, decisions: SpeakerDecisions): Recognition {
  const lines = splitLines(text, hints)
  if (decisions.convention === noConvention) return unlabelled({ text, lines })
  const heads = lines.flatMap((line, index) => readHeads(text, line, index))
  const document: Document = { text, lines, accept: new Set(decisions.accept ?? []) }
  const { convention } = decisions
  const byLetters = convention === undefined || convention === 'Questions in other letters'
  const found =
    chooseConvention(heads, document, convention) ??
    (byLetters ? chooseByLetters(text, lines) : null)
  const choice = found && without(found, decisions.ignore)
  return choice && choice.heads.length > 0
    ? labelled(document, choice, decisions)
    : unlabelled(document)
}

/** The choice without labels that the user calls no speakers; what was found for the others stays. */
function without(choice: Choice, ignore: readonly string[]): Choice {
  const kept = ({ label }: { readonly label: string }): boolean => !ignore.includes(label)
  return {
    ...choice,
    heads: choice.heads.filter(kept),
    once: choice.once.filter(kept),
    unsettled: choice.unsettled.filter(kept),
    rejected: choice.rejected.filter(kept),
  }
}

/** The label that a label is joined to in the end; a circle of joins is left alone. */
export function joinedLabel(label: string, join: SpeakerDecisions['join']): string {
  let current = label
  for (let steps = 0; steps < 20; steps += 1) {
    const next = Object.hasOwn(join, current) ? join[current] : undefined
    if (next === undefined || next === label) return current
    current = next
  }
  return current
}

function unlabelled(page: Pick<Document, 'text' | 'lines'>): Recognition {
  const { turns, marks } = turnsFromParagraphs(page)
  return {
    convention: noConvention,
    verdict: 'none',
    speakers: [],
    turns,
    marks,
    doubtful: [],
    alike: [],
  }
}

function labelled(document: Document, choice: Choice, decisions: SpeakerDecisions): Recognition {
  const named = (label: string): string => joinedLabel(label, decisions.join)
  const { turns, marks } = turnsFromHeads(document, choice.heads, named)
  const speakers = summariseSpeakers(document.text, turns, marks)
  const alike = findAlike(speakers)
  return {
    convention: choice.convention,
    verdict: isSure(choice) && speakers.length > 1 ? 'sure' : 'doubtful',
    speakers,
    turns,
    marks,
    doubtful: findDoubts(document, choice, alike),
    alike,
  }
}

/** Sure where enough labels repeat and few were taken or left on a guess. */
function isSure({
  convention,
  heads,
  once,
  unsettled,
  rejected,
  leftOver,
  clear,
}: Choice): boolean {
  const open = convention.includes(':') ? leftOver / 2 : 0
  const guessed = usesOf(once) + usesOf(rejected) + open
  return clear && unsettled.length === 0 && heads.length >= 6 && guessed <= heads.length * 0.1
}
