import type { CapitalType, Code, Codebook } from '../../shared/model/code.ts'
import { UserError } from '../../shared/model/error.ts'
import type { CodeId } from '../../shared/model/id.ts'
import { joinDescription } from './code-description.ts'
import { escapeXml, escapeXmlText } from './xml-text.ts'

/**
 * A codebook as REFI-QDA codebook exchange (QDC 1.0): codes with ids, colours and texts, capital types as sets of the codes
 * that are mapped to them. Colours of capital types have no place there. Throws UserError `nothing-to-export` without codes.
 */
export function writeQdc({ codes, capitals }: Codebook): Uint8Array {
  if (codes.length === 0)
    throw new UserError(
      'nothing-to-export',
      'There are no codes yet, and a QDC file must hold one at least, so no file was written. Make a code first, or choose another format.',
    )
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Excerpta">',
    '<Codes>',
    ...codeLines(codes),
    '</Codes>',
    ...setLines(capitals, codes),
    '</CodeBook>',
    '',
  ]
  return new TextEncoder().encode(lines.join('\n'))
}

function codeLines(codes: readonly Code[]): readonly string[] {
  const children = Map.groupBy(codes, ({ parentId }) => parentId)
  const lines: string[] = []
  const write = (parentId: CodeId | null) => {
    for (const code of children.get(parentId) ?? []) {
      const { id, name, colour } = code
      const [guid, title] = [escapeXml(id), escapeXml(name)]
      lines.push(`<Code guid="${guid}" name="${title}" isCodable="true" color="${colour}">`)
      lines.push(...descriptionLines(joinDescription(code)))
      write(id)
      lines.push('</Code>')
    }
  }
  write(null)
  return lines
}

function setLines(capitals: readonly CapitalType[], codes: readonly Code[]): readonly string[] {
  if (capitals.length === 0) return []
  const sets = capitals.flatMap(({ id, name, definition }) => [
    `<Set guid="${escapeXml(id)}" name="${escapeXml(name)}">`,
    ...descriptionLines(definition.trim()),
    ...codes
      .filter(({ capitalIds }) => capitalIds.includes(id))
      .map((code) => `<MemberCode guid="${escapeXml(code.id)}"/>`),
    '</Set>',
  ])
  return ['<Sets>', ...sets, '</Sets>']
}

function descriptionLines(text: string): readonly string[] {
  return text === '' ? [] : [`<Description>${escapeXmlText(text)}</Description>`]
}
