import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Report, type ReportSection, reportSection } from '../../../shared/model/report.ts'
import { packageFaults } from '../../office-package.ts'
import { schemaFaults } from '../../office-schema.ts'
import { source } from '../import/files.ts'
import { everySection } from './every-section.ts'
import { openProject, startBackend } from './opened.ts'

let count = 0
function shared() {
  count += 1
  return { id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, title: '' }
}

const quotes = (fields: Partial<Extract<ReportSection, { kind: 'quotes' }>>): ReportSection => ({
  ...shared(),
  kind: 'quotes',
  filter: {},
  group: 'code',
  most: null,
  context: 0,
  definitions: true,
  ...fields,
})

const reportOf = (...sections: ReportSection[]): Report => ({ title: '', contents: true, sections })

async function sample() {
  const { backend, folder, announced } = startBackend()
  await backend.call('project.sample', { path: `${folder}/sample.excerpta` })
  const preview = async (...sections: ReportSection[]) =>
    source(
      'a.html',
      (await backend.call('reports.preview', { report: reportOf(...sections) })).body,
    ).text
  return { backend, announced, preview }
}

test('quotes stand under their code with its definition and the line that says who said it where', async () => {
  const { backend, preview } = await sample()
  const [code] = (await backend.call('codes.read', {})).codes.filter(({ definition }) => definition)
  if (!code) throw new Error('no code is defined')
  const text = await preview(quotes({ filter: { codes: [code.id] } }))
  const { rows } = await backend.call('quotes.find', { filter: { codes: [code.id] } })
  expect(rows.length).toBeGreaterThan(0)
  expect(text).toContain(code.definition)
  for (const { ref, text: words, transcript } of rows) {
    expect(text).toContain(ref)
    expect(text).toContain(words)
    expect(text).toContain(transcript)
  }
})

test('the best so many of each group are printed, starred ones first, and the rest is counted', async () => {
  const { backend, preview } = await sample()
  const filter = { starred: true }
  const [starred] = (await backend.call('quotes.find', { filter })).rows
  const text = await preview(quotes({ most: 1, group: 'participant', definitions: false }))
  expect(text).toMatch(/1 of \d+ quotes/)
  expect(text).toContain(starred?.ref ?? 'none is starred')
})

test('words that several coders picked under one code are printed once, with the id of each quote', async () => {
  const { backend, preview } = await sample()
  const { rows } = await backend.call('quotes.find', { filter: {} })
  const codesOn = (row: (typeof rows)[number]) => row.codings.map(({ codeId }) => codeId)
  const [one, other] = rows.flatMap((row, place) => {
    const next = rows[place + 1]
    const same = next && next.start === row.start && next.end === row.end
    return same && codesOn(row).some((id) => codesOn(next).includes(id)) ? [row, next] : []
  })
  if (!one || !other) throw new Error('nobody picked the same words')
  const codes = codesOn(one).filter((id) => codesOn(other).includes(id))
  const { total } = await backend.call('quotes.find', { filter: { codes } })
  const text = await preview(quotes({ filter: { codes, transcripts: [one.transcriptId] } }))
  expect(text.split(one.text)).toHaveLength(2)
  expect(text).toContain(`, ${one.ref}, ${other.ref}`)
  expect(text).toMatch(/\d+ passages? in \d+ quotes/)
  expect(await preview(quotes({ filter: { codes } }))).toContain(` in ${total} quotes`)
})

