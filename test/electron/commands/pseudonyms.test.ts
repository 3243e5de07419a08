import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDesk, type Desk } from './typed.ts'

async function study(): Promise<Desk> {
  const desk = createDesk()
  desk.write(
    'talk.txt',
    'Ana: Rosa found me a flat.\nBen: Rosa?\nAna: Yes, she did.\nBen: Good.\nAna: Yes.\n',
  )
  desk.write('codings.csv', 'transcript,code,text\ntalk,Help,Rosa found me a flat\n')
  desk.write('names.csv', 'original,pseudonym,kind\nRosa,M2,person\nLagos,a city,place\n')
  for (const command of [
    ['new', 'study.excerpta'],
    ['import', 'study.excerpta', 'talk.txt'],
    ['code', 'study.excerpta', '--coder', 'Hanna', '--from', 'codings.csv'],
  ])
    expect((await desk.type(...command)).status).toBe(0)
  return desk
}

test('reads names from a table and lists them', async () => {
  const desk = await study()
  expect(await desk.json('pseudonyms', 'study.excerpta', '--from', 'names.csv')).toEqual([
    { original: 'Lagos', replacement: 'a city', kind: 'place' },
    { original: 'Rosa', replacement: 'M2', kind: 'person' },
  ])
})

test('a quote table with a listed name is not written until it is replaced or allowed', async () => {
  const desk = await study()
  await desk.type('pseudonyms', 'study.excerpta', '--from', 'names.csv')
  const write = (...options: readonly string[]) =>
    desk.type('quotes', 'study.excerpta', '--out', 'quotes.csv', ...options)
  const path = join(desk.folder, 'quotes.csv')
  const refused = await write()
  expect(refused.status).toBe(1)
  expect(refused.err).toContain('«Rosa» found me a flat')
  expect(existsSync(path)).toBe(false)
  expect((await write('--pseudonyms', '--brackets')).status).toBe(0)
  expect(readFileSync(path, 'utf8')).toContain('[M2] found me a flat')
  expect((await write('--allow-names')).status).toBe(0)
  expect(readFileSync(path, 'utf8')).toContain('Rosa found me a flat')
})

test('what is printed is not held back, and can be printed with pseudonyms', async () => {
  const desk = await study()
  await desk.type('pseudonyms', 'study.excerpta', '--from', 'names.csv')
  expect(await desk.json('quotes', 'study.excerpta')).toMatchObject([
    { quote: 'Rosa found me a flat' },
  ])
  expect(await desk.json('quotes', 'study.excerpta', '--pseudonyms')).toMatchObject([
    { quote: 'M2 found me a flat' },
  ])
})

test('writes the key', async () => {
  const desk = await study()
  await desk.type('pseudonyms', 'study.excerpta', '--from', 'names.csv')
  expect((await desk.type('pseudonyms', 'study.excerpta', '--to', 'key.csv')).status).toBe(0)
  expect(readFileSync(join(desk.folder, 'key.csv'), 'utf8')).toBe(
    '\ufefforiginal,pseudonym,kind,participant\r\nLagos,a city,place,\r\nRosa,M2,person,\r\n',
  )
})
