import { describe, expect, it } from 'vitest'
import {
  addWaiting,
  type Batch,
  countTranscripts,
  decide,
  decideForAll,
  decisionsOf,
  emptyBatch,
  leaveOut,
  readyFiles,
  revised,
  settle,
  withoutState,
} from '../../../../renderer/screens/import/batch.ts'
import { summary, verdictOf } from '../../../../renderer/screens/import/verdict.ts'
import { programmeId } from '../../../../shared/model/id.ts'
import { importDecision } from '../../../../shared/model/import.ts'
import { preview } from './preview.ts'

const refusal = { file: 'bad.docx', code: 'file-damaged', message: 'It is damaged.' }
const programme = programmeId.parse('7c9e6679-7425-40de-944b-e07fc1f90ae7')

describe('a batch of files', () => {
  it('keeps the order in which files were chosen, whichever is read first', () => {
    const waiting = addWaiting(emptyBatch, [named('a'), named('b'), named('c')])
    const batch = settle(settle(waiting, 'c', preview()), 'a', refusal)
    expect(batch.files.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'a refused',
      'b waiting',
      'c ready',
    ])
    expect(batch.selected).toBe('c')
  })

  it('counts the transcripts that it makes: a survey makes several', () => {
    const survey = { used: null, proposed: { by: 'question', answers: ['Why?'] } }
    const table = { titles: ['ID', 'Why?'], survey, turns: { used: null, proposed: { text: 1 } } }
    const batch = ready('a', 'b')
    const files = batch.files.map((file) =>
      file.key === 'b' && file.state === 'ready'
        ? { ...file, preview: { ...file.preview, table: { ...table, transcripts: 7 } } }
        : file,
    )
    expect(countTranscripts({ ...batch, files } as Batch)).toBe(8)
  })

  it('selects the next file when one is left out, and the one before at the end', () => {
    const batch = { ...ready('a', 'b', 'c'), selected: 'b' }
    expect(leaveOut(batch, 'b').selected).toBe('c')
    expect(leaveOut(leaveOut(batch, 'c'), 'b').selected).toBe('a')
    expect(leaveOut(batch, 'a').selected).toBe('b')
    expect(withoutState(batch, 'ready')).toEqual(emptyBatch)
  })

  it('says how its files stand', () => {
    const batch = settle(addWaiting(ready('a', 'b'), [named('c'), named('d')]), 'c', refusal)
    expect(summary(batch)).toBe('4 files · 2 sure · 1 refused · 1 waiting')
  })
})

describe('what is proposed', () => {
  it('is a leader for who asks, by the kind of conversation, and a role that a label names', () => {
    const batch = ready('a')
    expect(roles(batch)).toEqual({ Moderator: 'moderator', Amina: 'other', 'Mentor 1': 'mentor' })
    const interview = decide(batch, 'a', { kind: 'interview' })
    expect(roles(interview)).toMatchObject({ Moderator: 'interviewer', Amina: 'other' })
  })

  it('passes the check of the call that writes it', () => {
    for (const decision of decisionsOf(ready('a', 'b')))
      expect(importDecision.parse(decision)).toMatchObject({ title: 'Focus group' })
  })
})

describe('what was decided', () => {
  it('stays when a file is understood anew, and new speakers are proposed', () => {
    const [file] = readyFiles(ready('a'))
    if (!file) throw new Error('no file')
    const speakers = { ...file.draft.speakers, Amina: choice('Amina B.') }
    const batch = decide(ready('a'), 'a', { title: 'Mine', speakers })
    const again = revised(batch, 'a', {
      preview: preview({ labels: ['Amina', 'Late'] }),
      options: { ignore: ['Moderator'] },
    })
    expect(decisionsOf(again)[0]).toMatchObject({
      title: 'Mine',
      speakers: [
        { label: 'Amina', name: 'Amina B.', role: 'mentee' },
        { label: 'Late', name: 'Late', role: 'other' },
      ],
    })
  })

  it('can be the same for every file', () => {
    const batch = decideForAll(ready('a', 'b'), { programmeId: programme })
    expect(decisionsOf(batch).map((decision) => decision.programmeId)).toEqual([
      programme,
      programme,
    ])
  })

  it('never leaves a title or a name empty', () => {
    const [file] = readyFiles(ready('a'))
    const speakers = { ...file?.draft.speakers, Amina: choice(' ') }
    const [decision] = decisionsOf(decide(ready('a'), 'a', { title: ' ', speakers }))
    expect(decision?.title).toBe('Focus group')
    expect(decision?.speakers?.[1]?.name).toBe('Amina')
  })
})

describe('the verdict on a file', () => {
  it.each([
    [preview(), 'sure'],
    [preview({ doubts: 1 }), 'nearly sure'],
    [preview({ verdict: 'doubtful' }), 'look at it'],
    [preview({ verdict: 'none', labels: [] }), 'no speakers'],
    [preview({ sameAs: 'Focus group 1' }), 'already there'],
    [refusal, 'refused'],
  ])('is never better than what was understood (%#)', (result, words) => {
    const [file] = settle(addWaiting(emptyBatch, [named('a')]), 'a', result).files
    expect(file && verdictOf(file).words).toBe(words)
  })
})

function named(key: string) {
  return { key, name: `${key}.txt` }
}

function ready(...keys: readonly string[]): Batch {
  const waiting = addWaiting(emptyBatch, keys.map(named))
  return keys.reduce((batch, key) => settle(batch, key, preview()), waiting)
}

function roles(batch: Batch) {
  const [file] = readyFiles(batch)
  const speakers = Object.entries(file?.draft.speakers ?? {})
  return Object.fromEntries(speakers.map(([label, { role }]) => [label, role]))
}

function choice(name: string) {
  return { participantId: null, name, role: 'mentee' } as const
}
