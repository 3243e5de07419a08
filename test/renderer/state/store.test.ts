import { describe, expect, it } from 'vitest'
import { createStore } from '../../../renderer/state/store.ts'

describe('createStore', () => {
  it('holds a value and tells whoever watches', () => {
    const store = createStore(1)
    const seen: number[] = []
    const stop = store.subscribe(() => seen.push(store.get()))
    store.set(2)
    stop()
    store.set(3)
    expect([store.get(), seen]).toEqual([3, [2]])
  })
})
