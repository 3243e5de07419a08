import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagNS } from 'saxes'

/**
 * What is wrong with an office file as a package (ECMA-376 part 2): parts that are no well-formed XML, that have no content type,
 * or relationships that lead nowhere or are not there. Empty where nothing is.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes)
  const faults: string[] = []
  const elements = new Map<string, readonly SaxesTagNS[]>()
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const read = elementsOf(strFromU8(content))
    if (typeof read === 'string') faults.push(`${name}: ${read}`)
    else elements.set(name, read)
  }
  const names = Object.keys(parts)
  return [...faults, ...typeFaults(names, elements), ...relationFaults(names, elements)]
}

type Elements = ReadonlyMap<string, readonly SaxesTagNS[]>

const typesPart = '[Content_Types].xml'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** All elements in the order of the text, or what is not well-formed. */
function elementsOf(xml: string): readonly SaxesTagNS[] | string {
  const found: SaxesTagNS[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => found.push(tag))
  try {
    parser.write(xml).close()
    return found
  } catch (error) {
    return String(error)
  }
}

function typeFaults(names: readonly string[], elements: Elements): readonly string[] {
  const types = elements.get(typesPart) ?? []
  const valuesOf = (element: string, attribute: string) =>
    types.filter(({ local }) => local === element).map((tag) => attributeOf(tag, attribute) ?? '')
  const extensions = new Set(valuesOf('Default', 'Extension').map((name) => name.toLowerCase()))
  const overridden = valuesOf('Override', 'PartName').map((name) => name.slice(1))
  const typed = new Set(overridden)
  const untyped = names.filter(
    (name) =>
      name !== typesPart &&
      !typed.has(name) &&
      !extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  )
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overridden.filter((name) => !names.includes(name)).map((name) => `${name} is not there`),
    ...(typed.size < overridden.length ? ['a part has two content types'] : []),
  ]
}

function relationFaults(names: readonly string[], elements: Elements): readonly string[] {
  const parts = [...elements.keys()].filter((name) => !name.endsWith('.rels'))
  return ['', ...parts].flatMap((part) => {
    const listed = (elements.get(relationsOf(part)) ?? []).filter(
      ({ local }) => local === 'Relationship',
    )
    const ids = new Set(listed.map((tag) => attributeOf(tag, 'Id')))
    const used = (elements.get(part) ?? []).flatMap((tag) =>
      Object.values(tag.attributes).flatMap(({ uri, value }) =>
        uri === relationships ? value : [],
      ),
    )
    return [
      ...(ids.size < listed.length ? [`${part} has two relationships of one id`] : []),
      ...listed.flatMap((tag) => targetFault(part, tag, names)),
      ...used.filter((id) => !ids.has(id)).map((id) => `${part} uses ${id}, which is not there`),
    ]
  })
}

/** The part that lists the relationships of a part; those of the package itself for an empty name. */
function relationsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

function targetFault(part: string, tag: SaxesTagNS, names: readonly string[]): readonly string[] {
  const target = attributeOf(tag, 'Target') ?? ''
  if (attributeOf(tag, 'TargetMode') === 'External')
    return /^(https?|mailto):/.test(target) ? [] : [`${part} leads out to ${target}`]
  const path = posix.resolve('/', posix.dirname(part), target).slice(1)
  return names.includes(path) ? [] : [`${part} leads to ${path}, which is not there`]
}

function attributeOf(tag: SaxesTagNS, attribute: string): string | undefined {
  return tag.attributes[attribute]?.value
}
