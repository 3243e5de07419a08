import type { Attribute } from '../model/people.ts'
import { nameKey } from './name-key.ts'

type Kind = Attribute['kind']

/** What an attribute's kind is called in messages, e.g. “is not a number”. */
export const kindNames: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  date: 'a date like 2017-03-31',
  yesno: 'yes or no',
}

/** A value as it is kept: numbers with a point, dates as ISO, yes or no; null where the text is none of that kind. */
export function readValue(kind: Kind, text: string): string | null {
  const value = text.trim()
  if (value === '' || kind === 'text') return value
  if (kind === 'number') return readNumber(value)
  return kind === 'date' ? readDate(value) : readYesNo(value)
}

/** The narrowest kind that all of these values are of; text where there are none. */
export function guessKind(values: readonly string[]): Kind {
  const given = values.filter((value) => value.trim() !== '')
  if (given.length === 0) return 'text'
  const kinds = ['number', 'date', 'yesno'] as const
  return kinds.find((kind) => given.every((value) => readValue(kind, value) !== null)) ?? 'text'
}

/** At most 15 digits, which every spreadsheet keeps; a leading zero makes it a text such as a postcode. */
function readNumber(value: string): string | null {
  const digits = value.replace(',', '.')
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(digits) || digits.replaceAll(/\D/g, '').length > 15)
    return null
  return String(Number(digits) + 0)
}

/** Years, months and days in an order that leaves no doubt: 2017-03-31 or 31.3.2017. */
function readDate(value: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value)
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value)
  const [year, month, day] = iso ? iso.slice(1) : (dotted?.slice(1).toReversed() ?? [])
  if (!year || !month || !day) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null
}

function readYesNo(value: string): string | null {
  const key = nameKey(value)
  if (['yes', 'y', 'true'].includes(key)) return 'yes'
  return ['no', 'n', 'false'].includes(key) ? 'no' : null
}
