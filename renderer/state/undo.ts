import { useAction, useCall } from '../backend.ts'
import { notify } from '../ui/notices.tsx'

/** Undo and redo with what they would do, in words; null where there is nothing. */
export function useUndo() {
  const { data } = useCall('history.state', {}, { keep: true })
  const undoing = useAction('history.undo')
  const redoing = useAction('history.redo')
  const undo = data?.undo ?? null
  const redo = data?.redo ?? null
  return {
    undo,
    redo,
    runUndo: () =>
      undoing.run({}).then((answer) => answer?.done && notify({ text: `Undone: ${answer.done}` })),
    runRedo: () =>
      redoing.run({}).then((answer) => answer?.done && notify({ text: `Redone: ${answer.done}` })),
  }
}
