import type { TextDocument } from '../../shared/model/document.ts'
import { writeDocx } from './docx-document.ts'
import { writeHtml } from './html-document.ts'
import { writeMarkdown } from './markdown-document.ts'
import { fileNameFor, type MadeFile } from './sheet-file.ts'

/** What a document of each format is called and sent as. */
const documentFormats = {
  docx: {
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
  html: { extension: '.html', mediaType: 'text/html;charset=utf-8', write: writeHtml },
  md: { extension: '.md', mediaType: 'text/markdown;charset=utf-8', write: writeMarkdown },
} as const

/** A format that documents are written in. */
export type DocumentFormat = keyof typeof documentFormats

/** Writes a document as a file in a format; its title becomes the name, without what file systems refuse. */
export async function makeDocumentFile(
  document: TextDocument,
  format: DocumentFormat,
): Promise<MadeFile> {
  const { extension, mediaType, write } = documentFormats[format]
  return { name: fileNameFor(document.title, extension), mediaType, bytes: await write(document) }
}

/** Whether a format is one of documents. */
export function isDocumentFormat(format: string): format is DocumentFormat {
  return Object.hasOwn(documentFormats, format)
}
