import { useState } from 'react'
import type { Correction } from '../../../shared/model/correction.ts'
import type { Speaker } from '../../../shared/model/transcript.ts'
import { readClock } from '../../../shared/text/time.ts'
import { showTime } from '../../transcript/page.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Editing } from './use-editing.ts'

/** What is asked about the turn that is corrected. */
export type Asked =
  | { readonly what: 'speaker'; readonly onward: boolean }
  | { readonly what: 'label'; readonly speaker: Speaker }
  | { readonly what: 'time'; readonly startMs: number | null }

type TurnDialogProps = {
  readonly asked: Asked
  readonly editing: Editing
  readonly onClose: () => void
}

/** Asks for a new speaker, another label or a time. */
export function TurnDialog({ asked, editing, onClose }: TurnDialogProps) {
  const [text, setText] = useState(initial(asked))
  const typed = text.trim()
  const wrong = asked.what === 'time' && typed !== '' && readClock(typed) === null
  const confirm = {
    label: 'Correct',
    disabled: wrong || (asked.what !== 'time' && typed === ''),
    onConfirm: () => {
      onClose()
      if (typed === initial(asked)) editing.focus()
      else editing.correct(({ start }) => [correctionFor(asked, start, typed)])
    },
  }
  return (
    <Dialog title={titles[asked.what]} size="small" onClose={onClose} confirm={confirm}>
      <TextField
        label={asked.what === 'time' ? 'Time' : 'Label'}
        description={descriptions[asked.what]}
        error={wrong ? 'Write it as minutes and seconds, e.g. 12:05, or 1:02:09.' : undefined}
        value={text}
        onChange={setText}
        autoFocus
      />
    </Dialog>
  )
}

const titles = {
  speaker: 'A new speaker',
  label: 'Rename the speaker everywhere',
  time: 'When this turn starts',
} as const

const descriptions = {
  speaker: 'As it is to stand before the turn. Who that is can be said under People.',
  label: 'In this transcript, before each turn of this speaker.',
  time: 'In the recording. Empty for none.',
} as const

function initial(asked: Asked): string {
  if (asked.what === 'speaker') return ''
  if (asked.what === 'label') return asked.speaker.label
  return asked.startMs === null ? '' : showTime(asked.startMs)
}

function correctionFor(asked: Asked, turn: number, typed: string): Correction {
  switch (asked.what) {
    case 'speaker':
      return { kind: 'speaker', turn, speaker: { label: typed }, onward: asked.onward }
    case 'label':
      return { kind: 'rename', speakerId: asked.speaker.id, label: typed }
    case 'time':
      return { kind: 'time', turn, startMs: typed === '' ? null : readClock(typed) }
  }
}
