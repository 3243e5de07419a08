import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isCertain, pathIn } from '../../shared/merge/compare-books.ts'
import { planFile, planFor, readPlan, rounded } from '../../shared/merge/plan-file.ts'
import { UserError } from '../../shared/model/error.ts'
import type { ComparedRow, Comparison, ReconcileResult } from '../../shared/model/reconciliation.ts'
import { formatOf, saveFile } from './files.ts'
import { type Call, reading, writing } from './project-call.ts'
import { type ReleaseOptions, releaseOf } from './release.ts'
import { counted, layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** A codebook of a project and files with others. */
export type ReconcileRequest = {
  readonly terminal: Terminal
  readonly project: string
  readonly files: readonly string[]
  readonly options: PrintOptions &
    ReleaseOptions & {
      readonly dryRun?: boolean
      readonly plan?: string
      readonly report?: string
    }
}

/** Prints which codes of other codebooks are the same, similar, or missing; with a plan, writes what is to be decided. */
export async function compareWith(request: ReconcileRequest): Promise<void> {
  const { terminal, project, options } = request
  await reading(terminal, project, async (call) => {
    const books = await openBooks(call, request)
    const comparison = await call('reconcile.compare', { books })
    const { plan, report } = options
    if (report !== undefined) {
      const format = formatOf(report, ['docx', 'html', 'md'])
      const release = releaseOf(options)
      saveFile(terminal, report, await call('reconcile.report', { books, format, release }))
    }
    if (plan !== undefined)
      writeFileSync(
        resolve(terminal.folder, plan),
        `${JSON.stringify(planFor(comparison), null, 2)}\n`,
      )
    print(terminal, options, { json: asJson(comparison), text: asText(comparison) })
    remark(
      terminal,
      comparison.books.flatMap(({ problems }) => problems),
    )
  })
}

/** Merges other codebooks into that of a project: what is the same for sure, what was decided before, and what a plan decides. */
export async function mergeWith(request: ReconcileRequest): Promise<void> {
  const { terminal, project, options } = request
  const { dryRun, plan } = options
  await (dryRun ? reading : writing)(terminal, project, async (call) => {
    const books = await openBooks(call, request)
    const comparison = await call('reconcile.compare', { books })
    const planned = readPlan(plan === undefined ? noPlan : openPlan(terminal, plan), comparison)
    const decisions = [...planned.decisions]
    const result = await call('reconcile.merge', { books, decisions, dryRun })
    const problems = [...planned.problems, ...result.problems]
    print(terminal, options, {
      json: { ...result, problems },
      text: resultAsText(result, dryRun ?? false),
    })
    remark(terminal, problems)
  })
}

const noPlan = { decisions: [] }

async function openBooks(call: Call, { terminal, files }: ReconcileRequest) {
  const paths = files.map((file) => ({ path: resolve(terminal.folder, file) }))
  const { books, refused } = await call('reconcile.open', { files: paths })
  const [first] = refused
  if (first) throw new UserError(first.code, first.message)
  return books.map(({ id }) => id)
}

function openPlan({ folder }: Terminal, plan: string) {
  try {
    return planFile.parse(JSON.parse(readFileSync(resolve(folder, plan), 'utf8')))
  } catch {
    throw new UserError(
      'bad-plan',
      `${plan} is no plan, so nothing was changed. Write one with “compare … --plan ${plan}” and fill in its verdicts: same, parent, child, both or leave.`,
    )
  }
}

function asJson({ books, rows, onlyMine }: Comparison) {
  const named = (row: ComparedRow) => ({
    theirs: pathIn(books, row.theirs),
    file: books[row.theirs.book]?.title,
  })
  const paired = (row: ComparedRow) => ({
    mine: row.match && pathIn(books, row.match.mine),
    ...named(row),
    score: row.match && rounded(row.match.score),
    why: row.match?.reasons.map(({ words }) => words) ?? [],
    differences: row.differences,
    decided: row.state !== 'open',
  })
  const matched = rows.filter(({ match }) => match !== null)
  return {
    same: matched.filter(isSure).map(paired),
    similar: matched.filter((row) => !isSure(row)).map(paired),
    onlyMine: onlyMine.map((ref) => pathIn(books, ref)),
    onlyTheirs: rows.filter(({ match }) => match === null).map(named),
    problems: books.flatMap(({ problems }) => problems),
  }
}

function isSure({ match, state, decision }: ComparedRow): boolean {
  const decided = state === 'decided' && decision?.verdict === 'same'
  return decided || (match !== null && isCertain(match))
}

function asText({ books, rows, onlyMine }: Comparison): string {
  const lines = rows.map((row) => [
    row.match ? Math.round(row.match.score * 100) : null,
    oneLine(row.match ? pathIn(books, row.match.mine) : '–', 36),
    oneLine(pathIn(books, row.theirs), 36),
    row.decision?.verdict ?? 'open',
    oneLine(row.match?.reasons.map(({ words }) => words).join('; ') ?? 'nobody has it yet', 60),
  ])
  const table = layOut(
    [
      { title: '%', align: 'right' },
      ...['here', 'there', 'verdict', 'why'].map((title) => ({ title })),
    ],
    lines,
  )
  const open = rows.filter(({ state }) => state === 'open').length
  return `${table}\n\n${counted(open, 'pair')} to decide; ${counted(onlyMine.length, 'code')} only here`
}

function resultAsText(result: ReconcileResult, dryRun: boolean): string {
  const { added, changed, moved, joined, left, undecided } = result
  const would = dryRun ? 'Would be' : 'Were'
  const list = (names: readonly string[]) =>
    `${names.length}${names.length > 0 ? `: ${names.join(', ')}` : ''}`
  return [
    `${would} taken for the same: ${joined}`,
    `${would} added: ${list(added)}`,
    `${would} changed: ${list(changed)}`,
    `${would} moved: ${list(moved)}`,
    `Left out: ${left}; undecided: ${undecided}`,
    `Touched here: ${counted(result.codings, 'coding')} on ${counted(result.quotes, 'quote')}`,
  ].join('\n')
}
