import { CopyCheck } from 'lucide-react'
import { encodings } from '../../../shared/model/encoding.ts'
import { formatNames } from '../../../shared/model/import.ts'
import type { TranscriptKind } from '../../../shared/model/transcript.ts'
import { useAction, useCall } from '../../backend.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Draft, decide, decideForAll, type ReadyFile } from './batch.ts'
import { changeBatch, revise, useBatch } from './import-batch.ts'

const kinds: readonly { readonly id: TranscriptKind; readonly label: string }[] = [
  { id: 'focus-group', label: 'Focus group' },
  { id: 'interview', label: 'Interview' },
  { id: 'other', label: 'Other' },
]

/** Title, kind, date, programme, pair and encoding of a file. */
export function AboutFields({ file }: { readonly file: ReadyFile }) {
  const { draft, preview } = file
  const set = (fields: Partial<Draft>) => changeBatch((batch) => decide(batch, file.key, fields))
  return (
    <section className="import-fields">
      <div className="wide">
        <TextField label="Title" value={draft.title} onChange={(title) => set({ title })} />
      </div>
      <Select label="Kind" choices={kinds} value={draft.kind} onChange={(kind) => set({ kind })} />
      <TextField
        label="Date"
        type="date"
        value={draft.date ?? ''}
        onChange={(date) => set({ date: date || null })}
      />
      <Programme draft={draft} set={set} />
      <Pair draft={draft} set={set} />
      <Select
        label="Format"
        choices={formatNames.map((id) => ({ id, label: id }))}
        value={preview.format}
        onChange={(format) => revise(file, { format })}
      />
      {preview.encoding !== null && <Encoding file={file} encoding={preview.encoding} />}
    </section>
  )
}

type FieldProps = { readonly draft: Draft; readonly set: (fields: Partial<Draft>) => void }

function Programme({ draft, set }: FieldProps) {
  const { data } = useCall('people.read', {})
  const add = useAction('programmes.add')
  const { files } = useBatch()
  const { programmeId } = draft
  const choices = (data?.programmes ?? []).map(({ id, name }) => ({ id, label: name }))
  function choose(id: Draft['programmeId']) {
    const pair = data?.pairs.find((other) => other.id === draft.pairId)
    const fits = id === null || !pair?.programmeId || pair.programmeId === id
    set({ programmeId: id, ...(fits ? {} : { pairId: null }) })
  }
  async function create(name: string) {
    const made = await add.run({ name })
    if (made) choose(made.id)
  }
  return (
    <div className="import-with-button">
      <ComboBox
        label="Programme"
        choices={choices}
        value={programmeId}
        onChange={choose}
        onCreate={create}
        placeholder="None"
      />
      {programmeId && files.length > 1 && (
        <IconButton
          icon={<CopyCheck size={15} aria-hidden />}
          label="The same programme for all files"
          onPress={() => changeBatch((batch) => decideForAll(batch, { programmeId }))}
        />
      )}
    </div>
  )
}

function Pair({ draft, set }: FieldProps) {
  const { data } = useCall('people.read', {})
  const add = useAction('pairs.add')
  const pairs = data?.pairs ?? []
  const fitting = pairs.filter(
    (pair) => !draft.programmeId || !pair.programmeId || pair.programmeId === draft.programmeId,
  )
  async function create(name: string) {
    const made = await add.run({ name, programmeId: draft.programmeId })
    if (made) set({ pairId: made.id })
  }
  function choose(pairId: Draft['pairId']) {
    const programmeId = pairs.find(({ id }) => id === pairId)?.programmeId
    set({ pairId, programmeId: draft.programmeId ?? programmeId ?? null })
  }
  return (
    <ComboBox
      label="Pair"
      choices={fitting.map(({ id, name }) => ({ id, label: name }))}
      value={draft.pairId}
      onChange={choose}
      onCreate={create}
      placeholder="None"
    />
  )
}

type EncodingProps = { readonly file: ReadyFile; readonly encoding: string }

function Encoding({ file, encoding }: EncodingProps) {
  const known = encodings.some(({ id }) => id === encoding)
  return (
    <Select
      label="Encoding"
      choices={known ? encodings : [{ id: encoding, label: encoding }, ...encodings]}
      value={encoding}
      onChange={(chosen) => revise(file, { encoding: chosen })}
    />
  )
}
