import { expect, test } from 'vitest'
import { importTexts, openProject, textFile } from './opened.ts'

const talk = (...labels: readonly string[]) =>
  [0, 1, 2, 3, 4]
    .flatMap((round) => labels.map((label) => `${label}: This is round ${round}, and I say so.`))
    .join('\n')

test('a preview writes nothing and says what was understood', async () => {
  const { backend } = await openProject()
  const { previews } = await backend.call('import.preview', {
    files: [textFile('Interview 3.txt', talk('Interviewer', 'Ana'))],
  })
  expect(previews[0]).toMatchObject({
    file: 'Interview 3.txt',
    format: 'TXT',
    title: 'Interview 3',
    kind: 'interview',
    sameAs: null,
  })
  expect(
    previews[0]?.recognition.speakers.map(({ label, turns, asks }) => ({ label, turns, asks })),
  ).toEqual([
    { label: 'Interviewer', turns: 5, asks: true },
    { label: 'Ana', turns: 5, asks: false },
  ])
  expect(await backend.call('transcripts.list', {})).toEqual([])
})

test('one bad file of a batch is refused by name, and the others are previewed', async () => {
  const { backend } = await openProject()
  const files = [
    textFile('a.txt', talk('Ana', 'Ben')),
    textFile('empty.txt', ''),
    { path: '/no/such/file.docx' },
  ]
  const { previews, refused } = await backend.call('import.preview', { files })
  expect(previews.map((preview) => preview.file)).toEqual(['a.txt'])
  expect(refused.map(({ file }) => file)).toEqual(['empty.txt', 'file.docx'])
  for (const { message } of refused) expect(message).toMatch(/empty\.txt|file\.docx/)
})

test('speakers become people of their own, with the roles that they seem to have and unique names', async () => {
  const { backend } = await openProject()
  await importTexts(backend, {
    'Interview 1.txt': talk('Interviewer', 'Ana'),
    'Interview 2.txt': talk('Interviewer', 'Ben'),
  })
  const { participants, speakers } = await backend.call('people.read', {})
  expect(participants.map(({ name, role }) => `${name}: ${role}`).toSorted()).toEqual([
    'Ana: other',
    'Ben: other',
    'Interviewer (INT2): interviewer',
    'Interviewer: interviewer',
  ])
  expect(new Set(speakers.map((speaker) => speaker.participantId)).size).toBe(4)
})

test('the user renames, joins, ignores and assigns before anything is written', async () => {
  const { backend } = await openProject()
  const known = await backend.call('participants.add', {
    name: 'Moderator of all',
    role: 'moderator',
  })
  const { previews } = await backend.call('import.preview', {
    files: [textFile('Group.txt', talk('Mod', 'Ana', 'Anna', 'Note'))],
  })
  const previewId = previews[0]?.previewId ?? ''
  const revised = await backend.call('import.revise', {
    previewId,
    options: { ignore: ['Note'], join: { Anna: 'Ana' } },
  })
  expect(revised.recognition.speakers.map(({ label }) => label).toSorted()).toEqual(['Ana', 'Mod'])
  await backend.call('import.commit', {
    decisions: [
      {
        previewId,
        title: 'Group',
        kind: 'focus-group',
        speakers: [
          { label: 'Mod', participantId: known.id },
          { label: 'Ana', name: 'Amina', role: 'mentee' },
        ],
      },
    ],
  })
  const { participants, speakers } = await backend.call('people.read', {})
  expect(participants.map(({ name, role }) => `${name}: ${role}`).toSorted()).toEqual([
    'Amina: mentee',
    'Moderator of all: moderator',
  ])
  expect(speakers.map(({ label }) => label).toSorted()).toEqual(['Ana', 'Mod'])
})

test('a batch is one step to undo, and one to redo', async () => {
  const { backend } = await openProject()
  await importTexts(backend, { 'a.txt': talk('Ana', 'Ben'), 'b.txt': talk('Cem', 'Dora') })
  expect(await backend.call('history.undo', {})).toEqual({
    undo: null,
    redo: 'Imported 2 transcripts',
    done: 'Imported 2 transcripts',
  })
  expect(await backend.call('transcripts.list', {})).toEqual([])
  expect((await backend.call('people.read', {})).participants).toEqual([])
  await backend.call('history.redo', {})
  expect((await backend.call('transcripts.list', {})).map(({ title }) => title)).toEqual(['a', 'b'])
  expect((await backend.call('search.find', { text: 'round' })).total).toBe(20)
})

