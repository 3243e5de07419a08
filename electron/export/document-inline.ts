import type { DocumentBlock, Inline, Run } from '../../shared/model/document.ts'

/** Text of a block as runs, without characters that no format may carry. */
export function runsOf(inline: Inline): readonly Run[] {
  const runs = typeof inline === 'string' ? [{ text: inline }] : inline
  return runs.map((run) => ({ ...run, text: cleanText(run.text) }))
}

/** Text without lone surrogates and the control characters that XML forbids; newlines are `\n`. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(forbidden, '')
}

const forbidden = /(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

/** A link that may be followed from a document, or undefined: nothing that runs or opens a file. */
export function safeLink(link: string | undefined): string | undefined {
  return link !== undefined && /^(?:https?|mailto):/i.test(link) ? link : undefined
}

/** Whether the first letter of a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    letter,
  )
}

/** A caption with its number. */
export type Caption = {
  readonly noun: 'Table' | 'Figure'
  readonly number: number
  readonly text: string
}

/** Numbers the captions; tables and figures count apart, blocks without a caption not at all. */
export function numberCaptions(
  blocks: readonly DocumentBlock[],
): ReadonlyMap<DocumentBlock, Caption> {
  const counted = { Table: 0, Figure: 0 }
  const captions = new Map<DocumentBlock, Caption>()
  for (const block of blocks) {
    if ((block.kind !== 'table' && block.kind !== 'chart') || block.caption === '') continue
    const noun = block.kind === 'table' ? 'Table' : 'Figure'
    counted[noun] += 1
    captions.set(block, { noun, number: counted[noun], text: cleanText(block.caption) })
  }
  return captions
}

/** A caption as one line, `Table 3. Quotes`; empty where there is none. */
export function captionLine(caption: Caption | undefined): string {
  return caption === undefined ? '' : `${caption.noun} ${caption.number}. ${caption.text}`
}

/** Levels of headings that a table of contents lists, from 1. */
export const contentsLevels = 2

/** Whether a heading stands in the table of contents. */
export function isInContents({ level }: Extract<DocumentBlock, { kind: 'heading' }>): boolean {
  return level <= contentsLevels
}
