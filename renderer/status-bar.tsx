import { useState } from 'react'
import { isNameless } from '../shared/model/coder-name.ts'
import type { OpenProject } from '../shared/model/replies.ts'
import { useCall } from './backend.ts'
import { CoderDialog } from './coder-dialog.tsx'
import { plural } from './state/plural.ts'
import { useReached, useSavedAt, useStatusWords } from './state/status.ts'

type StatusBarProps = { readonly project: OpenProject; readonly coder: string }

/** The line below every screen: who codes, that everything is saved, how much there is. */
export function StatusBar({ project, coder }: StatusBarProps) {
  const { data: counts } = useCall('project.counts', {}, { keep: true })
  const words = useStatusWords()
  return (
    <footer className="status-bar">
      <WhoCodes coder={coder} />
      <Safety readOnly={project.readOnly} />
      {counts && (
        <span className="one-line status-counts">
          {plural(counts.transcripts, 'transcript')} · {plural(counts.quotes, 'quote')} ·{' '}
          {plural(counts.codings, 'coding')}
        </span>
      )}
      <span className="ui-spring" />
      <span className="one-line">{words}</span>
      <span>? shortcuts</span>
    </footer>
  )
}

function WhoCodes({ coder }: { readonly coder: string }) {
  const [asking, setAsking] = useState(false)
  if (!isNameless(coder)) return <span>Coder {coder}</span>
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Give your name as a coder
      </button>
      {asking && <CoderDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function Safety({ readOnly }: { readonly readOnly: boolean }) {
  const at = useSavedAt()
  const reached = useReached()
  if (!reached) return <b role="alert">Excerpta is not running: nothing can be changed</b>
  if (readOnly) return <b>Read-only: nothing can be changed</b>
  return <span>{at ? `Saved ${at.toLocaleTimeString('en-GB')}` : 'Everything saved'}</span>
}
