import { type FoundQuote, findQuotes } from '../../shared/analysis/filter.ts'
import { type Numbered, number } from '../../shared/analysis/numbered.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { Db } from '../store/db.ts'
import { readMaterial } from '../store/retrieval.ts'

/** The project's material as numbers; the same object as long as nothing changes. */
export function numberedMaterial(db: Db): Numbered {
  const material = readMaterial(db)
  const known = remembered.get(db)
  if (known?.material === material) return known
  const numbered = number(material)
  remembered.set(db, numbered)
  return numbered
}

const remembered = new WeakMap<Db, Numbered>()

/** The quotes that pass a filter; the last few answers are kept, so that a list can be read page by page. */
export function foundQuotes(numbered: Numbered, filter: Filter): readonly FoundQuote[] {
  const answers = answered.get(numbered) ?? new Map<string, readonly FoundQuote[]>()
  answered.set(numbered, answers)
  const key = JSON.stringify(filter)
  const found = answers.get(key) ?? findQuotes(numbered, filter)
  answers.delete(key)
  answers.set(key, found)
  for (const oldest of answers.keys()) if (answers.size > keptAnswers) answers.delete(oldest)
  return found
}

const keptAnswers = 8
const answered = new WeakMap<Numbered, Map<string, readonly FoundQuote[]>>()
