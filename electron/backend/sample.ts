import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importOptions } from '../../shared/model/import.ts'
import { transcriptKind } from '../../shared/model/transcript.ts'
import { findByName } from '../../shared/text/resolve-name.ts'
import { readTable } from '../import/table.ts'
import { keepChanges } from '../store/change-log.ts'
import { listTranscripts, updateTranscript } from '../store/transcripts.ts'
import { addShippedCodebook } from './codebooks.ts'
import { codingsHandlers } from './codings.ts'
import type { Context } from './context.ts'
import { importHandlers } from './import.ts'
import { peopleHandlers } from './people.ts'

const folder = new URL('../sample/', import.meta.url)

/** Fills a new project with the sample, through the same calls by which users bring in their own material. */
export async function fillSample(context: Context): Promise<void> {
  addShippedCodebook(context, 'mentoring-benefits')
  const rows = await readRows('transcripts.csv')
  await importTranscripts(context, rows)
  await peopleHandlers['people.import'](context, { file: sampleFile('people.csv') })
  await placeTranscripts(context, rows)
  await codingsHandlers['codings.import'](
    context,
    { file: sampleFile('codings.csv') },
    'codings.import',
  )
  keepChanges(context.db)
}

type Row = Readonly<Record<string, string>>

async function readRows(name: string): Promise<readonly Row[]> {
  const { header, rows } = await readTable({ name, bytes: readFileSync(new URL(name, folder)) })
  return rows.map((cells) =>
    Object.fromEntries(header.map((title, column) => [title, cells[column] ?? ''])),
  )
}

async function importTranscripts(context: Context, rows: readonly Row[]): Promise<void> {
  const files = rows.map((row) => sampleFile(row['file'] ?? ''))
  const { previews } = await importHandlers['import.preview'](
    context,
    { files, options: importOptions.parse({}) },
    'import.preview',
  )
  const decisions = previews.map(({ previewId, title }, index) => ({
    previewId,
    title: rows[index]?.['title'] ?? title,
    kind: transcriptKind.parse(rows[index]?.['kind']),
    date: rows[index]?.['date'] || null,
    programmeId: null,
    pairId: null,
    speakers: [],
  }))
  await importHandlers['import.commit'](context, { decisions }, 'import.commit')
}

/** Says which programme and pair a transcript is of, once the table of people has named them. */
async function placeTranscripts(context: Context, rows: readonly Row[]): Promise<void> {
  const { programmes, pairs } = await peopleHandlers['people.read'](context, {}, 'people.read')
  const transcripts = listTranscripts(context.db)
  context.change(
    'transcripts.update',
    () => 'Said which programmes the transcripts are of',
    () => {
      for (const row of rows) {
        const transcript = transcripts.find(({ title }) => title === row['title'])
        if (!transcript) continue
        updateTranscript(context.db, transcript.id, {
          programmeId: findByName(row['programme'] ?? '', programmes)?.id ?? null,
          pairId: findByName(row['pair'] ?? '', pairs)?.id ?? null,
        })
      }
    },
  )
}

function sampleFile(name: string): { readonly path: string } {
  return { path: fileURLToPath(new URL(name, folder)) }
}
