import type { Agreement, AgreementRow, Settlement } from '../model/agreement.ts'

/** Who was compared where, and how far they agree over all and code by code, in sentences; where nothing was compared, why. */
export function agreementInWords(agreement: Agreement): string {
  const { coders, transcripts, units, question, pooled, rows } = agreement
  if (units === 0)
    return 'No two coders coded the same transcript, so their agreement is not known.'
  const who = `${listed(coders)} coded ${listed(transcripts)}${coders.length > 2 ? ', not all of them each,' : ''} independently: ${units.toLocaleString('en')} ${question.unit}s are compared.`
  if (pooled.alpha === null) return `${who} Nothing is coded differently, or too little to tell.`
  const [low, high] = pooled.interval ?? []
  const interval =
    low === undefined || high === undefined
      ? ''
      : ` (95 % interval ${low.toFixed(2)} to ${high.toFixed(2)})`
  return `${who} Over all ${question.rows === 'codes' ? 'codes' : 'capital types'} Krippendorff’s alpha is ${pooled.alpha.toFixed(2)}${interval}${pooled.kappa === null ? '' : `, Cohen’s kappa ${pooled.kappa.toFixed(2)}`}.${rangeInWords(rows)}`
}

/** What was decided about the differences, in a sentence; empty where nothing was. */
export function settlementInWords({ added, removed, kept }: Settlement): string {
  const done = [
    added.length > 0 ? `${plural(added.length, 'coding')} given to another coder, too` : '',
    removed.length > 0 ? `${plural(removed.length, 'coding')} removed` : '',
    kept.size > 0
      ? `${plural(kept.size, 'coding')} left as ${kept.size === 1 ? 'it was' : 'they were'}`
      : '',
  ].filter((words) => words !== '')
  return done.length === 0
    ? ''
    : `Afterwards differences were settled: ${done.join(', ')}. The figures do not include this.`
}

/** The codes with the lowest and the highest alpha. */
function rangeInWords(rows: readonly AgreementRow[]): string {
  const known = rows.filter(({ alpha }) => alpha !== null)
  const sorted = known.toSorted((a, b) => (a.alpha ?? 0) - (b.alpha ?? 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most || least === most) return ''
  return ` Code by code it lies between ${named(least)} and ${named(most)}.`
}

function named({ name, alpha }: AgreementRow): string {
  return `${alpha?.toFixed(2) ?? ''} (${name})`
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

function plural(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
