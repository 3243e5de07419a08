import { GitMerge } from 'lucide-react'
import { useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import type { IncomingFile } from '../../../shared/model/import.ts'
import type { MergePreference } from '../../../shared/model/merge.ts'
import { useCall } from '../../backend.ts'
import { useLongAction } from '../../state/long-action.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { incomingFile } from '../../state/pick-file.ts'
import { showProblem } from '../../state/problems.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { MergeResult } from './merge-result.tsx'

/** A file that was chosen; the key tells it from all others, also from one of the same name. */
type Chosen = { readonly key: string; readonly name: string; readonly file: IncomingFile }

/** Taking over what a colleague did in a copy of this project: first what that is, then the button that does it. */
export function MergeView() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  async function choose(files: readonly (File | Promise<File>)[]) {
    try {
      const file = await files[0]
      if (!file) return
      const key = crypto.randomUUID()
      setChosen({ key, name: file.name, file: await incomingFile(file) })
    } catch (error) {
      showProblem(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const chooser = (
    <FileTrigger
      acceptedFileTypes={['.excerpta']}
      onSelect={(list) => void choose([...(list ?? [])])}
    >
      <Button look={chosen ? 'plain' : 'primary'}>
        {chosen ? 'Choose another…' : 'Choose a copy…'}
      </Button>
    </FileTrigger>
  )
  return (
    <DropZone
      className="team-drop"
      aria-label="Drop a copy of this project here"
      onDrop={({ items }) => {
        const files = items.filter((item) => item.kind === 'file')
        void choose(files.slice(0, 1).map((item) => item.getFile()))
      }}
    >
      {chosen ? (
        <Preview key={chosen.key} chosen={chosen} onDone={() => setChosen(null)}>
          {chooser}
        </Preview>
      ) : (
        <EmptyState
          icon={<GitMerge size={30} aria-hidden />}
          title="Merge a colleague’s copy"
          action={chooser}
        >
          Give a copy of this project to a colleague, work on both, and drop the colleague’s copy
          here. You see what is new, what both of you changed and what cannot be placed; then one
          undoable step takes it over.
        </EmptyState>
      )}
    </DropZone>
  )
}

const preferences: readonly { readonly id: MergePreference; readonly label: string }[] = [
  { id: 'mine', label: 'Mine' },
  { id: 'theirs', label: 'Theirs' },
  { id: 'both', label: 'Both texts' },
]

type PreviewProps = {
  readonly chosen: Chosen
  readonly onDone: () => void
  readonly children: React.ReactNode
}

function Preview({ chosen, onDone, children }: PreviewProps) {
  const [conflicts, setConflicts] = useState<MergePreference>('mine')
  const input = { file: chosen.file, conflicts }
  const { work, run, cancel } = useLongAction('merge.copy')
  const told = useCall('merge.preview', input, {
    name: [chosen.key, conflicts],
    enabled: work === null,
    keep: true,
  })
  const isCurrent = told.isSuccess && !told.isFetching
  async function apply() {
    const done = await run(input, { done: 0, total: 0, label: 'Merging' })
    if (!done) return
    onDone()
    notifyUndoable(`Merged ${chosen.name}.`)
  }
  return (
    <section className="merge" aria-label={`Merge ${chosen.name}`}>
      <header className="team-bar">
        <div className="team-line">
          <h2>{chosen.name}</h2>
          {children}
          <span className="ui-spring" />
          <Button
            look="primary"
            isDisabled={!isCurrent || work !== null}
            onPress={() => void apply()}
          >
            Merge
          </Button>
        </div>
        {(told.data?.conflicts.length ?? 0) > 0 && (
          <div className="team-line">
            <span className="muted">Where both changed the same</span>
            <SegmentedControl
              label="Where both changed the same"
              choices={preferences}
              value={conflicts}
              onChange={setConflicts}
            />
          </div>
        )}
      </header>
      {told.error && <Problem>{told.error.message}</Problem>}
      {told.isPending && <Progress label="Comparing the copies" done={0} total={0} />}
      {work && <Progress {...work} onCancel={cancel} />}
      {told.data && <MergeResult report={told.data} />}
    </section>
  )
}
