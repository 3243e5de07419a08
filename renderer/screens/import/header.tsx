import type { ReactNode } from 'react'
import { go } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Progress } from '../../ui/progress.tsx'
import { type Batch, readyFiles } from './batch.ts'
import { cancelWork, importAll, useBatch, useWork } from './import-batch.ts'
import { verdictOf } from './verdict.ts'

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

/** How the files stand, e.g. `12 files · 9 sure · 2 to look at · 1 refused`. */
export function summary({ files }: Batch): string {
  const tones = files.map((file) => verdictOf(file).tone)
  const count = (tone: string) => tones.filter((other) => other === tone).length
  const parts = [
    { count: count('good'), words: 'sure' },
    { count: count('warn'), words: 'to look at' },
    { count: count('danger'), words: 'refused' },
    { count: count('plain'), words: 'waiting' },
  ]
  const shown = parts.filter((part) => part.count > 0)
  return [plural(files.length, 'file'), ...shown.map((part) => `${part.count} ${part.words}`)].join(
    ' · ',
  )
}
