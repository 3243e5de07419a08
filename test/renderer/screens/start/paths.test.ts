import { describe, expect, it } from 'vitest'
import { fileName, folderOf, join, projectFile } from '../../../../renderer/screens/start/paths.ts'

describe('paths of this machine', () => {
  it('are taken apart and put together again, whichever way they separate', () => {
    for (const path of ['/home/kim/a.excerpta', 'C:\\Users\\Kim\\a.excerpta', '/a.excerpta']) {
      expect(fileName(path)).toBe('a.excerpta')
      expect(join(folderOf(path), fileName(path))).toBe(path)
    }
  })
})

describe('projectFile', () => {
  it.each([
    ['Mentoring to work', 'Mentoring to work.excerpta'],
    ['A/B: "why?"', 'A-B- -why-.excerpta'],
    ['../../etc', '-..-etc.excerpta'],
    ['  .hidden. ', 'hidden.excerpta'],
    ['', 'Project.excerpta'],
    ['Über Brücken', 'Über Brücken.excerpta'],
  ])('makes of %j the file %j', (title, file) => {
    expect(projectFile(title)).toBe(file)
  })
})
