import { UserError } from '../../shared/model/error.ts'
import { isZip } from './archive.ts'
import { chat } from './chat.ts'
import { holdsPart, isCompound } from './compound.ts'
import { csv } from './csv.ts'
import { encodingDoubts } from './detect-encoding.ts'
import { doc } from './doc.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { json } from './json.ts'
import { lrc } from './lrc.ts'
import { markdown } from './markdown.ts'
import { mojibakeWarnings } from './mojibake.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { foreignFile, maxFileBytes, refusal } from './refuse.ts'
import { rtf } from './rtf.ts'
import { speechXml } from './speech-xml.ts'
import { srt } from './srt.ts'
import { txt } from './txt.ts'
import { vtt } from './vtt.ts'
import { xlsx } from './xlsx.ts'

/** All formats that are read; those that know their own bytes are asked in this order, text comes last. */
export const formats: readonly Importer[] = [
  docx,
  odt,
  xlsx,
  rtf,
  doc,
  pdf,
  vtt,
  srt,
  json,
  chat,
  html,
  speechXml,
  csv,
  lrc,
  markdown,
  txt,
]

/** Reads a file with the importer that fits its content. Throws UserError with the reason and what to do. */
export async function readSource(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<Source & { readonly format: string }> {
  const importer = options.format === undefined ? pickImporter(file) : importerNamed(options.format)
  const source = await importer.read(file, options)
  const { encoding } = source
  const doubts = encoding ? encodingDoubts(encoding) : []
  const warnings = [...source.warnings, ...doubts, ...mojibakeWarnings(source.text)]
  return { ...source, warnings, format: importer.name }
}

/** The importer for a file: by its content, and by its extension where text is just text. Throws UserError where there is none. */
export function pickImporter(file: SourceFile): Importer {
  if (file.bytes.length === 0) throw refusal('file-empty', file.name)
  if (file.bytes.length > maxFileBytes) throw refusal('file-too-large', file.name)
  const known = formats.find((importer) => importer.sniff(file.bytes))
  if (known) return known
  refuseForeign(file)
  return byExtension(file.name)
}

/** Throws UserError `unknown-format`. */
function importerNamed(name: string): Importer {
  const found = formats.find((importer) => importer.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new UserError(
    'unknown-format',
    `There is no transcript format “${name}”. Nothing was imported. There are: ${formats.map((importer) => importer.name).join(', ')}.`,
  )
}

/** Formats that any text may be meant as; the others would have been known by their bytes. */
const textual = formats.filter((importer) => ![docx, odt, xlsx, rtf, doc, pdf].includes(importer))

function byExtension(name: string): Importer {
  const lower = name.toLowerCase()
  const ends = (importer: Importer): boolean =>
    importer.extensions.some((end) => lower.endsWith(end))
  return textual.find(ends) ?? txt
}

type Foreign = {
  readonly is: (file: SourceFile) => boolean
  readonly kind: string
  readonly remedy: string
}

/** Kinds of files that people take for transcripts, and the way out. */
const foreign: readonly Foreign[] = [
  {
    is: begins('SQLite format 3\0'),
    kind: 'a database or a project of another program',
    remedy: 'Export its transcripts as DOCX or TXT there.',
  },
  {
    is: ({ bytes }) => isCompound(bytes),
    kind: 'an old Office file, but no Word document',
    remedy:
      'Open it in the program that made it, save its text as DOCX or its table as XLSX and import that.',
  },
  {
    is: begins('PK\x03\x04'),
    kind: 'an archive or a document of a kind that is not read',
    remedy: 'Unpack it, or save the document as DOCX, and import that.',
  },
  {
    is: begins('<?xml'),
    kind: 'XML that marks no speeches',
    remedy: 'Export the transcript as DOCX, TXT or VTT in the program that made it.',
  },
  {
    is: (file) => isMedia(file.bytes),
    kind: 'a picture or a recording',
    remedy: 'Import its transcript instead.',
  },
]

function refuseForeign(file: SourceFile): void {
  if (isCompound(file.bytes) && holdsPart(file.bytes, 'EncryptedPackage'))
    throw refusal('file-protected', file.name)
  if (isZip(file.bytes) && file.name.toLowerCase().endsWith('.docx'))
    throw refusal('file-damaged', file.name)
  const kind = foreign.find(({ is }) => is(file))
  if (kind) throw foreignFile(file.name, kind.kind, kind.remedy)
}

function begins(signature: string): Foreign['is'] {
  return ({ bytes }) =>
    Array.from(signature).every((character, at) => bytes[at] === character.charCodeAt(0))
}

const mediaSignatures: readonly string[] = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '494433',
  '4f676753',
  '52494646',
  '664c6143',
  '1a45dfa3',
  'fffb',
]

/** Pictures, MP3, Ogg, WAV, FLAC, Matroska, and the MP4 family with its name four bytes in. */
function isMedia(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return (
    mediaSignatures.some((signature) => start.startsWith(signature)) ||
    start.slice(8) === '66747970'
  )
}
