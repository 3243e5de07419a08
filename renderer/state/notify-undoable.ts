import { call } from '../backend.ts'
import { notify } from '../ui/notices.tsx'
import { showProblem } from './problems.ts'

/** Tells what was done and offers to undo it. */
export function notifyUndoable(text: string): void {
  const undo = () => void call('history.undo', {}).catch(showProblem)
  notify({ text, action: { label: 'Undo', run: undo } })
}
