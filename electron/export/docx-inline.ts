import { ExternalHyperlink, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Inline, Run } from '../../shared/model/document.ts'
import { isRightToLeft, runsOf, safeLink } from './document-inline.ts'

/** A paragraph of a Word document; it runs in the direction of its first letter. */
export function inlineParagraph(text: Inline, options: IParagraphOptions): Paragraph {
  const runs = runsOf(text)
  const rightToLeft = isRightToLeft(runs.map((run) => run.text).join(''))
  return new Paragraph({
    ...options,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: runs.flatMap((run) => wordRun(run, rightToLeft)),
  })
}

function wordRun(run: Run, rightToLeft: boolean): readonly (TextRun | ExternalHyperlink)[] {
  const link = safeLink(run.link)
  const pieces = textRuns(run, { rightToLeft, style: link === undefined ? '' : 'Hyperlink' })
  return link === undefined ? pieces : [new ExternalHyperlink({ link, children: pieces })]
}

type Look = { readonly rightToLeft: boolean; readonly style: string }

function textRuns({ text, bold, italic }: Run, { rightToLeft, style }: Look): readonly TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...(bold ? { bold: true } : {}),
        ...(italic ? { italics: true } : {}),
        ...(rightToLeft ? { rightToLeft: true } : {}),
        ...(style === '' ? {} : { style }),
      }),
  )
}
