import { SaxesParser } from 'saxes'
import type { SourceFile } from './importer.ts'
import { refusal } from './refuse.ts'

/** Called in document order with names that have lost their prefix. */
export type XmlHandlers = {
  readonly open?: (name: string, attributes: Attributes, prefix: string) => void
  readonly close?: (name: string, prefix: string) => void
  readonly text?: (text: string) => void
}

/** Attributes of an element by their full name. */
export type Attributes = Readonly<Record<string, string>>

type PlainOptions = { readonly xmlns: false; readonly position: false }

/** Reads XML in one pass; own entities are not expanded. Throws UserError where the XML is damaged; an empty text is fine. */
export function parseXml(file: SourceFile, xml: string, handlers: XmlHandlers): void {
  if (xml === '') return
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: false })
  parser.on('error', () => {
    throw refusal('file-damaged', file.name)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const colon = name.indexOf(':')
    handlers.open?.(name.slice(colon + 1), attributes, name.slice(0, Math.max(0, colon)))
  })
  parser.on('closetag', ({ name }) => {
    const colon = name.indexOf(':')
    handlers.close?.(name.slice(colon + 1), name.slice(0, Math.max(0, colon)))
  })
  const { text } = handlers
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(xml).close()
}

/** The value of an attribute whatever its prefix, or undefined. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name]
  const full = Object.keys(attributes).find((key) => key.endsWith(`:${name}`))
  return full === undefined ? undefined : attributes[full]
}
