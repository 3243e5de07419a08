import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PlanFile } from '../../../shared/merge/plan-file.ts'
import { createDesk, type Desk } from './typed.ts'

const mine =
  'level 1,level 2,definition,capital types\nAdvice,,Being told,information\nTrust,,,\nJobs,,,\n'
const theirs =
  'level 1,level 2,definition,capital types\nAdvice,,Being told,\nTrusting,,Somebody to call,social\nHumour,,,\n'

it('compares a codebook: the same, similar with score and reasons, only here, only there', async () => {
  const desk = await makeDesk()
  expect(await desk.json('codebook', 'study.excerpta', 'compare', 'hers.csv')).toEqual({
    same: [
      {
        ...{ mine: 'Advice', theirs: 'Advice', file: 'hers.csv', score: 0.98 },
        why: ['same name in the same place', 'definitions share “being”, “told”'],
        ...{ differences: [], decided: true },
      },
    ],
    similar: [
      {
        ...{ mine: 'Trust', theirs: 'Trusting', file: 'hers.csv', score: 0.49 },
        why: ['similar names (62 %)'],
        ...{ differences: ['name'], decided: false },
      },
    ],
    onlyMine: ['Jobs'],
    onlyTheirs: [{ theirs: 'Humour', file: 'hers.csv' }],
    problems: [],
  })
})

it('writes a plan of what is open, and merges as the filled-in plan says; the next time asks nothing', async () => {
  const desk = await makeDesk()
  await desk.type('codebook', 'study.excerpta', 'compare', 'hers.csv', '--plan', 'plan.json')
  const path = join(desk.folder, 'plan.json')
  const plan: PlanFile = JSON.parse(readFileSync(path, 'utf8'))
  expect(plan.decisions).toMatchObject([{ theirs: 'Trusting', mine: 'Trust', verdict: null }])
  const filled = plan.decisions.map((line) => ({ ...line, verdict: 'same', name: 'theirs' }))
  writeFileSync(path, JSON.stringify({ decisions: filled }))
  const merge = ['codebook', 'study.excerpta', 'merge', 'hers.csv', '--plan', 'plan.json'] as const
  const dry = await desk.json(...merge, '--dry-run')
  expect(await desk.json(...merge)).toEqual(dry)
  expect(dry).toEqual({
    ...{ added: ['Humour'], changed: ['Trusting'], moved: [], capitals: ['social'] },
    ...{ joined: 2, left: 0, undecided: 0, codings: 0, quotes: 0, theirCodings: 0, theirQuotes: 0 },
    problems: [],
  })
  const again = await desk.json('codebook', 'study.excerpta', 'merge', 'hers.csv')
  expect(again).toMatchObject({ added: [], changed: [], joined: 3, undecided: 0 })
  const undone = await desk.json('undo', 'study.excerpta')
  expect(undone).toMatchObject([{ what: 'reconcile.merge' }])
})

it('merges without a plan what is sure, leaves the rest undecided and says so', async () => {
  const desk = await makeDesk()
  const { status, out } = await desk.type('codebook', 'study.excerpta', 'merge', 'hers.csv')
  expect(status).toBe(0)
  expect(out).toContain('Were added: 1: Humour')
  expect(out).toContain('undecided: 1')
})

it('tells lines of a plan that mean no code, and a plan that is none', async () => {
  const desk = await makeDesk()
  const line = { verdict: 'same', theirs: 'Trusting', mine: 'Nothing' }
  desk.write('plan.json', JSON.stringify({ decisions: [line, { ...line, theirs: 'Nobody' }] }))
  const merge = ['codebook', 'study.excerpta', 'merge', 'hers.csv', '--plan'] as const
  expect(await desk.json(...merge, 'plan.json', '--dry-run')).toMatchObject({
    undecided: 1,
    problems: [expect.stringContaining('“Nothing”'), expect.stringContaining('“Nobody”')],
  })
  desk.write('broken.json', '{"decisions": [{"verdict": "maybe"}]}')
  const { status, err } = await desk.type(...merge, 'broken.json')
  expect([status, err]).toEqual([1, expect.stringContaining('broken.json is no plan')])
})

it('writes a report of what was compared: what is open, decided, contradictory and missing', async () => {
  const desk = await makeDesk()
  desk.write('plan.json', JSON.stringify({ decisions: [{ theirs: 'Trusting', verdict: 'same' }] }))
  const compare = ['codebook', 'study.excerpta', 'compare', 'hers.csv', '--report'] as const
  await desk.json(...compare, 'before.md')
  const before = readFileSync(join(desk.folder, 'before.md'), 'utf8')
  expect(before).toContain('Pairs still to be decided: 1.')
  expect(before).toMatch(/# To be decided[\s\S]*Trust +\| Trusting +\| hers\.csv/)
  expect(before).toMatch(/# Only in this project[\s\S]*Jobs/)
  await desk.json('codebook', 'study.excerpta', 'merge', 'hers.csv', '--plan', 'plan.json')
  await desk.json(...compare, 'after.md')
  const after = readFileSync(join(desk.folder, 'after.md'), 'utf8')
  expect(after).toContain('Nothing is left to decide.')
  expect(after).toMatch(/# Decided[\s\S]*the same code; name: ours/)
  for (const file of ['report.docx', 'report.html'])
    expect((await desk.type(...compare, file)).status, file).toBe(0)
})

it('refuses a file that cannot be read, and several files where one is meant', async () => {
  const desk = await makeDesk()
  const compare = await desk.type('codebook', 'study.excerpta', 'compare', 'missing.qdc')
  expect([compare.status, compare.err]).toEqual([1, expect.stringContaining('missing.qdc')])
  const two = await desk.type('codebook', 'study.excerpta', 'import', 'hers.csv', 'hers.csv')
  expect([two.status, two.err]).toEqual([2, expect.stringContaining('import takes one file')])
})

async function makeDesk(): Promise<Desk> {
  const desk = createDesk()
  desk.write('mine.csv', mine)
  desk.write('hers.csv', theirs)
  await desk.type('new', 'study.excerpta')
  await desk.type('codebook', 'study.excerpta', 'import', 'mine.csv')
  return desk
}
