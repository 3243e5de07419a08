import BufferReader from 'word-extractor/lib/buffer-reader.js'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'
import { sourceFromBlocks } from './blocks.ts'
import { holdsPart, isCompound, isSound } from './compound.ts'
import { readDocText } from './doc-text.ts'
import type { Importer, ImportWarning, Source, SourceFile } from './importer.ts'
import { refusal } from './refuse.ts'

/** Documents of Word 97 to 2003: paragraphs and tables; pictures, notes and comments are left out. */
export const doc: Importer = {
  name: 'DOC',
  extensions: ['.doc', '.dot'],
  sniff: (bytes) => isCompound(bytes) && holdsPart(bytes, 'WordDocument'),
  read,
}

async function read(file: SourceFile): Promise<Source> {
  const head = findHead(file.bytes)
  if (head?.isEncrypted) throw refusal('file-protected', file.name)
  if (head?.isOlder) throw refusal('file-old-word', file.name)
  if (!head || !isSound(file.bytes)) throw refusal('file-damaged', file.name)
  const { blocks, counts } = readDocText(await readStored(file))
  const source = sourceFromBlocks(blocks)
  if (source.text.trim() === '') throw refusal('file-empty', file.name)
  return {
    ...source,
    title: null,
    date: null,
    language: null,
    encoding: null,
    warnings: warningsOf(counts),
  }
}

type Head = { readonly isEncrypted: boolean; readonly isOlder: boolean }

/** What the first bytes of the document's main part say, which begins with the sector that has its signature. */
function findHead(bytes: Uint8Array): Head | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 32 <= bytes.length; at += 512) {
    const signature = view.getUint16(at, true)
    if (signature === 0xa5ec || signature === 0xa5dc)
      return {
        isEncrypted: (view.getUint16(at + 10, true) & 0x0100) !== 0,
        isOlder: signature === 0xa5dc,
      }
  }
  return null
}

/**
 * The main text as it is stored, with Word's own control characters. The library's cleaned text is not used, since it has
 * words where Word has optional hyphens. Throws UserError `file-damaged`.
 */
async function readStored(file: SourceFile): Promise<string> {
  const extractor = new WordOleExtractor()
  try {
    await extractor.extract(new BufferReader(Buffer.from(file.bytes)))
  } catch (error) {
    if (error instanceof Error) throw refusal('file-damaged', file.name)
    throw error
  }
  const text = extractor._pieces.map((piece) => piece.text).join('')
  return text.slice(0, extractor._boundaries.ccpText ?? 0)
}

function warningsOf(counts: ReturnType<typeof readDocText>['counts']): ImportWarning[] {
  const all = [
    { count: counts.comments, code: 'comments-left-out', what: 'comment' },
    { count: counts.notes, code: 'notes-left-out', what: 'footnote or endnote' },
    { count: counts.deletions, code: 'deletions-left-out', what: 'tracked deletion' },
  ]
  return all
    .filter(({ count }) => count > 0)
    .map(({ count, code, what }) => {
      const verb = count === 1 ? 'was' : 'were'
      return { code, message: `${count} × ${what} ${verb} left out.`, line: null }
    })
}