test('figures in a report are those of the analysis, at the moment of writing', async () => {
  const { backend, preview } = await sample()
  const question = { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' } as const
  const section = { ...shared(), kind: 'frequencies', filter: {}, question, chart: true } as const
  const before = await backend.call('analysis.frequencies', { question, filter: {} })
  expect(await preview(section)).toContain(
    `total\t${before.columnTotals.join('\t')}\t${before.total}`,
  )
  const [quote] = (await backend.call('quotes.find', { filter: {} })).rows
  if (quote) await backend.call('quotes.remove', { ids: [quote.id] })
  const after = await backend.call('analysis.frequencies', { question, filter: {} })
  expect(after.total).toBe(Number(before.total) - 1)
  expect(await preview(section)).toContain(
    `total\t${after.columnTotals.join('\t')}\t${after.total}`,
  )
})

test('capital types, pairs, codebook and memos are in it with their names', async () => {
  const { backend, preview } = await sample()
  await backend.call('memos.write', {
    subject: { kind: 'project' },
    body: '# Idea\n\nA **bold** one',
  })
  const { codes, capitals } = await backend.call('codes.read', {})
  const { pairs } = await backend.call('people.read', {})
  const text = await preview(
    { ...shared(), kind: 'capitals', filter: {} },
    { ...shared(), kind: 'pairs', filter: {}, chart: true },
    { ...shared(), kind: 'codebook' },
    { ...shared(), kind: 'memos' },
    { ...shared(), kind: 'text', title: 'Our words', body: '1. one\n2. two' },
  )
  for (const { name } of [...codes, ...capitals]) expect(text).toContain(name)
  for (const { name } of pairs) expect(text).toContain(`Pair ${name}`)
  for (const words of ['A bold one', 'Our words', 'Benefits and kinds of capital'])
    expect(text).toContain(words)
})

test('the methods appendix says from the log who coded what, what the codebook went through, and the counting rule', async () => {
  const { backend, preview } = await sample()
  const { codes } = await backend.call('codes.read', {})
  const [first, second] = codes
  if (!first || !second) throw new Error('no codes')
  await backend.call('codes.merge', { from: [second.id], into: first.id })
  const counts = await backend.call('project.counts', {})
  const text = await preview({ ...shared(), kind: 'methods' })
  expect(text).toContain(`${counts.transcripts} transcripts`)
  expect(text).toContain(`${counts.codings} codings`)
  expect(text).toContain(`${codes.length - 1} codes and`)
  expect(text).toMatch(/Merged .+/)
  expect(text).toContain('Saturation at')
  expect(text).toContain('A quote belongs to everybody whose turns it overlaps')
})

test('the methods appendix and the change log say why a code was mapped to its capital types', async () => {
  const { backend, preview } = await sample()
  const { codes, capitals } = await backend.call('codes.read', {})
  const [code, capital] = [codes.at(-1), capitals.at(-1)]
  if (!code || !capital) throw new Error('no codes')
  const appendix = { ...shared(), kind: 'methods' } as const
  const head = 'Code\tCapital types\tWhy'
  expect(await preview(appendix)).not.toContain(head)
  await backend.call('codes.update', { id: code.id, capitalIds: [capital.id] })
  const [change] = await backend.call('history.list', { limit: 1 })
  const reason = 'The group tells of courage.'
  await backend.call('codes.explain', { change: change?.id ?? 0, reason })
  expect(await backend.call('history.list', { limit: 1 })).toMatchObject([{ reason }])
  const text = await preview(appendix)
  for (const words of [head, reason, `→ ${capital.name}`]) expect(text).toContain(words)
})

test('the methods appendix tells how far the coders agree, by themselves and before their differences were settled', async () => {
  const { backend, preview } = await sample()
  const agreed =
    'Hanna Vos and Marek Lind coded Focus group 1 and Focus group 2 independently: 313 turns are compared. Over all codes Krippendorff’s alpha is 0.61'
  const before = await preview({ ...shared(), kind: 'methods' })
  expect(before).toContain(agreed)
  expect(before).toContain('0.39 (Learning and practising the language)')
  expect(before).not.toContain('differences were settled')
  const coders = (await backend.call('agreement.coders', {})).map(({ id }) => id)
  const asked = { question: { coders }, filter: {}, judgement: 'some', limit: 1 } as const
  const [unit] = (await backend.call('agreement.units', asked)).units
  const codingIds = unit?.codings.map(({ id }) => id) ?? []
  await backend.call('agreement.settle', { codingIds, without: [], verdict: 'remove' })
  const after = await preview({ ...shared(), kind: 'methods' })
  expect(after).toContain(agreed)
  expect(after).toContain('Afterwards differences were settled: 1 coding removed.')
})

test('the methods appendix says nothing of agreement where one person coded', async () => {
  const { backend } = await openProject()
  const report = reportOf({ ...shared(), kind: 'methods' })
  const { body } = await backend.call('reports.preview', { report, pseudonyms: false })
  expect(body).not.toContain('Agreement of coders')
})

test('a report is saved under a name, replaced by it, removed, and each of that is undone', async () => {
  const { backend } = await openProject()
  const names = async () => (await backend.call('reports.list', {})).map(({ name }) => name)
  const report = reportOf({ ...shared(), kind: 'codebook' })
  const { id } = await backend.call('reports.save', { name: 'Appendix', report })
  await backend.call('reports.save', { name: 'appendix', report: { ...report, contents: false } })
  const [saved] = await backend.call('reports.list', {})
  expect(saved).toEqual({ id, name: 'appendix', report: { ...report, contents: false } })
  await backend.call('reports.remove', { id })
  expect(await names()).toEqual([])
  await backend.call('history.undo', {})
  await backend.call('history.undo', {})
  expect(await names()).toEqual(['Appendix'])
})

test('a report gets another name that no other has, and keeps what it is made of', async () => {
  const { backend } = await openProject()
  const report = reportOf({ ...shared(), kind: 'codebook' })
  const { id } = await backend.call('reports.save', { name: 'Appendix', report })
  await backend.call('reports.save', { name: 'Findings', report })
  await expect(backend.call('reports.rename', { id, name: 'findings' })).rejects.toMatchObject({
    code: 'name-taken',
  })
  await backend.call('reports.rename', { id, name: 'APPENDIX' })
  await backend.call('reports.rename', { id, name: 'Appendix A' })
  expect((await backend.call('reports.list', {}))[0]).toEqual({ id, name: 'Appendix A', report })
  await backend.call('history.undo', {})
  expect((await backend.call('reports.list', {}))[0]?.name).toBe('APPENDIX')
})

test('a preview shows pseudonyms where they are wanted', async () => {
  const { backend } = await sample()
  const report = reportOf({ ...shared(), kind: 'text', body: 'We spoke with Zebedee.' })
  await backend.call('pseudonyms.add', { original: 'Zebedee', replacement: 'Person 1' })
  const bodyOf = async (pseudonyms: boolean) =>
    (await backend.call('reports.preview', { report, pseudonyms })).body
  expect(await bodyOf(false)).toContain('We spoke with Zebedee.')
  expect(await bodyOf(true)).toContain('We spoke with Person 1.')
})

test('a preview is what the export will be, with pseudonyms and without, and hides what is hidden', async () => {
  const { backend } = await sample()
  await backend.call('pseudonyms.add', { original: 'Wouter', replacement: 'Mentor 1' })
  const report = everySection()
  for (const pseudonyms of [true, false]) {
    const { body } = await backend.call('reports.preview', { report, pseudonyms })
    const release = { pseudonyms, allow: true }
    const { base64 } = await backend.call('reports.write', { report, format: 'html', release })
    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain(body)
    expect(body.includes('Wouter')).toBe(!pseudonyms)
    expect(body).not.toContain('MODERATOR:')
  }
})

test.each(['docx', 'html', 'md'] as const)(
  'a report is written as %s with progress',
  async (format) => {
    const { backend, announced } = await sample()
    const report = { ...reportOf(quotes({}), { ...shared(), kind: 'methods' }), title: 'Findings' }
    const file = await backend.call('reports.write', { report, format, task: 'write' })
    expect(file.name).toBe(`Findings.${format}`)
    const steps = announced.flatMap(({ payload }) => ('label' in payload ? payload.label : []))
    expect(steps).toEqual(['Quotes', 'How the material was coded', 'The file'])
  },
)

test('a report of all sections over the sample is a Word file without fault', async () => {
  const { backend } = await sample()
  const report = everySection()
  const { base64 } = await backend.call('reports.write', { report, format: 'docx' })
  const bytes = Buffer.from(base64, 'base64')
  expect(packageFaults(bytes)).toEqual([])
  expect(await schemaFaults(bytes, 'docx')).toEqual([])
}, 120_000)

test('its contents say on which page each chapter begins', async () => {
  const { backend } = await sample()
  const { base64 } = await backend.call('reports.write', { report: everySection(), format: 'docx' })
  const parts = unzipSync(Buffer.from(base64, 'base64'))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const numbers = [...body.matchAll(/PAGEREF[^<]*<.*?<w:t[^>]*>(\d+)<\/w:t>/gs)].map(([, n]) =>
    Number(n),
  )
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(new Set(numbers).size).toBeGreaterThan(8)
})

test('each analysis has its numbered figure where one is wanted, and a text for those who do not see it', async () => {
  const { backend } = await sample()
  const bodyOf = async (chart: boolean) => {
    const { sections, ...report } = everySection()
    const drawn = sections.map((section) => ('chart' in section ? { ...section, chart } : section))
    return (await backend.call('reports.preview', { report: { ...report, sections: drawn } })).body
  }
  const body = await bodyOf(true)
  const captions = [...body.matchAll(/<figcaption[^>]*>(.*?)<\/figcaption>/g)].map(
    ([, words]) => words,
  )
  expect(captions).toEqual([
    'Figure 1. Quotes by code',
    'Figure 2. Who of a pair names a code',
    expect.stringMatching(/^Figure 3\. Codes together, overlapping, the \d+ most frequent$/),
    'Figure 4. Codes so far, and new ones, transcript by transcript',
  ])
  const alts = [...body.matchAll(/<svg [^>]*aria-label="([^"]+)"/g)].map(([, words = '']) => words)
  expect(alts).toHaveLength(4)
  for (const alt of alts)
    expect(alt).toMatch(/^(Bars|Two lines).*The figures stand in the table before\.$/)
  expect(await bodyOf(false)).not.toContain('<figure>')
})

test('the list of codes that stand together begins with the most frequent, as the analysis counts them', async () => {
  const { backend } = await sample()
  const section = {
    ...shared(),
    kind: 'cooccurrence',
    filter: {},
    relation: 'same-turn',
    chart: false,
  } as const
  const { body } = await backend.call('reports.preview', { report: reportOf(section) })
  const { cells } = await backend.call('analysis.cooccurrence', {
    relation: 'same-turn',
    filter: {},
  })
  const most = Math.max(...cells.flatMap((row, place) => row.slice(place + 1)))
  const [, first = ''] = /<tbody>\s*<tr>(.*?)<\/tr>/s.exec(body) ?? []
  expect(first).toContain(`>${most}<`)
})

test('a saved report from before pairs had a chart has none', () => {
  const section = { id: crypto.randomUUID(), title: '', kind: 'pairs', filter: {} }
  expect(reportSection.parse(section)).toMatchObject({ chart: false })
})

test('a report that is given up is not written', async () => {
  const { backend } = await sample()
  const giveUp = new AbortController()
  const writing = backend.call(
    'reports.write',
    { report: reportOf(quotes({})), format: 'docx', task: 'write' },
    { signal: giveUp.signal },
  )
  giveUp.abort()
  await expect(writing).rejects.toThrow()
})
