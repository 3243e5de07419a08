import { SaxesParser } from 'saxes'
import type { IncomingCode, IncomingCodebook } from '../../shared/merge/codebook-plan.ts'
import { colour as colourSchema } from '../../shared/model/code.ts'
import { UserError } from '../../shared/model/error.ts'
import { capitalTypeId, codeId } from '../../shared/model/id.ts'
import { splitDescription } from './code-description.ts'
import { withoutForbidden } from './xml-text.ts'

/** A QDC file as text, with its name for messages. */
export type QdcFile = { readonly name: string; readonly xml: string }

/**
 * Understands REFI-QDA codebook exchange of any version and namespace; null where the file is other XML. Sets become capital
 * types. What real programs leave out or write otherwise is taken as it is meant, and told where something is lost.
 * Throws UserError `file-damaged` for what is no XML, and `file-unsafe` for XML with a document type of its own.
 */
export function readQdc(file: QdcFile): IncomingCodebook | null {
  const reading = startReading()
  parse(file, reading)
  if (!reading.isCodebook) return null
  const { sets, problems } = reading
  const [nodes] = reading.codes
  const codes = isWrapper(nodes, reading) ? unwrapped(reading.codes) : reading.codes
  if (sets.length > 0 && reading.origin !== 'Excerpta')
    problems.push(
      `The sets of codes of the file are taken as capital types: ${sets.map(({ name }) => `“${name}”`).join(', ')}.`,
    )
  return { capitals: sets.map(asCapital), codes: withSets(codes, sets, problems), problems }
}

type FoundCode = {
  readonly guid: string
  readonly name: string
  readonly parent: number | null
  readonly colour: string | undefined
  readonly isCodable: boolean
  /** False where an earlier code of the file has the same GUID. */
  readonly ownsGuid: boolean
  description: string
}

type FoundSet = {
  readonly guid: string
  readonly name: string
  readonly members: string[]
  description: string
}

/** What was found so far, and inside what the parser is. */
type Reading = {
  isCodebook: boolean
  origin: string
  readonly codes: FoundCode[]
  readonly sets: FoundSet[]
  readonly problems: string[]
  readonly guids: Set<string>
  /** Places of the codes that are open, innermost last. */
  readonly open: number[]
  set: FoundSet | null
  /** Text of the Description that is open. */
  text: string | null
}

function startReading(): Reading {
  const empty = { codes: [], sets: [], problems: [], guids: new Set<string>(), open: [] }
  return { isCodebook: false, origin: '', ...empty, set: null, text: null }
}

function parse({ name, xml }: QdcFile, reading: Reading): void {
  const parser = new SaxesParser<{ readonly xmlns: false }>({ xmlns: false })
  parser.on('error', () => {
    throw new UserError(
      'file-damaged',
      `${name} is no well-formed XML, or is damaged, so nothing was changed. Export the codebook again in the program where it came from.`,
    )
  })
  parser.on('doctype', () => {
    throw new UserError(
      'file-unsafe',
      `${name} declares a document type of its own, which no codebook needs and which can do harm, so nothing was changed. Export the codebook again in the program where it came from.`,
    )
  })
  let depth = 0
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (depth === 0) reading.isCodebook = localName(tag) === 'CodeBook'
    depth += 1
    if (reading.isCodebook) open(reading, localName(tag), attributes)
  })
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1
    if (reading.isCodebook) close(reading, localName(tag))
  })
  const addText = (text: string) => {
    if (reading.text !== null) reading.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(withoutForbidden(xml)).close()
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

type Attributes = Readonly<Record<string, string>>

function open(reading: Reading, tag: string, attributes: Attributes): void {
  if (tag === 'CodeBook') reading.origin = attributes['origin'] ?? ''
  else if (tag === 'Code') openCode(reading, attributes)
  else if (tag === 'Set') openSet(reading, attributes)
  else if (tag === 'Description') reading.text = ''
  else if (tag === 'MemberCode')
    reading.set?.members.push(plainGuid(attributes['guid'] ?? attributes['targetGUID']))
}

function openCode(reading: Reading, attributes: Attributes): void {
  const { codes, problems, guids } = reading
  const guid = plainGuid(attributes['guid'])
  const name = attributes['name']?.trim() || 'Code without a name'
  if (!attributes['name']?.trim())
    problems.push('A code of the file has no name; it is called “Code without a name”.')
  if (guids.has(guid))
    problems.push(`“${name}” has the GUID of another code in the file; it is told by its name.`)
  reading.open.push(codes.length)
  codes.push({
    ...{ guid, name, description: '' },
    parent: reading.open.at(-2) ?? null,
    colour: plainColour(attributes['color']),
    isCodable: !/^(false|0)$/i.test(attributes['isCodable']?.trim() ?? ''),
    ownsGuid: guid !== '' && !guids.has(guid),
  })
  if (guid !== '') guids.add(guid)
}

function openSet(reading: Reading, attributes: Attributes): void {
  const name = attributes['name']?.trim() || 'Set without a name'
  reading.set = { guid: plainGuid(attributes['guid']), name, members: [], description: '' }
  reading.sets.push(reading.set)
}

function close(reading: Reading, tag: string): void {
  if (tag === 'Code') reading.open.pop()
  else if (tag === 'Set') reading.set = null
  else if (tag === 'Description') {
    const owner = reading.set ?? reading.codes[reading.open.at(-1) ?? -1]
    if (owner) owner.description = reading.text ?? ''
    reading.text = null
  }
}

/** A GUID without braces in lower case; empty where there is none. */
function plainGuid(guid = ''): string {
  return guid.replace(/[{}\s]/g, '').toLowerCase()
}

/** `#rgb` and `#RRGGBB` as `#rrggbb`; undefined for all else. */
function plainColour(colour = ''): string | undefined {
  const long = colour
    .trim()
    .toLowerCase()
    .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  return colourSchema.safeParse(long).data
}

/** NVivo puts all codes below one called “Nodes” or “Codes” that nothing can be coded with. */
function isWrapper(root: FoundCode | undefined, { codes, origin }: Reading): boolean {
  return (
    root !== undefined &&
    !root.isCodable &&
    codes.length > 1 &&
    /^(nodes|codes)$/i.test(root.name) &&
    /nvivo/i.test(origin) &&
    codes.filter(({ parent }) => parent === null).length === 1
  )
}

function unwrapped(codes: readonly FoundCode[]): readonly FoundCode[] {
  return codes.slice(1).map((code) => ({
    ...code,
    parent: code.parent === null || code.parent === 0 ? null : code.parent - 1,
  }))
}

function asCapital({ guid, name, description }: FoundSet) {
  return { id: capitalTypeId.safeParse(guid).data, name, definition: description }
}

function withSets(
  codes: readonly FoundCode[],
  sets: readonly FoundSet[],
  problems: string[],
): readonly IncomingCode[] {
  const capitals = new Map<string, string[]>()
  for (const { name, members } of sets)
    for (const guid of members) capitals.set(guid, [...(capitals.get(guid) ?? []), name])
  const own = new Set(codes.flatMap(({ guid, ownsGuid }) => (ownsGuid ? [guid] : [])))
  const lost = [...capitals.keys()].filter((guid) => !own.has(guid))
  if (lost.length > 0)
    problems.push(`${lost.length} members of sets are no codes of the file; they are left out.`)
  return codes.map(({ guid, ownsGuid, name, parent, colour, description }) => ({
    ...splitDescription(description),
    ...{ name, parent, colour },
    id: ownsGuid ? codeId.safeParse(guid).data : undefined,
    capitals: ownsGuid ? (capitals.get(guid) ?? []) : [],
  }))
}
