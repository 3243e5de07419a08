import { describe, expect, it } from 'vitest'
import { type Notice, withNotice } from '../../../renderer/ui/notices.tsx'

const undo: Notice = { text: 'Removed', action: { label: 'Undo', run: () => undefined } }
const bug: Notice = {
  text: 'A mistake',
  tone: 'danger',
  action: { label: 'Copy', run: () => undefined },
}
const plain: Notice = { text: 'Wrote a file' }

describe('withNotice', () => {
  it('puts an offer in the place of the one before it', () => {
    const again = { ...undo, text: 'Removed another' }
    expect(withNotice([undo, plain], again)).toEqual([plain, again])
  })

  it('keeps a problem with its details when something can be undone, and the other way round', () => {
    expect(withNotice([bug], undo)).toEqual([bug, undo])
    expect(withNotice([undo], bug)).toEqual([undo, bug])
  })

  it('shows three at most, the last ones', () => {
    expect(withNotice([plain, bug, undo], plain)).toEqual([bug, undo, plain])
  })
})
