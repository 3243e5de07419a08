import { z } from 'zod'

/** The texts of a code that share the one Description that REFI-QDA has for it. */
export type CodeTexts = {
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly borderline: string
  readonly decidedOn: string | null
  readonly aliases: readonly string[]
}

/**
 * The texts as one: the definition, then what else is known below headings that people can read, such as `Include when:`.
 * A line of a text that looks like a heading gets a backslash, so that `splitDescription` gives all of it back.
 */
export function joinDescription(texts: CodeTexts): string {
  const all = { ...texts, aliases: texts.aliases.join('; '), decidedOn: texts.decidedOn ?? '' }
  const sections = headings.map(({ field, title }) => {
    const text = escapeHeadings(all[field].trim())
    return text === '' ? '' : `${title}: ${text}`
  })
  return [escapeHeadings(texts.definition.trim()), ...sections]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Takes a description apart at its headings; one without any is a definition as a whole. */
export function splitDescription(description: string): CodeTexts {
  const none = { definition: '', include: '', exclude: '', example: '', borderline: '' }
  const found = { ...none, aliases: '', decidedOn: '' }
  const pieces = description.split(heading)
  found.definition = restoreHeadings(pieces[0] ?? '')
  for (let at = 1; at < pieces.length; at += 2) {
    const field = headings.find(({ title }) => title === pieces[at])?.field
    const text = restoreHeadings(pieces[at + 1] ?? '')
    if (field) found[field] = [found[field], text].filter(Boolean).join('\n')
  }
  const aliases = found.aliases.split(';').map((name) => name.trim())
  return {
    ...found,
    aliases: aliases.filter((name) => name !== ''),
    decidedOn: z.iso.date().safeParse(found.decidedOn).data ?? null,
  }
}

const headings = [
  { field: 'include', title: 'Include when' },
  { field: 'exclude', title: 'Exclude when' },
  { field: 'example', title: 'Example' },
  { field: 'borderline', title: 'Borderline example' },
  { field: 'aliases', title: 'Also called' },
  { field: 'decidedOn', title: 'Decided on' },
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
