/** A stretch of text in one look; a `\n` in it is a line break. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Where a click leads: `https:`, `http:` or `mailto:`; anything else is written as text only. */
  readonly link?: string
}

/** Text inside a block: plain, or runs. */
export type Inline = string | readonly Run[]

/** What a paragraph is; every format has its style for it. A source says where the quote before it stands. */
type ParagraphStyle = 'body' | 'quote' | 'source' | 'note'

/** One column of a table; widths are relative to each other. */
export type TableColumn = {
  readonly title: string
  readonly width: number
  readonly align?: 'start' | 'end'
}

/** One line or one group of bars of a chart: a value a category, null where there is none. */
type ChartSeries = {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** One piece of a document, in reading order. Tables and charts are numbered by the writer, each in their own row. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly text: Inline }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** Depth 0 stands at the margin. */
      readonly items: readonly { readonly depth: number; readonly text: Inline }[]
    }
  | {
      readonly kind: 'table'
      /** Empty for a table without number and caption. */
      readonly caption: string
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly Inline[])[]
    }
  | {
      readonly kind: 'chart'
      readonly caption: string
      /** What the chart shows, for those who do not see it. */
      readonly alt: string
      readonly shape: 'bars' | 'line'
      readonly categories: readonly string[]
      readonly series: readonly ChartSeries[]
    }

/** Pages of one orientation. */
export type DocumentPart = {
  readonly landscape: boolean
  readonly blocks: readonly DocumentBlock[]
}

/** A document that every format can write: DOCX, HTML and Markdown say the same. */
export type TextDocument = {
  readonly title: string
  /** A line below the title; empty for none. */
  readonly subtitle: string
  /** Whether a table of contents stands before the first part. */
  readonly contents: boolean
  readonly parts: readonly DocumentPart[]
}
