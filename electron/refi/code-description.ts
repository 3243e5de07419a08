/** The texts of a code that share the one Description that REFI-QDA has for it. */
export type CodeTexts = {
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly aliases: readonly string[]
}

/**
 * The texts as one: the definition, then what else is known below headings that people can read, such as `Include when:`.
 * A line of a text that looks like a heading gets a backslash, so that `splitDescription` gives all of it back.
 */
export function joinDescription(texts: CodeTexts): string {
  const aliases = texts.aliases.join('; ')
  const sections = headings.map(({ field, title }) => {
    const text = escapeHeadings((field === 'aliases' ? aliases : texts[field]).trim())
    return text === '' ? '' : `${title}: ${text}`
  })
  return [escapeHeadings(texts.definition.trim()), ...sections]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Takes a description apart at its headings; one without any is a definition as a whole. */
export function splitDescription(description: string): CodeTexts {
  const found = { definition: '', include: '', exclude: '', example: '', aliases: '' }
  const pieces = description.split(heading)
  found.definition = restoreHeadings(pieces[0] ?? '')
  for (let at = 1; at < pieces.length; at += 2) {
    const field = headings.find(({ title }) => title === pieces[at])?.field
    const text = restoreHeadings(pieces[at + 1] ?? '')
    if (field) found[field] = [found[field], text].filter(Boolean).join('\n')
  }
  const aliases = found.aliases.split(';').map((name) => name.trim())
  return { ...found, aliases: aliases.filter((name) => name !== '') }
}

const headings = [
  { field: 'include', title: 'Include when' },
  { field: 'exclude', title: 'Exclude when' },
  { field: 'example', title: 'Example' },
  { field: 'aliases', title: 'Also called' },
] as const

const titles = headings.map(({ title }) => title).join('|')
const heading = new RegExp(`^(${titles}):`, 'm')
const likeHeading = new RegExp(`^(?=\\\\*(?:${titles}):)`, 'gm')
const escaped = new RegExp(`^\\\\(?=\\\\*(?:${titles}):)`, 'gm')

function escapeHeadings(text: string): string {
  return text.replace(likeHeading, '\\')
}

function restoreHeadings(text: string): string {
  return text.trim().replace(escaped, '')
}
