import { normaliseLabel } from '../../shared/text/label.ts'
import type { Utterance } from './compose.ts'
import { sourceFromUtterances } from './composed.ts'
import { decode } from './decode.ts'
import type { Importer, ReadOptions, Source, SourceFile } from './importer.ts'
import { scanMarkup } from './markup.ts'
import { foreignFile } from './refuse.ts'

/** XML of parliaments and corpora: Akoma Ntoso, TEI, Dutch proceedings, Transcriber. */
export const speechXml: Importer = {
  name: 'XML',
  extensions: ['.xml', '.trs'],
  sniff: (bytes) => speechStart.test(new TextDecoder().decode(bytes.subarray(0, 200_000))),
  read,
}

/** Elements that hold what one person says. */
const speeches = ['speech', 'question', 'answer', 'u', 'sp', 'spreekbeurt', 'turn']

/** Elements inside them that name the person as people read it. */
const names: ReadonlySet<string> = new Set(['from', 'speaker', 'spreker'])

/** Elements that end a line. */
const lines: ReadonlySet<string> = new Set(
  'p al l lg ab heading head narrative scene summary item-titel subtitle item li num motie stage note sync'.split(
    ' ',
  ),
)

/** Lines among them that say what happens: between two speeches of one person they do not end the turn. */
const directions: ReadonlySet<string> = new Set(['narrative', 'scene', 'stage', 'note'])

/** Elements that are no part of the talk. */
const about: ReadonlySet<string> = new Set([
  'meta',
  'metadata',
  'teiheader',
  'references',
  'style',
  'script',
  'cover',
])

const speechStart = new RegExp(
  `^[^<]{0,20}<[\\s\\S]*<(?:\\w+:)?(?:${speeches.join('|')})[\\s>]`,
  'i',
)

function read(file: SourceFile, options: ReadOptions): Source {
  const { text, encoding } = decode(file, options)
  const reader = new SpeechReader()
  scanMarkup(text, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (words) => reader.text(words),
  })
  const said = reader.end()
  if (!said.some(({ label }) => label !== null)) {
    throw foreignFile(
      file.name,
      'XML that marks no speeches',
      'Export the transcript as DOCX or TXT.',
    )
  }
  return sourceFromUtterances(said, 'lines', { encoding })
}

function withDirections(
  said: readonly (Utterance & { readonly direction: boolean })[],
): Utterance[] {
  const following: (string | null)[] = []
  let next: string | null = null
  for (const utterance of [...said].reverse()) {
    if (!utterance.direction) next = utterance.label
    following.push(next)
  }
  following.reverse()
  let before: string | null = null
  return said.map(({ direction, ...utterance }, index) => {
    if (!direction) before = utterance.label
    return direction && before === following[index] ? { ...utterance, label: before } : utterance
  })
}

class SpeechReader {
  readonly #said: (Utterance & { readonly direction: boolean })[] = []
  #direction = 0
  readonly #people = new Map<string, string>()
  #label: string | null = null
  #name: string | null = null
  #line = ''
  #about = 0
  #depth = 0

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (about.has(name)) this.#about += 1
    if (/^(?:tlcperson|person|speaker)$/.test(name)) this.#remember(attributes())
    if (this.#about > 0) return
    if (speeches.includes(name)) this.#openSpeech(attributes())
    else if (names.has(name) && this.#depth > 0) this.#openName()
    else if (lines.has(name)) {
      this.#endLine()
      if (directions.has(name)) this.#direction += 1
    } else if (name === 'br' || name === 'lb' || name === 'eol') this.#line += '\n'
  }

  close(name: string): void {
    if (about.has(name)) this.#about = Math.max(0, this.#about - 1)
    else if (this.#about > 0) return
    else if (speeches.includes(name)) this.#closeSpeech()
    else if (names.has(name) && this.#name !== null) this.#closeName()
    else if (lines.has(name)) {
      this.#endLine()
      if (directions.has(name)) this.#direction = Math.max(0, this.#direction - 1)
    }
  }

  text(words: string): void {
    if (this.#about > 0) return
    if (this.#name !== null) this.#name += words
    else this.#line += words.replace(/\s+/g, ' ')
  }

  end(): readonly Utterance[] {
    this.#endLine()
    return withDirections(this.#said)
  }

  #remember(person: Readonly<Record<string, string>>): void {
    const id = person['id'] ?? person['xml:id'] ?? person['eid']
    const shown = person['showas'] ?? person['name']
    if (id && shown) this.#people.set(id, shown)
  }

  #openSpeech(attributes: Readonly<Record<string, string>>): void {
    this.#endLine()
    this.#depth += 1
    const by = attributes['by'] ?? attributes['who'] ?? attributes['speaker'] ?? ''
    const who = by.replace(/^#/, '')
    const label = normaliseLabel(this.#people.get(who) ?? who)
    this.#label = label === '' ? null : label
  }

  #closeSpeech(): void {
    this.#endLine()
    this.#depth = Math.max(0, this.#depth - 1)
    if (this.#depth === 0) this.#label = null
  }

  #openName(): void {
    this.#endLine()
    this.#name = ''
  }

  #closeName(): void {
    const label = normaliseLabel(this.#name ?? '')
      .replace(/\s?[:：]$/, '')
      .replace(/ ([):])/g, '$1')
      .replace(/\( /g, '(')
    if (label !== '') this.#label = label
    this.#name = null
  }

  #endLine(): void {
    const text = this.#line.trim()
    this.#line = ''
    if (text === '') return
    const direction = this.#direction > 0 && this.#label === null
    this.#said.push({ label: this.#label, text, startMs: null, endMs: null, direction })
  }
}
