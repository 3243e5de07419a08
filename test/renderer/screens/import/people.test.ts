import { expect, test } from 'vitest'
import {
  addWaiting,
  type Batch,
  decisionsOf,
  emptyBatch,
  nextDoubt,
  type ReadyFile,
  readyFiles,
  settle,
} from '../../../../renderer/screens/import/batch.ts'
import {
  optionsLike,
  rolesLike,
  worthRemembering,
} from '../../../../renderer/screens/import/last-import.ts'
import {
  joinEverywhere,
  othersWith,
  withPseudonyms,
} from '../../../../renderer/screens/import/people.ts'
import { preview } from './preview.ts'

function batchOf(...previews: readonly ReturnType<typeof preview>[]): Batch {
  const files = previews.map((_, at) => ({ key: `f${at}`, name: `${at}.txt` }))
  return previews.reduce(
    (batch, own, at) => settle(batch, `f${at}`, own),
    addWaiting(emptyBatch, files),
  )
}

function fileAt(batch: Batch, at: number) {
  const file = readyFiles(batch)[at]
  if (!file) throw new Error(`no file ${at}`)
  return file
}

test('a label that speaks in several files becomes one new person in all of them', () => {
  const batch = batchOf(preview(), preview(), preview({ labels: ['Ben'] }))
  expect(othersWith(batch, fileAt(batch, 0), 'Moderator').map(({ key }) => key)).toEqual(['f1'])
  const joined = joinEverywhere(batch, fileAt(batch, 0), 'Moderator')
  const decided = decisionsOf(joined).map(({ speakers }) =>
    (speakers ?? []).filter(({ together }) => together).map(({ label }) => label),
  )
  expect(decided).toEqual([['Moderator'], ['Moderator'], []])
})

test('pseudonyms say what somebody does, and none is given twice', () => {
  const batch = batchOf(preview({ labels: ['Moderator', 'Amina', 'Josef'] }))
  const named = withPseudonyms(batch, fileAt(batch, 0), ['participant 1'])
  const names = Object.values(fileAt(named, 0).draft.speakers).map(({ name }) => name)
  expect(names).toEqual(['Moderator', 'Participant 2', 'Participant 3'])
})

test('doubtful lines are walked through file by file, and round again', () => {
  const batch = batchOf(preview({ doubts: 2 }), preview(), preview({ doubts: 1 }))
  const walk = (key: string, start: number, forward = true) =>
    nextDoubt(batch, { key, start }, forward)
  expect(walk('f0', -1)).toEqual({ key: 'f0', start: 0 })
  expect(walk('f0', 0)).toEqual({ key: 'f0', start: 2 })
  expect(walk('f0', 2)).toEqual({ key: 'f2', start: 0 })
  expect(walk('f2', 0)).toEqual({ key: 'f0', start: 0 })
  expect(walk('f2', 0, false)).toEqual({ key: 'f0', start: 2 })
  expect(nextDoubt(batchOf(preview()), { key: 'f0', start: 0 }, true)).toBeNull()
})

test('what was corrected at the last import is proposed for files that it fits', () => {
  const batch = batchOf(preview(), preview())
  const plain = fileAt(batch, 0)
  const corrected: ReadyFile = {
    ...fileAt(batch, 1),
    options: {
      ignore: ['Note', 'Josef'],
      convention: 'Name: words',
      survey: { by: 'question', answers: ['Why?'] },
    },
    draft: {
      ...fileAt(batch, 1).draft,
      speakers: {
        Amina: { participantId: null, name: 'Amina', role: 'mentee' },
        'Mentor 1': { participantId: null, name: 'Mentor 1', role: 'coordinator' },
      },
    },
  }
  const last = worthRemembering([plain, corrected])
  if (!last) throw new Error('nothing to remember')
  expect(last.options).toMatchObject({ ignore: ['Note'], convention: 'Name: words' })
  expect(optionsLike(plain, last)).toMatchObject({ ignore: ['Note'], convention: 'Name: words' })
  expect(optionsLike(plain, last)).not.toHaveProperty('survey')
  expect(rolesLike(plain.draft, last)['Mentor 1']?.role).toBe('coordinator')
  expect(worthRemembering([])).toBeNull()
  expect(JSON.stringify(last), 'names stay in the project').not.toMatch(/Amina|Josef/)
})
