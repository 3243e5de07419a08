import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importOptions } from '../../shared/model/import.ts'
import { transcriptKind } from '../../shared/model/transcript.ts'
import { readTable } from '../import/table.ts'
import { addShippedCodebook } from './codebooks.ts'
import { codingsHandlers } from './codings.ts'
import type { Context } from './context.ts'
import { importHandlers } from './import.ts'
import { peopleHandlers } from './people.ts'

const folder = new URL('../sample/', import.meta.url)

/** Fills a new project with the sample, through the same calls by which users bring in their own material. */
export async function fillSample(context: Context): Promise<void> {
  addShippedCodebook(context, 'mentoring-benefits')
  await importTranscripts(context)
  await peopleHandlers['people.import'](
    context,
    { file: sampleFile('people.csv') },
    'people.import',
  )
  await codingsHandlers['codings.import'](
    context,
    { file: sampleFile('codings.csv') },
    'codings.import',
  )
}

async function importTranscripts(context: Context): Promise<void> {
  const table = await readTable({
    name: 'transcripts.csv',
    bytes: readFileSync(new URL('transcripts.csv', folder)),
  })
  const rows = table.rows.map((cells) =>
    Object.fromEntries(table.header.map((title, column) => [title, cells[column] ?? ''])),
  )
  const files = rows.map((row) => sampleFile(row['file'] ?? ''))
  const { previews } = await importHandlers['import.preview'](
    context,
    { files, options: importOptions.parse({}) },
    'import.preview',
  )
  const decisions = previews.flatMap((preview) => {
    const row = rows.find((candidate) => candidate['file'] === basename(preview.file))
    if (!row) return []
    const kind = transcriptKind.parse(row['kind'])
    return [
      {
        previewId: preview.previewId,
        title: row['title'] ?? preview.title,
        kind,
        date: row['date'] || null,
        programmeId: null,
        pairId: null,
        speakers: [],
      },
    ]
  })
  await importHandlers['import.commit'](context, { decisions }, 'import.commit')
}

function sampleFile(name: string): { readonly path: string } {
  return { path: fileURLToPath(new URL(name, folder)) }
}
