import { GitCompareArrows } from 'lucide-react'
import { useEffect } from 'react'
import { type DropItem, DropZone, FileTrigger } from 'react-aria-components'
import { UserError } from '../../../shared/model/error.ts'
import { useCall } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Desk } from './desk.tsx'
import { cancelReading, closeAllBooks, openFiles, useOpenedBooks } from './opened-books.ts'

/** Choosing codebooks of others, and the desk on which they are compared with the project's own. */
export function Reconcile({ project }: { readonly project: string }) {
  const { books, reading } = useOpenedBooks(project)
  const compared = useCall(
    'reconcile.compare',
    { books: books.map(({ id }) => id) },
    { enabled: books.length > 0, keep: true },
  )
  const gone = compared.error instanceof UserError && compared.error.code === 'book-gone'
  useEffect(() => {
    if (gone) closeAllBooks()
  }, [gone])
  const chooser = <ChooseBooks project={project} look={books.length > 0 ? 'plain' : 'primary'} />
  const working = reading && (
    <div className="team-working">
      <Progress
        label={`Reading ${reading.label}`}
        done={reading.done}
        total={reading.total}
        onCancel={cancelReading}
      />
    </div>
  )
  return (
    <DropZone
      className="team-drop"
      aria-label="Drop codebooks here"
      onDrop={({ items }) => void drop(project, items)}
    >
      {working}
      {compared.error && !gone && <Problem>{compared.error.message}</Problem>}
      {books.length === 0 && !reading && <NoBooks>{chooser}</NoBooks>}
      {books.length > 0 && !compared.data && !compared.error && (
        <Progress label="Comparing the codebooks" done={0} total={0} />
      )}
      {books.length > 0 && compared.data && (
        <Desk books={books} comparison={compared.data} chooser={chooser} />
      )}
    </DropZone>
  )
}

function NoBooks({ children }: { readonly children: React.ReactNode }) {
  return (
    <EmptyState
      icon={<GitCompareArrows size={30} aria-hidden />}
      title="Reconcile codebooks"
      action={children}
    >
      Drop the codebooks of your colleagues here: their projects, or QDC, Excel, CSV and JSON files.
      You see which of their codes are yours under another name, and why; you decide pair by pair,
      and one undoable step brings them together.
    </EmptyState>
  )
}

type ChooseBooksProps = { readonly project: string; readonly look: 'primary' | 'plain' }

function ChooseBooks({ project, look }: ChooseBooksProps) {
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={['.excerpta', '.qdc', '.xlsx', '.csv', '.json']}
      onSelect={(list) => void openFiles(project, [...(list ?? [])])}
    >
      <Button look={look}>{look === 'primary' ? 'Choose codebooks…' : 'Add…'}</Button>
    </FileTrigger>
  )
}

async function drop(project: string, items: readonly DropItem[]): Promise<void> {
  const files = items.filter((item) => item.kind === 'file')
  await openFiles(project, await Promise.all(files.map((item) => item.getFile())))
}
