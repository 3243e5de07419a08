/** A time of day in a text, with the date before it where one stands there. */
export type Moment = {
  /** Milliseconds since midnight. */
  readonly ms: number
  /** The three numbers of the date as they stand, or null. */
  readonly date: readonly [number, number, number] | null
}

const blank = String.raw`[\s\u00a0\u202f]`
const day = String.raw`(?<one>\d{1,4})(?:[./-]|\.${blank})(?<two>\d{1,2})(?:[./-]|\.${blank})(?<three>\d{1,4})`
const between = String.raw`[.,]{0,2}(?:T|${blank}{1,2}(?:(?:klo|kl\.?|um|at|à|às|alle|a las)${blank})?)`
const early = `(?:(?<early>오전|오후|上午|下午|午前|午後)${blank}?)?`
const time = String.raw`(?<hours>\d{1,2})[:.](?<minutes>\d{2})(?:[:.](?<seconds>\d{2}))?(?![:.]?\d)`
const late = String.raw`${blank}?(?<late>[ap]\.?${blank}?m)\b\.?`
const offset = String.raw`(?:Z|[+-]\d{2}:?\d{2})?`

/** A date with a time, as messengers write it before a message; to be built into larger patterns. */
export const datedMoment = `${day}${between}${early}${time}(?:${late})?${offset}`

const named = `(?:today|yesterday|heute|gestern|aujourd[’']hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren)${blank}(?:at|um|à|a las|alle|às|om)${blank}`

/** A time of day that can be no place in a recording, since it names the day or its half; to be built into larger patterns. */
export const namedMoment = String.raw`${named}${time}(?:${late})?|(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?${late}`

/** The moment that one of the patterns found. */
export function readMoment(groups: Readonly<Record<string, string | undefined>>): Moment {
  const { one, two, three, hours, minutes, seconds } = groups
  const half = groups['early'] ?? groups['late'] ?? ''
  const hour =
    (Number(hours) % (half === '' ? 24 : 12)) + (/^p|오후|下午|午後/i.test(half) ? 12 : 0)
  return {
    ms: ((hour * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000,
    date: one && two && three ? [Number(one), Number(two), Number(three)] : null,
  }
}

const dayMs = 86_400_000
/** Later than anybody begins to speak in a recording: such a first time is one of the day. */
const lateStart = 6 * 3_600_000

type Placed = {
  readonly startMs: number
  readonly endMs: number | null
  readonly moment: Moment | null
}

/** Times of a document in order; those of the day are counted from the first, those of a recording stay. */
export function sinceFirst<Time extends Placed>(times: readonly Time[]): readonly Time[] {
  const [first] = times
  if (!first || (!first.moment && first.startMs < lateStart)) return times
  const order = orderOf(times.flatMap(({ moment }) => (moment?.date ? [moment.date] : [])))
  const absolute = ({ startMs, moment }: Placed): number =>
    startMs + (moment?.date ? order(moment.date) : 0)
  const from = absolute(first)
  let latest = 0
  return times.map((time) => {
    let startMs = absolute(time) - from
    while (!time.moment?.date && latest - startMs > dayMs / 2) startMs += dayMs
    latest = Math.max(latest, startMs)
    const length = time.endMs === null ? null : Math.max(0, time.endMs - time.startMs)
    const began = Math.max(0, startMs)
    return { ...time, startMs: began, endMs: length === null ? null : began + length }
  })
}

type Numbers = NonNullable<Moment['date']>
type Order = (date: Numbers) => number

/** Day, month and year stand in the order in which the days of the document lie closest together; milliseconds of a date. */
function orderOf(dates: readonly Numbers[]): Order {
  const orders: readonly Order[] = [
    ([one, two, three]) => utc(three, two, one),
    ([one, two, three]) => utc(three, one, two),
    ([one, two, three]) => utc(one, two, three),
  ]
  const spread = (order: Order): number =>
    dates.reduce((sum, date, at) => sum + Math.abs(order(date) - order(dates[at - 1] ?? date)), 0)
  const [first] = dates
  if (!first) return () => 0
  const possible = orders.filter((order) => dates.every((date) => Number.isFinite(order(date))))
  return possible.reduce<Order>(
    (best, order) => (spread(order) < spread(best) ? order : best),
    possible[0] ?? (() => 0),
  )
}

/** NaN for a day that there is not. */
function utc(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN
  return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day)
}
