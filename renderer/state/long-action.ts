import { useRef, useState } from 'react'
import type { Input, Method } from '../../shared/api.ts'
import { type Step, useAction } from '../backend.ts'

/** An action that takes a while: how far it is, null while nothing is done, and a way to give it up, which leaves nothing. */
export function useLongAction<M extends Method>(method: M) {
  const action = useAction(method)
  const [work, setWork] = useState<Step | null>(null)
  const stop = useRef<AbortController>(undefined)
  async function run(input: Input<M>, first: Step) {
    stop.current = new AbortController()
    const { signal } = stop.current
    setWork(first)
    const done = await action.run(input, { signal, onStep: setWork })
    setWork(null)
    return done
  }
  return { work, run, cancel: () => stop.current?.abort() }
}
