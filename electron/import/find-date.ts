import { plainForm } from '../../shared/text/label.ts'

/** The first date in a text that is written in a form that leaves no doubt, as ISO, or null. */
export function findDate(text: string): string | null {
  for (const { pattern, order } of forms) {
    for (const match of text.matchAll(pattern)) {
      const date = toIso(match, order)
      if (date) return date
    }
  }
  return null
}

type Part = 'day' | 'month' | 'year'
type Form = { readonly pattern: RegExp; readonly order: readonly Part[] }

/** With slashes the day and the month are told apart only where one of them is above 12. */
const forms: readonly Form[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)([-._/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g,
    order: ['year', 'month', 'day'],
  },
  {
    pattern: /(?<![\d.])(\d{1,2})(\.)\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/g,
    order: ['day', 'month', 'year'],
  },
  {
    pattern:
      /(?<![\d.])(\d{1,2})(\.|er|º|st|nd|rd|th)?\s(?:de\s)?(\p{L}{3,12})\.?,?\s(?:de\s)?((?:19|20)\d\d)(?!\d)/gu,
    order: ['day', 'month', 'year'],
  },
  {
    pattern: /(\p{L}{3,12})(\.)?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)(?!\d)/gu,
    order: ['month', 'day', 'year'],
  },
  {
    pattern: /(?<![\d/])(1[3-9]|2\d|3[01])([/-])(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)(?!\d)/g,
    order: ['day', 'month', 'year'],
  },
  {
    pattern: /(?<![\d/])(0?[1-9]|1[0-2])([/-])(1[3-9]|2\d|3[01])[/-]((?:19|20)\d\d)(?!\d)/g,
    order: ['month', 'day', 'year'],
  },
]

function toIso(match: RegExpMatchArray, order: readonly Part[]): string | null {
  const [, first = '', , second = '', third = ''] = match
  const values = [first, second, third]
  const part = (name: Part): string => values[order.indexOf(name)] ?? ''
  const month = /^\d/.test(part('month')) ? Number(part('month')) : monthNamed(part('month'))
  const date = `${part('year')}-${two(month)}-${two(Number(part('day')))}`
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Beginnings of the names of months in the languages that transcripts come in, January first; without accents. */
const months: readonly RegExp[] = [
  /^(?:jan|gen|ene|janv)/,
  /^(?:feb|fev|fevr)/,
  /^(?:mar|mae|maa|mrt|mrz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag|maj)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^(?:nov)/,
  /^(?:dec|dez|dic)/,
]

/** The number of a month, or 0. */
function monthNamed(word: string): number {
  return months.findIndex((month) => month.test(plainForm(word))) + 1
}
