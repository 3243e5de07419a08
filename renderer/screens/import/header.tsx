import type { ReactNode } from 'react'
import { go } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Progress } from '../../ui/progress.tsx'
import { countTranscripts, type ReadyFile, readyFiles, selectedFile } from './batch.ts'
import {
  cancelWork,
  confirm,
  discard,
  likeLastTime,
  recallLast,
  useBatch,
  useWork,
} from './import-batch.ts'
import { summary } from './verdict.ts'

/** Title, what there is to do, and the button that does it. */
export function Header({ chooser }: { readonly chooser: ReactNode }) {
  const batch = useBatch()
  const work = useWork()
  const file = selectedFile(batch)
  const last = recallLast()
  if (file?.state === 'ready' && file.preview.again) return <Again file={file} />
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
          {last && <Button onPress={() => likeLastTime(last)}>Like the last import</Button>}
          <Button onPress={() => go('read')}>Later</Button>
          <Confirm disabled={readyFiles(batch).length === 0}>
            {`Import ${plural(countTranscripts(batch), 'transcript')}`}
          </Confirm>
        </div>
      )}
    </header>
  )
}

/** The same for a transcript whose speakers are recognised again. */
function Again({ file }: { readonly file: ReadyFile }) {
  function leave() {
    discard(file.key)
    go('read', { transcriptId: file.preview.again?.transcriptId })
  }
  return (
    <header className="import-header">
      <div className="import-title">
        <h1>Recognise again who speaks</h1>
        <p className="muted one-line">{file.name}: its text and its codings stay as they are</p>
      </div>
      <div className="row">
        <Button onPress={leave}>Leave it as it was</Button>
        <Confirm disabled={false}>Use these speakers</Confirm>
      </div>
    </header>
  )
}

type ConfirmProps = { readonly disabled: boolean; readonly children: string }

function Confirm({ disabled, children }: ConfirmProps) {
  return (
    <Button
      look="primary"
      onPress={confirm}
      isDisabled={disabled}
      after={<Keys keys="Mod+Enter" />}
    >
      {children}
    </Button>
  )
}
