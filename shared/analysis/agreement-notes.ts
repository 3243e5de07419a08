import type { AgreementQuestion, AgreementRow, AgreementUnit } from '../model/agreement.ts'
import type { Filter } from '../model/filter.ts'
import { drawings } from './agreement-interval.ts'

/** From so high a per cent on, with so low an alpha and so large a share of units alike, the figures seem to contradict each other. */
const paradox = { percent: 80, alpha: 0.667, alike: 0.75 }

/** Fewer units with a code than these say little. */
const few = 5

/** What the figures of a row do not say by themselves; empty where there is nothing. */
export function rowNote(
  { counts, percent, alpha, pairs }: Omit<AgreementRow, 'note'>,
  unit: AgreementUnit,
  coders: readonly string[],
): string {
  const { all, some, none } = counts
  const given = all + some
  if (alpha === null)
    return `Everybody gave it to every ${unit}: with nothing to tell apart, kappa and alpha cannot be computed.`
  const alike = Math.max(all, none) / (given + none)
  if ((percent ?? 0) >= paradox.percent && alpha < paradox.alpha && alike >= paradox.alike)
    return given <= none
      ? `Most ${unit}s are without it, so a high per cent says little: of the ${plural(given, unit)} that anybody gave it, they agree on ${figure(all)}.`
      : `Most ${unit}s have it, so a high per cent says little: of the ${plural(some + none, unit)} that anybody left without it, they agree on ${figure(none)}.`
  if (given < few)
    return `Given to ${plural(given, unit)} only: too few to say much about how well the coders agree.`
  return oneSided(pairs, unit, coders)
}

/** Says who gives a code much more than the other, where there are two. */
function oneSided(
  pairs: AgreementRow['pairs'],
  unit: AgreementUnit,
  coders: readonly string[],
): string {
  const [pair] = pairs
  if (!pair || coders.length !== 2) return ''
  const { onlyA, onlyB } = pair.counts
  const [more, less] = [Math.max(onlyA, onlyB), Math.min(onlyA, onlyB)]
  if (more < few || more < 3 * less) return ''
  const [a = '', b = ''] = coders
  return `Mostly one-sided: only ${onlyA > onlyB ? a : b} gave it to ${plural(more, unit)}, only ${onlyA > onlyB ? b : a} to ${figure(less)}.`
}

/** Says that codings which decisions removed could not be placed, so that the figures as each coded lack them. */
export function lostNote(count: number): string {
  return `${plural(count, 'coding')} that a decision removed ${count === 1 ? 'is' : 'are'} missing here: the text was corrected since, and the words are not found any more. So the coders seem to agree more than they did.`
}

/** What a reader of the whole table must know, in sentences. */
export function agreementNotes({
  question,
  filter,
  unused,
  coders,
}: NotesInput): readonly string[] {
  const { unit, seed } = question
  return [
    unitNotes[unit],
    scopeNote(question, filter),
    filter.includeModerators
      ? 'Moderators and interviewers are included.'
      : `${capitalised(unit)}s of moderators and interviewers are left out.`,
    question.rows === 'codes'
      ? 'A code’s row includes its sub-codes; the pooled figures take each code by itself.'
      : 'A code serves its own capital types, or where it has none those of its nearest mapped parent.',
    unused > 0
      ? `${plural(unused, 'row')} that none of them used ${unused === 1 ? 'is' : 'are'} left out.`
      : '',
    coders > 2
      ? `Counts are ${unit}s to which all of these coders gave a code, some of them, or none; % is the share on which two of them agree.`
      : `Counts are ${unit}s to which both coders gave a code, only one of them, or neither; % is the share on which they agree.`,
    'Positive: of what one coder gave a code, the share that another gave it too; what all left uncoded does not count.',
    coders > 2
      ? 'Kappa is the mean over all pairs of coders (Light 1971); alpha takes all together.'
      : '',
    'Kappa and alpha: agreement beyond chance, 1 where they agree on everything, 0 where chance would do as well.',
    'Kappa: Cohen 1960, pooled after De Vries et al. 2008. Alpha: Krippendorff 2011, binary; he asks for 0.800, and for 0.667 at the least where conclusions are tentative.',
    `Intervals hold 95 % of ${drawings.toLocaleString('en')} drawings of whole turns (seed ${seed}).`,
  ].filter((note) => note !== '')
}

type NotesInput = {
  readonly question: AgreementQuestion
  readonly filter: Filter
  /** Rows that nobody used. */
  readonly unused: number
  readonly coders: number
}

const unitNotes: Readonly<Record<AgreementUnit, string>> = {
  turn: 'Compared: turns. A turn has a code where a quote with it holds anything said in the turn, however much.',
  sentence:
    'Compared: sentences, as the Unicode rules cut them. A sentence has a code where a quote with it holds anything of it.',
  character:
    'Compared: spoken characters, blanks between words included, labels and timestamps not. Where quotes begin and end matters most here.',
}

function scopeNote({ scope }: AgreementQuestion, { transcripts }: Filter): string {
  if (transcripts !== undefined)
    return 'Transcripts were chosen by hand: who coded nothing there counts as having found nothing.'
  return scope === 'all'
    ? 'Only transcripts that all of these coders coded.'
    : 'Transcripts that at least two of these coders coded; who coded nothing there is missing, not disagreeing.'
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function plural(number: number, noun: string): string {
  return `${figure(number)} ${noun}${number === 1 ? '' : 's'}`
}

function figure(number: number): string {
  return number.toLocaleString('en')
}
