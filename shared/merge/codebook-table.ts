import { z } from 'zod'
import { type Codebook, codeTexts, colour as colourSchema } from '../model/code.ts'
import { codeId } from '../model/id.ts'
import { joinNames, nameKey, splitNames } from '../text/name-key.ts'
import type { IncomingCode, IncomingCodebook } from './codebook-plan.ts'
import type { TextTable } from './people-table.ts'

const texts = codeTexts.map(({ field }) => field)

/** One row for each code in the order of the tree, its path spread over level columns with the code itself last. */
export function codebookToTable({ codes, capitals }: Codebook): TextTable {
  const paths = new Map<string, readonly string[]>()
  for (const { id, parentId, name } of codes)
    paths.set(id, [...((parentId && paths.get(parentId)) || []), name])
  const depth = Math.max(1, ...[...paths.values()].map((path) => path.length))
  const names = new Map(capitals.map(({ id, name }) => [id, name]))
  const levels = Array.from({ length: depth }, (_, level) => `level ${level + 1}`)
  return {
    header: [...levels, ...texts, 'aliases', 'capital types', 'decided on', 'colour', 'id'],
    rows: codes.map((code) => [
      ...levels.map((_, level) => paths.get(code.id)?.[level] ?? ''),
      ...texts.map((text) => code[text]),
      joinNames(code.aliases),
      joinNames(code.capitalIds.flatMap((id) => names.get(id) ?? [])),
      code.decidedOn ?? '',
      code.colour,
      code.id,
    ]),
  }
}

/**
 * Understands a table of codes; null where no column is `level 1`, `code` or `name`. The last level that is filled in is the code's
 * name; levels left empty before it are those of the row above; parents that have no row of their own are made.
 */
export function tableToCodebook({ header, rows, numbers }: TextTable): IncomingCodebook | null {
  const columns = new Map(header.map((title, place) => [nameKey(title), place]))
  const levels = levelColumns(columns)
  if (levels.length === 0) return null
  const codes: IncomingCode[] = []
  const problems: string[] = []
  const places = new Map<string, number>()
  const own = new Set<number>()
  let above: readonly string[] = []
  for (const [index, cells] of rows.entries()) {
    const path = readPath(
      levels.map((place) => cells[place]?.trim() ?? ''),
      above,
    )
    if (path === null) {
      if (cells.some((cell) => cell.trim() !== ''))
        problems.push(
          `Row ${numbers?.[index] ?? index + 2} names no code, or one without a place in the tree.`,
        )
      continue
    }
    above = path
    const parent = placeOf(path.slice(0, -1), codes, places)
    const code = { ...readCode(cells, columns), name: path.at(-1) ?? '', parent }
    const made = places.get(pathKey(path))
    // A parent that was made for a row further up gets its own row here.
    const place = made === undefined || own.has(made) ? codes.length : made
    codes[place] = code
    places.set(pathKey(path), place)
    own.add(place)
  }
  return { capitals: [], codes, problems }
}

function levelColumns(columns: ReadonlyMap<string, number>): readonly number[] {
  const levels = [...columns]
    .flatMap(([title, place]) => {
      const level = /^level (\d+)$/.exec(title)?.[1]
      return level ? [{ level: Number(level), place }] : []
    })
    .sort((a, b) => a.level - b.level)
    .map(({ place }) => place)
  const only = columns.get('code') ?? columns.get('name')
  return levels.length === 0 && only !== undefined ? [only] : levels
}

/** The names from the top of the tree to the code, or null where there is none. */
function readPath(cells: readonly string[], above: readonly string[]): readonly string[] | null {
  const depth = cells.findLastIndex((cell) => cell !== '') + 1
  if (depth === 0) return null
  const first = cells.findIndex((cell) => cell !== '')
  const path = cells.slice(0, depth).map((cell, level) => (level < first ? above[level] : cell))
  return path.every((name): name is string => Boolean(name)) ? path : null
}

function pathKey(path: readonly string[]): string {
  return path.map(nameKey).join('\n')
}

/** Where the code with this path stands in the list; it is put there, with its parents, where it is missing. */
function placeOf(
  path: readonly string[],
  codes: IncomingCode[],
  places: Map<string, number>,
): number | null {
  const name = path.at(-1)
  if (name === undefined) return null
  const known = places.get(pathKey(path))
  if (known !== undefined) return known
  const parent = placeOf(path.slice(0, -1), codes, places)
  places.set(pathKey(path), codes.length)
  codes.push({ ...readCode([], new Map()), name, parent })
  return codes.length - 1
}

function readCode(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
): Omit<IncomingCode, 'name' | 'parent'> {
  const cell = (title: string) => cells[columns.get(title) ?? -1]?.trim() ?? ''
  const colour = colourSchema.safeParse(cell('colour').toLowerCase())
  const id = codeId.safeParse(cell('id'))
  return {
    id: id.data,
    colour: colour.data,
    definition: cell('definition'),
    include: cell('include'),
    exclude: cell('exclude'),
    example: cell('example'),
    borderline: cell('borderline'),
    decidedOn: z.iso.date().safeParse(cell('decided on')).data ?? null,
    aliases: splitNames(cell('aliases')),
    capitals: splitNames(cell('capital types')),
  }
}
