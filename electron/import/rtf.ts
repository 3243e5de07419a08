import { sourceFromBlocks } from './blocks.ts'
import type { Importer, Source, SourceFile } from './importer.ts'
import { maxTextBytes, refusal } from './refuse.ts'
import { RtfReader } from './rtf-reader.ts'

/** Rich Text Format, as f4, easytranscript, Word and Cocoa write it. */
export const rtf: Importer = {
  name: 'RTF',
  extensions: ['.rtf'],
  sniff: ([a, b, c, d, e]) => a === 0x7b && b === 0x5c && c === 0x72 && d === 0x74 && e === 0x66,
  read,
}

function read(file: SourceFile): Source {
  if (file.bytes.length > maxTextBytes) throw refusal('text-too-large', file.name)
  const reader = new RtfReader(new TextDecoder('latin1').decode(file.bytes))
  const blocks = reader.read()
  if (!reader.complete) throw refusal('file-damaged', file.name)
  const source = sourceFromBlocks(blocks)
  if (source.text.trim() === '') throw refusal('file-empty', file.name)
  return {
    ...source,
    title: null,
    date: null,
    language: null,
    encoding: { name: reader.codePage, rival: null },
    warnings: [],
  }
}
