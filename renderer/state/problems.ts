import { UserError } from '../../shared/model/error.ts'
import { notify } from '../ui/notices.tsx'

/** Tells the person what went wrong: a UserError as it is, a bug as a bug with its details to copy. */
export function showProblem(error: Error): void {
  if (error.name === 'AbortError') return
  if (error instanceof UserError) notify({ text: error.message, tone: 'danger' })
  else
    notify({
      text: 'That did not work: a mistake in Excerpta, not of yours. What was shown as done is saved.',
      tone: 'danger',
      action: { label: 'Copy details', run: () => copyDetails(error) },
    })
}

function copyDetails(error: Error): void {
  void navigator.clipboard.writeText(error.stack ?? error.message)
}
