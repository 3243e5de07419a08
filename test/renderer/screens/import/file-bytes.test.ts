import { describe, expect, it } from 'vitest'
import { tooLarge } from '../../../../renderer/screens/import/file-bytes.ts'

describe('tooLarge', () => {
  it('refuses a file of more than 64 MB before it is read, and says what to do', () => {
    const megabytes = (count: number) => ({ name: 'a.docx', size: count * 1024 * 1024 })
    expect(tooLarge(megabytes(64))).toBeNull()
    expect(tooLarge(megabytes(65))).toMatchObject({
      file: 'a.docx',
      code: 'file-too-large',
      message: expect.stringContaining('Save only its text'),
    })
  })
})
