import type { LinkTarget } from '../../shared/model/memo-link.ts'
import { all, type Db } from './db.ts'

const targets = `
  SELECT 'excerpta:code/' || id AS href, 'code' AS kind, name, substr(definition, 1, 120) AS note,
    NULL AS transcriptId, id FROM code
  UNION ALL
  SELECT 'excerpta:quote/' || id, 'quote', ref, substr(words, 1, 120), transcriptId, id FROM quote`

/** Codes by name, and quotes by reference or words, that hold a text; those that begin with it first, codes before quotes. */
export function findLinks(db: Db, text: string, limit: number): readonly LinkTarget[] {
  const like = `%${text.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  return all<LinkTarget & { readonly id: string }>(
    db,
    `SELECT * FROM (${targets})
     WHERE name LIKE :like ESCAPE '\\' OR (kind = 'quote' AND note LIKE :like ESCAPE '\\')
     ORDER BY name NOT LIKE substr(:like, 2) ESCAPE '\\', kind, name LIMIT :limit`,
    { like, limit },
  ).map(({ id: _, ...target }) => target)
}

/** What links lead to; those to something that is gone are left out. */
export function readLinks(db: Db, hrefs: readonly string[]): readonly LinkTarget[] {
  const ids = hrefs.map((href) => href.replace(/^.*\//, ''))
  return all<LinkTarget & { readonly id: string }>(
    db,
    `SELECT * FROM (${targets}) WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  ).map(({ id: _, ...target }) => target)
}
