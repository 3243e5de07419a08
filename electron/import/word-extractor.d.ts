/** The parts of the library that read the text of a Word document as it is stored. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  class WordOleExtractor {
    /** Stretches of text in reading order, deleted characters as U+0000, row ends of tables as `\n`. */
    readonly _pieces: readonly { readonly text: string }[]
    /** `ccpText` is the length of the main text in characters. */
    readonly _boundaries: { readonly ccpText?: number }
    extract(reader: unknown): Promise<unknown>
  }

  export = WordOleExtractor
}

declare module 'word-extractor/lib/buffer-reader.js' {
  class BufferReader {
    constructor(bytes: Buffer)
  }

  export = BufferReader
}
