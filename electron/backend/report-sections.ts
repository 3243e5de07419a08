import { capitalTable } from '../../shared/analysis/capital-table.ts'
import { cooccurrence } from '../../shared/analysis/cooccurrence.ts'
import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { frequencies } from '../../shared/analysis/frequency.ts'
import { namesOf } from '../../shared/analysis/names.ts'
import { comparePairs, pairProfile } from '../../shared/analysis/pairs.ts'
import { saturation } from '../../shared/analysis/saturation.ts'
import type { DocumentBlock } from '../../shared/model/document.ts'
import type { ReportSection } from '../../shared/model/report.ts'
import { quoteTableBook } from '../export/quote-columns.ts'
import { groupQuotes } from '../export/quote-groups.ts'
import { codebookBlocks } from '../export/report/codebook.ts'
import { cooccurrenceBlocks } from '../export/report/cooccurrence.ts'
import { capitalBlocks, frequencyBlocks } from '../export/report/figures.ts'
import { markdownBlocks, memosBlocks } from '../export/report/memos.ts'
import { methodsBlocks } from '../export/report/methods.ts'
import { pairsBlocks } from '../export/report/pairs.ts'
import { quotesBlocks } from '../export/report/quotes.ts'
import { saturationBlocks } from '../export/report/saturation.ts'
import { allExamples } from '../store/code-examples.ts'
import { readUses } from '../store/coded-passages.ts'
import type { Db } from '../store/db.ts'
import { listMemos } from '../store/memos.ts'
import { foundQuotes, numberedMaterial } from './found-quotes.ts'
import { readMethods } from './methods.ts'

/** What a section of a report says, computed from the project as it is now. */
export function sectionBlocks(db: Db, section: ReportSection): readonly DocumentBlock[] {
  switch (section.kind) {
    case 'quotes':
      return [...filterNote(db, section), ...quotesOf(db, section)]
    case 'capitals': {
      const table = capitalTable(numberedMaterial(db), section.filter)
      return [...filterNote(db, section), ...capitalBlocks(table)]
    }
    case 'frequencies': {
      const table = frequencies(numberedMaterial(db), section.question, section.filter)
      return [...filterNote(db, section), ...frequencyBlocks(table, section)]
    }
    case 'pairs':
      return [...filterNote(db, section), ...pairsOf(db, section)]
    case 'cooccurrence': {
      const table = cooccurrence(numberedMaterial(db), section.relation, section.filter)
      return [...filterNote(db, section), ...cooccurrenceBlocks(table, section)]
    }
    case 'saturation': {
      const curve = saturation(numberedMaterial(db), section.question, section.filter)
      return [...filterNote(db, section), ...saturationBlocks(curve, section)]
    }
    case 'codebook':
      return codebookBlocks(numberedMaterial(db).material.codebook, readUses(db), allExamples(db))
    case 'methods':
      return methodsBlocks(readMethods(db))
    case 'memos':
      return memosBlocks(listMemos(db))
    case 'text':
      return markdownBlocks(section.body, 1)
  }
}

type Filtered = Extract<ReportSection, { readonly filter: unknown }>

function filterNote(db: Db, { filter }: Filtered): readonly DocumentBlock[] {
  if (Object.keys(filter).length === 0) return []
  const words = filterInWords(filter, namesOf(numberedMaterial(db).material))
  return [{ kind: 'paragraph', style: 'note', text: `Filters: ${words}` }]
}

function quotesOf(
  db: Db,
  section: Extract<ReportSection, { kind: 'quotes' }>,
): readonly DocumentBlock[] {
  const { filter, group, context } = section
  const numbered = numberedMaterial(db)
  const book = quoteTableBook(numbered, namesOf(numbered.material))
  const groups = groupQuotes({
    book,
    found: foundQuotes(numbered, filter),
    context,
    includeModerators: filter.includeModerators === true,
    layout: { rows: 'quotes', group },
  })
  return quotesBlocks(book, groups, section)
}

function pairsOf(
  db: Db,
  { filter, chart }: Extract<ReportSection, { kind: 'pairs' }>,
): readonly DocumentBlock[] {
  const numbered = numberedMaterial(db)
  const comparison = comparePairs(numbered, filter)
  const profiles = comparison.pairs.flatMap(({ id }) => pairProfile(numbered, id, filter) ?? [])
  return pairsBlocks(comparison, { profiles, chart })
}
