import { type Command, InvalidArgumentError } from 'commander'
import type { SearchHit } from '../../shared/model/search.ts'
import type { TranscriptContent } from '../../shared/model/transcript.ts'
import { refTest } from '../../shared/text/quote-ref.ts'
import { spokenText } from '../../shared/text/ranges.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { namedTranscripts } from './names.ts'
import { type Call, reading } from './project-call.ts'
import { clock, layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** Commands that read transcripts: turns, search. */
export function addTranscripts(program: Command, terminal: Terminal): void {
  program
    .command('turns <project> <transcript>')
    .summary('list the turns of a transcript')
    .description('Lists the turns of a transcript. Positions are UTF-16 units of its text.')
    .option('--json', 'print [{number, label, participant, start, end, time, text}]')
    .action((project: string, transcript: string, options: PrintOptions) =>
      listTurns({ terminal, project, transcript, options }),
    )
  program
    .command('search <project> <text>')
    .summary('find words in all transcripts, best hits first')
    .description(
      'Finds words in all transcripts, best hits first; before them the quotes whose id the text is or begins, e.g. FG1-T018-a.',
    )
    .option('--limit <number>', 'how many hits at most (100)', parseLimit)
    .option(
      '--json',
      'print [{transcript, turn, start, end, before, match, after}], with quote: its id where that was found',
    )
    .action((project: string, text: string, options: SearchOptions) =>
      search({ terminal, project, text, options }),
    )
}

type SearchOptions = PrintOptions & { readonly limit?: number }

type TurnsRequest = {
  readonly terminal: Terminal
  readonly project: string
  readonly transcript: string
  readonly options: PrintOptions
}

async function listTurns({ terminal, project, transcript, options }: TurnsRequest) {
  await reading(terminal, project, async (call) => {
    const known = namedTranscripts(await call('transcripts.list', {}))
    const { id } = resolveName('transcript', transcript, known)
    const { participants } = await call('people.read', {})
    const names = new Map(participants.map((person) => [person.id, person.name]))
    const turns = describeTurns(await call('transcripts.read', { id }), (participantId) =>
      participantId === null ? null : (names.get(participantId) ?? null),
    )
    print(terminal, options, {
      json: turns,
      text: layOut(
        [
          { title: 'turn', align: 'right' },
          { title: 'time' },
          { title: 'who' },
          { title: 'start', align: 'right' },
          { title: 'end', align: 'right' },
          { title: 'words' },
        ],
        turns.map((turn) => [
          turn.number,
          turn.time,
          turn.participant ?? turn.label,
          turn.start,
          turn.end,
          oneLine(turn.text),
        ]),
      ),
    })
  })
}

type NameOf = (participant: TranscriptContent['speakers'][number]['participantId']) => string | null

function describeTurns({ turns, speakers, text, marks }: TranscriptContent, nameOf: NameOf) {
  const bySpeaker = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  return turns.map(({ speakerId, start, end, startMs }, place) => {
    const speaker = speakerId === null ? undefined : bySpeaker.get(speakerId)
    return {
      number: place + 1,
      label: speaker?.label ?? null,
      participant: speaker ? nameOf(speaker.participantId) : null,
      start,
      end,
      time: clock(startMs),
      text: spokenText(text, { start, end }, marks),
    }
  })
}

type SearchRequest = {
  readonly terminal: Terminal
  readonly project: string
  readonly text: string
  readonly options: SearchOptions
}

async function search({ terminal, project, text, options }: SearchRequest) {
  await reading(terminal, project, async (call) => {
    const limit = options.limit ?? 100
    const turns = await call('search.find', { text, order: 'rank', limit })
    const quotes = await namedQuotes(call, text, limit)
    const total = quotes.total + turns.total
    const hits = [...quotes.hits, ...turns.hits.map(hitInJson)].slice(0, limit)
    print(terminal, options, {
      json: hits,
      text: layOut(
        [{ title: 'transcript' }, { title: 'turn', align: 'right' }, { title: 'words' }],
        hits.map(({ transcript, turn, before, match, after }) => [
          transcript,
          turn,
          `${oneLine(before)} [${oneLine(match)}] ${oneLine(after)}`,
        ]),
      ),
    })
    if (total > hits.length)
      remark(terminal, [`${hits.length} of ${total} hits; --limit shows more.`])
    if (total === 0) remark(terminal, ['No hits.'])
  })
}

function hitInJson({ transcript, turn, start, end, before, match, after }: JsonHit): JsonHit {
  return { transcript, turn, start, end, before, match, after }
}

type JsonHit = Pick<
  SearchHit,
  'transcript' | 'turn' | 'start' | 'end' | 'before' | 'match' | 'after'
>

/** The quotes whose id a text is or begins. */
async function namedQuotes(call: Call, text: string, limit: number) {
  if (!refTest(text)) return { total: 0, hits: [] }
  const filter = { text, includeModerators: true }
  const { total, rows } = await call('quotes.find', { filter, limit })
  const hits = rows.map((row) => ({ ...hitInJson({ ...row, match: row.text }), quote: row.ref }))
  return { total, hits }
}

function parseLimit(value: string): number {
  const limit = Number(value)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new InvalidArgumentError('It is a number from 1 to 1000.')
}
