import { useState } from 'react'
import type { DoubtfulLine } from '../../../shared/text/recognition.ts'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import type { ReadyFile } from './batch.ts'
import { revise } from './import-batch.ts'

type DoubtsProps = {
  readonly file: ReadyFile
  /** Shows a place of the text. */
  readonly goTo: (start: number) => void
}

/** How many doubtful lines are shown before the person asks for all. */
const few = 4

/** The lines to look at, each with what to say about it. */
export function Doubts({ file, goTo }: DoubtsProps) {
  const lines = file.preview.recognition.doubtful
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="overline import-doubts-head">
        Doubtful lines · {lines.length} <Keys keys="F8" />
      </h3>
      <ul className="import-doubts">
        {lines.slice(0, all ? undefined : few).map((line) => (
          <li key={line.start}>
            <button type="button" onClick={() => goTo(line.start)}>
              <span className="faint">line {line.line}</span>
              <span className="one-line">{line.text}</span>
              <span className="import-reason">{line.reason}</span>
            </button>
            <Button look="quiet" onPress={() => settle(file, line)}>
              {line.taken ? 'Not a speaker' : 'A speaker'}
            </Button>
          </li>
        ))}
      </ul>
      {!all && lines.length > few && (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show all {lines.length}
        </Button>
      )}
    </section>
  )
}

/** Says the opposite of what was taken for granted about the label of a line. */
function settle(file: ReadyFile, { label, taken }: DoubtfulLine): void {
  const { ignore = [], accept = [] } = file.options
  if (taken) void revise(file, { ignore: [...ignore, label] })
  else void revise(file, { accept: [...accept, label] })
}
