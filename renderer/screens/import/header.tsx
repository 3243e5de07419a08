import type { ReactNode } from 'react'
import { go } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Progress } from '../../ui/progress.tsx'
import { readyFiles } from './batch.ts'
import { cancelWork, importAll, useBatch, useWork } from './import-batch.ts'
import { summary } from './verdict.ts'

/** Title, what there is to do, and the button that does it. */
export function Header({ chooser }: { readonly chooser: ReactNode }) {
  const batch = useBatch()
  const work = useWork()
  const ready = readyFiles(batch).length
  return (
    <header className="import-header">
      <div className="import-title">
        <h1>Import transcripts</h1>
        <p className="muted one-line">{summary(batch)}</p>
      </div>
      {work ? (
        <Progress
          label={work.what === 'reading' ? `Reading ${work.label}` : `Importing ${work.label}`}
          done={work.done}
          total={work.total}
          onCancel={cancelWork}
        />
      ) : (
        <div className="row">
          {chooser}
          <Button onPress={() => go('read')}>Later</Button>
          <Button
            look="primary"
            onPress={importAll}
            isDisabled={ready === 0}
            after={<Keys keys="Mod+Enter" />}
          >
            Import {plural(ready, 'transcript')}
          </Button>
        </div>
      )}
    </header>
  )
}
