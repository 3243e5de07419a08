import { z } from 'zod'
import { type CodeText, codeTexts } from '../../shared/model/code.ts'
import { type Db, first, run } from './db.ts'

const stored = z.array(z.enum(codeTexts.map(({ field }) => field)))

/** The texts that every code of the project is to have. */
export function readRequired(db: Db): readonly CodeText[] {
  const row = first<{ requiredTexts: string }>(db, 'SELECT requiredTexts FROM project')
  return stored.parse(JSON.parse(row?.requiredTexts ?? '[]'))
}

/** Says which texts every code of the project is to have. */
export function setRequired(db: Db, texts: readonly CodeText[]): void {
  run(db, 'UPDATE project SET requiredTexts = ?', JSON.stringify(texts))
}
