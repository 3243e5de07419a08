import { strFromU8, unzipSync } from 'fflate'

type Kind = { readonly file: string; readonly encoding: string }

/** A text, the labels whose words do not count, and whether times were taken out of it. */
type Imported = {
  readonly text: string
  readonly labels: readonly string[]
  readonly timesTakenOut: boolean
}

/** Words of a file counted in the plainest way, to find out whether the import lost any. */
export type PlainWords = {
  /** Share of the words that occur in an imported text as often as here, or null where not known. */
  readonly shareIn: (imported: Imported) => number | null
}

export function plainWords(kind: Kind, bytes: Uint8Array): PlainWords {
  const plain = plainText(kind, bytes)
  return {
    shareIn: ({ text, labels, timesTakenOut }) => {
      if (plain === null) return null
      const ignored = new Set(labels.flatMap(wordsOf))
      const found = tally(text)
      let total = 0
      let kept = 0
      for (const [word, count] of tally(plain)) {
        if (ignored.has(word) || (timesTakenOut && /^\d+$/.test(word))) continue
        total += count
        kept += Math.min(count, found.get(word) ?? 0)
      }
      return total === 0 ? 1 : kept / total
    },
  }
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}

function tally(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function plainText({ file, encoding }: Kind, bytes: Uint8Array): string | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromWord(bytes)
  if (/^(?:PDF|RTF|OLE2|ODF)/.test(encoding)) return null
  const text = new TextDecoder(encoding.split(/[ /]/)[0]?.replace('ASCII', 'UTF-8')).decode(bytes)
  if (/\.(?:vtt|srt)$/.test(file)) return fromCaptions(text)
  if (/\.(?:xml|html|json|otr|lrc|tsv|csv|cha|cex)$/.test(file)) return null
  return text
}

function fromWord(bytes: Uint8Array): string | null {
  const xml = unzipSync(bytes)['word/document.xml']
  if (!xml) return null
  const divided = strFromU8(xml).replace(/<\/w:(?:p|tc)>|<w:(?:br|tab)[ /]/g, ' $&')
  return divided
    .replace(/<w:instrText[\s\S]*?<\/w:instrText>|<[^>]*>/g, '')
    .replace(/&#?\w+;/g, ' ')
}

function fromCaptions(text: string): string {
  const lines = text.split(/\r?\n/)
  const spoken = lines.filter(
    (line, at) => !/-->|^WEBVTT/.test(line) && !/-->/.test(lines[at + 1] ?? ''),
  )
  return spoken
    .join('\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, ' ')
}
