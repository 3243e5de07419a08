import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, type Desk } from './typed.ts'

async function deskWithMemo(): Promise<Desk> {
  const desk = createDesk()
  await desk.json('new', 'p.excerpta')
  const talk = desk.write('Talk.txt', 'Interviewer: And then?\nMara: She read my letters.\n')
  await desk.json('import', 'p.excerpta', talk)
  desk.write('c.csv', 'transcript,code,text,memo\nTalk,Help,She read,Worth **a slide**\n')
  await desk.json('code', 'p.excerpta', '--coder', 'Hanna', '--from', 'c.csv')
  return desk
}

const memo = {
  on: 'quote',
  name: expect.stringMatching(/-T002-a$/),
  memo: 'Worth **a slide**',
  quote: 'She read',
  coder: 'Hanna',
  created: expect.stringMatching(/^\d{4}-/),
  changed: expect.stringMatching(/^\d{4}-/),
}

describe('memos', () => {
  it('lists what is noted on what, by whom and when', async () => {
    const desk = await deskWithMemo()
    expect(await desk.json('memos', 'p.excerpta')).toEqual([memo])
    expect(await desk.json('memos', 'p.excerpta', '--on', 'code')).toEqual([])
    const { out, err } = await desk.type('memos', 'p.excerpta')
    expect(out).toContain('Worth a slide')
    expect(err).toContain('1 memo')
  })

  it('writes them as a document and as a table', async () => {
    const desk = await deskWithMemo()
    const read = (name: string) => readFileSync(join(desk.folder, name), 'utf8')
    for (const name of ['m.md', 'm.html', 'm.csv', 'm.json', 'm.docx', 'm.xlsx'])
      expect((await desk.type('memos', 'p.excerpta', '--out', name, '--allow-names')).status).toBe(
        0,
      )
    expect(read('m.md')).toContain('Worth **a slide**')
    expect(read('m.html')).toMatch(/Worth <(b|strong)>a slide/)
    expect(read('m.csv')).toContain('Worth **a slide**')
    expect(JSON.parse(read('m.json'))).toMatchObject([{ memo: 'Worth **a slide**', on: 'quote' }])
    expect(read('m.docx').slice(0, 2)).toBe('PK')
    expect((await desk.type('memos', 'p.excerpta', '--out', 'm.pdf')).status).toBe(1)
  })
})