test('the same text again is noticed, and the same title is numbered', async () => {
  const { backend } = await openProject()
  await importTexts(backend, { 'a.txt': talk('Ana', 'Ben') })
  const { previews } = await backend.call('import.preview', {
    files: [textFile('a.txt', talk('Ana', 'Ben'))],
  })
  expect(previews[0]?.sameAs).toBe('a')
  await importTexts(backend, { 'a.txt': talk('Ana', 'Ben') })
  expect(
    (await backend.call('transcripts.list', {})).map(({ title, short }) => `${title} ${short}`),
  ).toEqual(['a INT1', 'a 2 INT2'])
})

test('a long preview tells its progress and can be cancelled, leaving nothing', async () => {
  const { backend, announced } = await openProject()
  const files = Array.from({ length: 20 }, (_, index) =>
    textFile(`${index}.txt`, talk('Ana', 'Ben')),
  )
  const running = backend.call('import.preview', { files, task: 'batch' })
  await backend.call('app.cancel', { task: 'batch' })
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(announced.filter(({ event }) => event === 'progress').length).toBeGreaterThan(0)
})

test('a preview that is gone is said to be, and nothing is imported', async () => {
  const { backend } = await openProject()
  const decision = { previewId: 'gone', title: 'x', kind: 'other' as const }
  await expect(backend.call('import.commit', { decisions: [decision] })).rejects.toMatchObject({
    code: 'preview-gone',
  })
})

test('an import can be cancelled while it is written, and nothing of it stays', async () => {
  const { backend, announced } = await openProject()
  const files = Array.from({ length: 40 }, (_, at) =>
    textFile(`Group ${at}.txt`, `${talk('Mod', 'Ana', 'Ben')}\n`.repeat(60)),
  )
  const { previews } = await backend.call('import.preview', { files })
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  const running = backend.call('import.commit', { decisions, task: 'writing' })
  await backend.call('app.cancel', { task: 'writing' })
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(await backend.call('transcripts.list', {})).toEqual([])
  expect((await backend.call('people.read', {})).participants).toEqual([])
  expect((await backend.call('search.find', { text: 'round' })).total).toBe(0)
  const told = announced.flatMap(({ event, payload }) =>
    event === 'progress' && 'done' in payload ? [payload.done] : [],
  )
  expect(told.length).toBeLessThan(40)
})

test('what is asked while an import is written is answered when it is done, and cannot mix with it', async () => {
  const { backend } = await openProject()
  const files = Array.from({ length: 30 }, (_, at) =>
    textFile(`Group ${at}.txt`, `${talk('Mod', 'Ana', 'Ben')}\n`.repeat(60)),
  )
  const { previews } = await backend.call('import.preview', { files })
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  const running = backend.call('import.commit', { decisions })
  const listed = backend.call('transcripts.list', {})
  const added = backend.call('participants.add', { name: 'Meanwhile', role: 'other' })
  expect(await listed).toHaveLength(30)
  await added
  await running
  await backend.call('history.undo', {})
  await backend.call('history.undo', {})
  expect(await backend.call('transcripts.list', {})).toEqual([])
})

test('a new person can speak in several files of one import, where the user says so', async () => {
  const { backend } = await openProject()
  const files = ['1', '2', '3'].map((number) =>
    textFile(`Group ${number}.txt`, talk('Moderator', 'Ana')),
  )
  const { previews } = await backend.call('import.preview', { files })
  const decisions = previews.map(({ previewId, title, kind }) => ({
    previewId,
    title,
    kind,
    speakers: [{ label: 'Moderator', name: 'Lisa', role: 'moderator' as const, together: true }],
  }))
  await backend.call('import.commit', { decisions })
  const { participants, speakers } = await backend.call('people.read', {})
  expect(participants.filter(({ name }) => name.startsWith('Lisa'))).toHaveLength(1)
  expect(participants.filter(({ name }) => name.startsWith('Ana'))).toHaveLength(3)
  const lisa = participants.find(({ name }) => name === 'Lisa')
  expect(speakers.filter(({ participantId }) => participantId === lisa?.id)).toHaveLength(3)
})
