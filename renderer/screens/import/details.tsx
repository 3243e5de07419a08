import type { RecognisedAgain } from '../../../shared/model/import.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { AboutFields } from './about-fields.tsx'
import type { ReadyFile } from './batch.ts'
import { Doubts } from './doubts.tsx'
import { discard } from './import-batch.ts'
import { SpeakerList } from './speaker-list.tsx'
import { TableFields } from './table-fields.tsx'

type DetailsProps = {
  readonly file: ReadyFile
  /** Shows a place of the text. */
  readonly goTo: (start: number) => void
}

/** What was understood of a file, and everything about it that can be decided before it is imported. */
export function Details({ file, goTo }: DetailsProps) {
  const { preview } = file
  return (
    <div className="import-details">
      <header>
        <h2 className="one-line">{preview.file}</h2>
        <p className="faint">{facts(file)}</p>
      </header>
      {preview.sameAs !== null && (
        <Problem tone="warn">
          The same text is already in the project as “{preview.sameAs}”. Imported again, it would be
          counted twice.
        </Problem>
      )}
      {preview.warnings.map((warning) => (
        <Problem key={`${warning.code} ${warning.line}`} tone="warn">
          {warning.message}
        </Problem>
      ))}
      {preview.table && <TableFields file={file} table={preview.table} />}
      {preview.again ? <Changes file={file} again={preview.again} /> : <AboutFields file={file} />}
      <Doubts file={file} goTo={goTo} />
      {!preview.table?.survey.used && <SpeakerList file={file} goTo={goTo} />}
      {!preview.again && (
        <footer>
          <Button onPress={() => discard(file.key)}>Leave this file out</Button>
        </footer>
      )}
    </div>
  )
}

type ChangesProps = { readonly file: ReadyFile; readonly again: RecognisedAgain }

/** Which speakers of a transcript would stay, come and go. */
function Changes({ file, again }: ChangesProps) {
  const found = new Set(file.preview.recognition.speakers.map(({ label }) => label))
  const known = new Set(again.speakers.map(({ label }) => label))
  const stay = [...found].filter((label) => known.has(label))
  const come = [...found].filter((label) => !known.has(label))
  const leave = [...known].filter((label) => !found.has(label))
  return (
    <section className="import-changes">
      <p>
        {plural(stay.length, 'speaker')} stay with the same people.
        {come.length > 0 && ` New: ${come.join(', ')}.`}
        {leave.length > 0 && ` No longer speakers: ${leave.join(', ')}.`}
      </p>
    </section>
  )
}

function facts({ preview }: ReadyFile): string {
  const turns = preview.recognition.turns.length
  return `${preview.format} · ${plural(preview.words, 'word')} · ${plural(turns, 'turn')}`
}
