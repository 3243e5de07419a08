import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labels, read, said } from './read.ts'

const words = ['shall we meet?', 'Yes: at ten', 'look: https://example.org', 'ok', 'lol', 'Fine.']
const people = ['anna', 'Ben Okafor', '+49 170 1234567'] as const

/** A chat of three, every message made by `write`. */
function chat(write: (who: string, minute: number, what: string) => string, count = 15): string {
  const lines = Array.from({ length: count }, (_, at) =>
    write(people[at % 3] ?? '', 10 + at, words[at % words.length] ?? ''),
  )
  return lines.join('\n')
}

test.each([
  ['nicknames alone', (who: string, _: number, what: string) => `<${who}> ${what}`],
  ['hours and minutes', (who, minute, what) => `[10:${minute}] <${who}> ${what}`],
  ['seconds without brackets', (who, minute, what) => `10:${minute}:02 <${who}> ${what}`],
  ['signs of rank', (who, minute, what) => `10:${minute} <@${who}> ${what}`],
  ['WhatsApp of an iPhone', (who, minute, what) => `[12.03.24, 10:${minute}:11] ${who}: ${what}`],
  ['WhatsApp in Europe', (who, minute, what) => `12/03/2024, 10:${minute} - ${who}: ${what}`],
  ['WhatsApp in America', (who, minute, what) => `3/12/24, 1:${minute}\u202fPM - ${who}: ${what}`],
  ['WhatsApp in Finland', (who, minute, what) => `12.3.2024 klo 10.${minute} - ${who}: ${what}`],
  ['WhatsApp in Korea', (who, minute, what) => `2024. 3. 12. 오전 10:${minute}, ${who}: ${what}`],
  ['Signal', (who, minute, what) => `[2024-03-12 10:${minute}] ${who}: ${what}`],
  ['Telegram', (who, minute, what) => `${who}, [12.03.24 10:${minute}]\n${what}\n`],
  ['Slack', (who, minute, what) => `${who}  10:${minute} AM\n${what}\n`],
  ['Discord', (who, minute, what) => `${who} — Today at 10:${minute} AM\n${what}\n`],
  ['Teams', (who, minute, what) => `[10:${minute} AM] ${who}\n${what}\n`],
] as readonly (readonly [string, (who: string, minute: number, what: string) => string])[])(
  'a chat with %s is understood',
  (_, write) => {
    const { speakers, verdict } = read(chat(write))
    expect(speakers.map(({ label, turns }) => [label, turns])).toEqual(
      people.map((who) => [who, 5]),
    )
    expect(verdict).toBe('sure')
  },
)

test('a small word in angle brackets here and there is no nickname', () => {
  const lines = Array.from({ length: 20 }, (_, at) =>
    at % 6 === 0 ? '<laughs> I never said that.' : 'It was a long day and we went home.',
  )
  expect(labels(lines.join('\n'))).toEqual([])
})

test('what a messenger says itself is said by nobody', () => {
  const talk = chat((who, minute, what) => `12/03/2024, 10:${minute} - ${who}: ${what}`, 9)
  const joined = '12/03/2024, 10:05 - Anna created group "Study"'
  const left = '12/03/2024, 10:55 - Ben Okafor left'
  expect(said(`${joined}\n${talk}\nand more\n${left}`).slice(-2)).toEqual([
    '+49 170 1234567: look: https://example.org and more',
    '-: - Ben Okafor left',
  ])
  expect(read(`${joined}\n${talk}`).turns[0]?.label).toBeNull()
})

test('who comes and goes in a chat speaks no words', () => {
  const talk = chat((who, minute, what) => `[10:${minute}] <${who}> ${what}`, 9)
  const turns = said(`*** anna joined\n${talk}\n[10:40] -!- ben has quit`)
  expect([turns[0], turns.at(-1)]).toEqual(['-: *** anna joined', '-: -!- ben has quit'])
})

test('a group in whose name the messenger speaks is nobody', () => {
  const talk = chat((who, minute, what) => `[12.03.24, 10:${minute}:11] ${who}: ${what}`)
  const text = `[12.03.24, 10:05:00] Study: \u200eMessages are encrypted.\n${talk}\n[12.03.24, 10:59:00] anna: \u200eimage omitted`
  expect(labels(text)).toEqual(people)
})

test('times of the day are counted from the first, over midnight as well', () => {
  const starts = (lines: readonly string[]) =>
    read(lines.join('\n')).turns.map(({ startMs }) => (startMs ?? Number.NaN) / 60_000)
  const day = ['23:50:00', '23:58:00', '00:10:00', '00:11:00']
  expect(starts(day.map((time, at) => `[${time}] ${at % 2 ? 'Ben' : 'Anna'}: Yes, well.`))).toEqual(
    [0, 8, 20, 21],
  )
  const dated = ['3/9/24, 11:50 PM', '3/10/24, 12:10 AM', '3/12/24, 1:00 PM', '3/13/24, 1:00 PM']
  expect(starts(dated.map((time, at) => `${time} - ${at % 2 ? 'Ben' : 'Anna'}: Yes.`))).toEqual([
    0, 20, 3670, 5110,
  ])
})

test('the order of day and month is the one in which the days lie closest together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 360 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 12 }),
      fc.constantFrom('dmy', 'mdy', 'ymd'),
      (first, steps, order) => {
        let day = first
        const days = [first, ...steps.map((step) => (day += step))]
        const lines = days.map((day, at) => {
          const date = new Date(Date.UTC(2023, 0, 1 + day))
          const parts = {
            d: date.getUTCDate(),
            m: date.getUTCMonth() + 1,
            y: date.getUTCFullYear(),
          }
          const [a, b, c] = order.split('').map((part) => parts[part as keyof typeof parts])
          return `${a}/${b}/${c}, 10:30 - ${at % 2 ? 'Ben' : 'Anna'}: Yes, well.`
        })
        const last = read(lines.join('\n')).turns.at(-1)?.startMs
        expect(last).toBe(((days.at(-1) ?? 0) - first) * 86_400_000)
      },
    ),
    { numRuns: 20 },
  )
})

test('a recording that is read from its beginning keeps its times', () => {
  const text = '[1:02:03] Anna: Yes.\n[1:02:09] Ben: No.\n[1:02:19] Anna: Yes.\n[1:02:29] Ben: No.'
  expect(read(text).turns[0]?.startMs).toBe(3_723_000)
})
