import type { OpenedBook } from '../../../shared/calls/reconcile.ts'
import { call, queryClient, type Step } from '../../backend.ts'
import { incomingFile } from '../../state/pick-file.ts'
import { showProblem } from '../../state/problems.ts'
import { createStore, useStore } from '../../state/store.ts'
import { notify } from '../../ui/notices.tsx'

/** Codebooks that were opened beside a project, and how far the reading of more is. */
type Opened = {
  /** The project that they were opened beside. */
  readonly project: string
  readonly books: readonly OpenedBook[]
  readonly reading: Step | null
}

/** Most codebooks beside the project's own. */
export const mostBooks = 9

const opened = createStore<Opened>({ project: '', books: [], reading: null })
let giveUp: AbortController | undefined

/** The codebooks that are open beside a project, watched. */
export function useOpenedBooks(project: string): Omit<Opened, 'project'> {
  const current = useStore(opened)
  return current.project === project ? current : { books: [], reading: null }
}

/** Ids of the codebooks that are open, in their order, watched. */
export function useOpenIds(): string[] {
  return useStore(opened).books.map(({ id }) => id)
}

/** Reads codebooks from files and opens them beside a project; what is none is told with its reason. */
export async function openFiles(project: string, files: readonly File[]): Promise<void> {
  const before = opened.get().project === project ? opened.get().books : []
  const wanted = files.slice(0, mostBooks - before.length)
  if (wanted.length < files.length)
    notify({ text: `Only ${mostBooks} codebooks can stand beside the project’s own.` })
  if (wanted.length === 0) return
  const onStep = (reading: Step) => opened.set({ project, books: before, reading })
  onStep({ done: 0, total: wanted.length, label: wanted[0]?.name ?? '' })
  giveUp = new AbortController()
  const { signal } = giveUp
  const answer = await Promise.all(wanted.map(incomingFile))
    .then((incoming) => call('reconcile.open', { files: incoming }, { signal, onStep }))
    .catch(showProblem)
  opened.set({ project, books: [...before, ...(answer?.books ?? [])], reading: null })
  for (const { message } of answer?.refused ?? []) notify({ text: message, tone: 'danger' })
}

/** Gives up the reading of files. */
export function cancelReading(): void {
  giveUp?.abort()
}

/** Takes a codebook away from beside the project; nothing of what was decided is lost. */
export function closeBook(id: string): void {
  const current = opened.get()
  opened.set({ ...current, books: current.books.filter((book) => book.id !== id) })
  void queryClient.cancelQueries({ queryKey: ['reconcile.compare'] })
}

/** Takes all codebooks away, e.g. as the backend no longer has them. */
export function closeAllBooks(): void {
  opened.set({ ...opened.get(), books: [] })
}
