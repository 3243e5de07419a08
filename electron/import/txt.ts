import { noHints } from '../../shared/text/recognition.ts'
import { decode } from './decode.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'

/** Plain text in any common encoding. */
export const txt: Importer = {
  name: 'TXT',
  extensions: ['.txt', '.text', '.asc'],
  sniff: () => false,
  read,
}

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  return {
    text,
    title: null,
    date: null,
    language: null,
    encoding,
    hints: noHints,
    structure: null,
    warnings: [],
  }
}
