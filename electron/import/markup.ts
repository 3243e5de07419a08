import { unescapeEntities } from './entities.ts'

/** Called in document order; names are in lower case and without a prefix. */
export type MarkupHandlers = {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Reads HTML and XML as they are found, crossed and unclosed tags included, in one pass; entities of a document's own are not expanded. */
export function scanMarkup(text: string, { open, close, text: say }: MarkupHandlers): void {
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const until = next < 0 ? text.length : next
    if (until > at) say(unescapeEntities(text.slice(at, until)))
    if (next < 0) return
    const end = endOfTag(text, next)
    const tag = text.slice(next, end)
    const match = /^<(\/?)(?:[\w-]+:)?([a-z][\w-]*)/i.exec(tag)
    const name = match?.[2]?.toLowerCase()
    if (!name) sayIfText(tag, say)
    else if (match?.[1]) close(name)
    else {
      open(name, () => readAttributes(tag))
      if (tag.endsWith('/>')) close(name)
    }
    at = name && !match?.[1] && raw.has(name) ? endOfRaw(text, end, name) : end
  }
}

/** Elements whose content is not markup. */
const raw: ReadonlySet<string> = new Set(['script', 'style'])

function endOfRaw(text: string, from: number, name: string): number {
  const found = text.toLowerCase().indexOf(`</${name}`, from)
  return found < 0 ? text.length : found
}

function endOfTag(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return endAfter(text, start + 4, '-->')
  if (text.startsWith('<![CDATA[', start)) return endAfter(text, start + 9, ']]>')
  if (!/[/!?a-z]/i.test(text.charAt(start + 1))) return start + 1
  return endAfter(text, start + 1, '>')
}

function endAfter(text: string, from: number, mark: string): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function sayIfText(tag: string, say: (text: string) => void): void {
  if (tag === '<') say('<')
  else if (tag.startsWith('<![CDATA[')) say(tag.slice(9).replace(/\]\]>$/, ''))
}

function readAttributes(tag: string): Readonly<Record<string, string>> {
  const found = tag.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)
  return Object.fromEntries(
    Array.from(found, ([, name = '', double, single, bare]) => {
      return [name.toLowerCase(), unescapeEntities(double ?? single ?? bare ?? '')]
    }),
  )
}
