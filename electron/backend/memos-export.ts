import { isDocumentFormat } from '../export/document-file.ts'
import { memoTable } from '../export/memo-table.ts'
import { memosBlocks } from '../export/report/memos.ts'
import type { SheetExport } from '../export/sheet.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { sheetTexts } from '../export/texts.ts'
import { listMemos } from '../store/memos.ts'
import { readTitle } from '../store/open.ts'
import { type Handlers, read } from './handlers.ts'
import { release } from './release.ts'
import { releaseDocument } from './release-document.ts'

/** All memos as a file. */
export const memosExportHandlers = {
  'memos.export': read(async (context, { format, release: wanted }) => {
    const memos = listMemos(context.db)
    const title = `${readTitle(context.db)} memos`
    if (isDocumentFormat(format)) {
      const parts = [{ landscape: false, blocks: memosBlocks(memos) }]
      const document = { title, subtitle: '', contents: false, parts }
      return {
        ...(await releaseDocument(context, { document, format }, wanted)),
        memos: memos.length,
      }
    }
    const about = [
      ['Project', readTitle(context.db)],
      ['Shows', `${memos.length} memos, those on quotes included`],
      ['Written', context.now()],
    ] as const
    const content = { sheet: memoTable(memos), about }
    const write = (made: SheetExport) => makeSheetFile(title, format, made)
    const file = await release(context, { content, texts: sheetTexts, write }, wanted)
    return { ...file, memos: memos.length }
  }),
} satisfies Partial<Handlers>
