import { SaxesParser } from 'saxes'

/** An element of an XML document with the names of its children in their order. */
export type FoundElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly string[]
}

/** Every element of a document, in document order. Throws where it is not well-formed. */
export function outline(xml: string): readonly FoundElement[] {
  const found: (FoundElement & { readonly children: string[] })[] = []
  const open: typeof found = []
  const parser = new SaxesParser<{ readonly xmlns: false }>({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [] }
    open.at(-1)?.children.push(name)
    open.push(element)
    found.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}
