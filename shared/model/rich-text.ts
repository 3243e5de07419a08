/** A stretch of text that looks the same throughout; `\n` breaks the line. */
export type Span = {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Where it leads, e.g. `excerpta:quote/ID`; null where it is no link. */
  readonly href: string | null
}

/** A paragraph, heading, quotation or item of a list. */
export type Block = {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number'
  /** 1 to 3 of a heading, the depth of an item from 0; 0 otherwise. */
  readonly level: number
  readonly spans: readonly Span[]
}
