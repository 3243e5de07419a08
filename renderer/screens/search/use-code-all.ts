import { useState } from 'react'
import type { Input } from '../../../shared/api.ts'
import { call, on, useAction } from '../../backend.ts'

/** How far the coding is. */
type Work = { readonly task: string; readonly done: number; readonly total: number }

/** Codes passages as one change; `work` says how far it is, null while nothing is coded. */
export function useCodeAll() {
  const { run } = useAction('autocode.code')
  const [work, setWork] = useState<Work | null>(null)
  async function code(asked: Omit<Input<'autocode.code'>, 'task'>) {
    const task = crypto.randomUUID()
    setWork({ task, done: 0, total: asked.passages.length })
    const stop = on('progress', (step) => step.task === task && setWork(step))
    const done = await run({ ...asked, task })
    stop()
    setWork(null)
    return done
  }
  function cancel(): void {
    if (work) void call('app.cancel', { task: work.task })
  }
  return { work, code, cancel }
}
