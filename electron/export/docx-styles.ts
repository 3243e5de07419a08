import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'

/** A4 standing; lengths in this file are twentieths of a point. */
export const pageSize = { width: 11_906, height: 16_838 }

/** How wide the text is between the margins of 2 cm. */
export function textWidth(landscape: boolean): number {
  return (landscape ? pageSize.height : pageSize.width) - 2 * 1134
}

/** How high it is. */
export function textHeight(landscape: boolean): number {
  return textWidth(!landscape)
}

/** Name of the style that tables have; in Word, changing it changes them all. */
export const tableStyle = 'ExcerptaTable'

/** Names of the two kinds of list. */
export const listNames = { bullets: 'bullets', ordered: 'ordered' } as const

/** Bullets and numbers, nine levels deep. */
export const docxNumbering: INumberingOptions = {
  config: [
    { reference: listNames.bullets, levels: levels(LevelFormat.BULLET, () => '•') },
    {
      reference: listNames.ordered,
      levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`),
    },
  ],
}

function levels(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  mark: (level: number) => string,
) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: mark(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 300 } } },
  }))
}

const quiet = '55555C'

/** Quotes and their sources stand in from the margin, beside one line. */
const quoted = {
  indent: { left: 400, right: 400 },
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'C9C9D2', space: 10 } },
}

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  named('Subtitle', { run: { color: quiet, size: 21 }, paragraph: { spacing: { after: 240 } } }),
  named('ContentsHeading', {
    name: 'Contents Heading',
    run: { size: 24, bold: true },
    paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
  }),
  named('Quote', { paragraph: { ...quoted, spacing: { before: 120, after: 60 } } }),
  named('QuoteSource', {
    name: 'Quote Source',
    run: { color: quiet, size: 17 },
    paragraph: { ...quoted, spacing: { after: 200 } },
  }),
  named('Note', { run: { color: quiet, size: 17 } }),
  named('TableText', {
    name: 'Table Text',
    run: { size: 17 },
    paragraph: { spacing: { before: 30, after: 30, line: 250 } },
  }),
  named('AfterTable', {
    name: 'After Table',
    run: { size: 8 },
    paragraph: { spacing: { after: 120 } },
  }),
  named('Chart', { paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } } }),
  named('Footer', {
    name: 'footer',
    run: { color: quiet, size: 18 },
    paragraph: { alignment: AlignmentType.CENTER },
  }),
]

function named(
  id: string,
  { name = id, ...look }: Partial<IParagraphStyleOptions>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look }
}

/** Styles with the names that Word knows, so that a template of a journal can take their place. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      // Other machines have letters as wide as these under another name, so pages break at the same places there.
      run: { font: 'Arial', size: 20 },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 38, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(28, 360),
    heading2: heading(23, 280),
    heading3: heading(20, 220),
    heading4: { run: { size: 20, italics: true }, paragraph: { keepNext: true } },
    caption: {
      run: { bold: true, size: 18, color: '333338' },
      paragraph: { spacing: { before: 120 } },
    },
  },
  paragraphStyles,
}

/** The style of tables, which the library takes only as a style sheet of Word. */
export const docxTableStyles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Excerpta Table"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="77777F"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="77777F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8D8DE"/></w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="77777F"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F2F2F5"/></w:tcPr></w:tblStylePr></w:style></w:styles>`

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: '1C1C1F' },
    paragraph: { keepNext: true, spacing: { before, after: 100 } },
  }
}
