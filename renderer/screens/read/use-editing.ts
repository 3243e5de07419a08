import { useLayoutEffect, useState } from 'react'
import type { Correction, CorrectionReport } from '../../../shared/model/correction.ts'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { useCommand } from '../../state/shortcuts.ts'
import { useUndo } from '../../state/undo.ts'
import type { Row } from '../../transcript/document.ts'
import type { Surface } from '../../transcript/surface.ts'
import { type EditingState, TurnEditing } from '../../transcript/turn-editing.ts'
import { announce } from './announcer.tsx'
import { useStable } from './use-stable.ts'

/** Edit mode of one transcript. */
export type Editing = {
  readonly isOn: boolean
  readonly toggle: () => void
  /** The turn that is open, and whether something was typed that is not on disk yet. */
  readonly state: EditingState
  /** What the last correction did, in words. */
  readonly said: string
  /** Corrects something about the open turn besides its words. */
  readonly correct: (corrections: (row: Row) => readonly Correction[]) => void
  /** Puts the keyboard's focus back into the turn. */
  readonly focus: () => void
}

const nothing: EditingState = { row: null, unsaved: false }

type Subject = {
  readonly id: TranscriptId
  readonly surface: Surface | null
  readonly isActive: boolean
}

/** Switches edit mode of a transcript on and off, and writes what is corrected in it. */
export function useEditing({ id, surface, isActive }: Subject): Editing {
  const [session, setSession] = useState<TurnEditing | null>(null)
  const [state, setState] = useState(nothing)
  const [said, setSaid] = useState('')
  const { run } = useAction('transcripts.correct')
  const { runUndo, runRedo } = useUndo()
  const write = useStable(async (corrections: readonly Correction[]) => {
    const report = await run({ id, corrections: [...corrections] })
    if (!report) return false
    setSaid(reportWords(report))
    announce(`${report.summary}. ${reportWords(report)}`)
    return true
  })
  const leave = useStable(() => {
    setSession(null)
    setState(nothing)
    surface?.takeFocus()
  })
  const history = useStable((step: 'undo' | 'redo') => {
    void (step === 'undo' ? runUndo() : runRedo())
  })

  useSaveWhenLeft(session)
  useLayoutEffect(() => {
    if (!session || !surface) return
    session.attach(surface)
    return () => session.detach()
  }, [session, surface])

  const events = { correct: write, onState: setState, onLeave: leave, onHistory: history }
  function toggle() {
    setSaid('')
    if (session) session.leave()
    else setSession(new TurnEditing(events))
  }
  useCommand('edit.correct', toggle, isActive && surface !== null)

  return {
    isOn: session !== null,
    toggle,
    state,
    said,
    correct: (corrections) => session?.correct(corrections),
    focus: () => session?.focus(),
  }
}

/** What is typed is written when the window is left or closed, and when something else is shown. */
function useSaveWhenLeft(session: TurnEditing | null): void {
  // Before the surface is taken away with what is open on it.
  useLayoutEffect(() => {
    if (!session) return
    const save = () => void session.save()
    document.addEventListener('visibilitychange', save)
    window.addEventListener('pagehide', save)
    return () => {
      save()
      document.removeEventListener('visibilitychange', save)
      window.removeEventListener('pagehide', save)
    }
  }, [session])
}

/** What became of codings, e.g. `12 codings moved, 1 quote needs a decision`. */
export function reportWords({ moved, reworded, placed, unplaced }: CorrectionReport): string {
  const parts = [
    moved > 0 && `${plural(moved, 'coding')} moved`,
    reworded > 0 && `${plural(reworded, 'coding')} on corrected words`,
    placed > 0 && `${plural(placed, 'quote')} found again`,
    unplaced > 0 && `${plural(unplaced, 'quote')} ${unplaced === 1 ? 'needs' : 'need'} a decision`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Codings stay where they are' : parts.join(', ')
}
