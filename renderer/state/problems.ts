import { UserError } from '../../shared/model/error.ts'
import { notify } from '../ui/notices.tsx'

/** Tells the person what went wrong: a UserError as it is, a bug as a bug with its details to copy. */
export function showProblem(error: Error): void {
  if (error.name === 'AbortError') return
  const action = { label: 'Copy details', run: () => copyDetails(error) }
  notify({
    text: problemWords(error),
    tone: 'danger',
    ...(error instanceof UserError ? {} : { action }),
  })
}

/** What went wrong in words for the person. */
export function problemWords(error: Error): string {
  if (error instanceof UserError) return error.message
  return 'That did not work: a mistake in Excerpta, not of yours. What was shown as done is saved.'
}

/** Puts the details of a bug on the clipboard, for whoever mends it. */
export function copyDetails(error: Error): void {
  void navigator.clipboard.writeText(error.stack ?? error.message)
}
