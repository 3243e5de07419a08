import type { TextDocument } from '../../shared/model/document.ts'
import type { Release } from '../../shared/model/pseudonym.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import { type DocumentFormat, makeDocumentFile } from '../export/document-file.ts'
import { documentTexts } from '../export/document-texts.ts'
import type { Context } from './context.ts'
import { release } from './release.ts'

/** Hands a document over in a format, through the guard. Throws UserError `export-guard`. */
export function releaseDocument(
  context: Pick<Context, 'db'>,
  { document, format }: { readonly document: TextDocument; readonly format: DocumentFormat },
  wanted: Release | undefined,
): Promise<FileOut> {
  const write = (content: TextDocument) => makeDocumentFile(content, format)
  return release(context, { content: document, texts: documentTexts, write }, wanted)
}
