import { type FormEvent, useState } from 'react'
import { conventionNames, noConvention } from '../../../shared/text/conventions.ts'
import { useCall } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ReadyFile } from './batch.ts'
import { changeBatch, revise } from './import-batch.ts'
import { withPseudonyms } from './people.ts'
import { speakerNumbers } from './speaker-numbers.ts'
import { SpeakerRow } from './speaker-row.tsx'

type SpeakerListProps = { readonly file: ReadyFile; readonly goTo: (start: number) => void }

/** Who speaks in a file: names, roles, who is whom, who is nobody. */
export function SpeakerList({ file, goTo }: SpeakerListProps) {
  const { speakers, verdict } = file.preview.recognition
  const numbers = speakerNumbers(speakers)
  return (
    <section className="import-speakers">
      <div className="import-speakers-head">
        <h3 className="overline">Speakers · {speakers.length}</h3>
        {speakers.length > 0 && <Pseudonyms file={file} />}
      </div>
      {verdict === 'none' && (
        <Problem tone="warn">
          No speakers were recognised, so nobody’s words can be counted. If there are any, choose
          below how they are written.
        </Problem>
      )}
      <Convention file={file} />
      <Alike file={file} />
      <ul>
        {speakers.map((speaker) => (
          <SpeakerRow
            key={speaker.label}
            file={file}
            speaker={speaker}
            number={numbers.get(speaker.label)}
            goTo={goTo}
          />
        ))}
      </ul>
      <Missed file={file} />
      <Corrections file={file} />
    </section>
  )
}

/** Proposes names that do not say who somebody is; the text keeps its labels. */
function Pseudonyms({ file }: { readonly file: ReadyFile }) {
  const { data } = useCall('people.read', {})
  const taken = (data?.participants ?? []).map(({ name }) => name)
  return (
    <Button look="quiet" onPress={() => changeBatch((batch) => withPseudonyms(batch, file, taken))}>
      Propose pseudonyms
    </Button>
  )
}

/** Labels that may be one speaker written in two ways. */
function Alike({ file }: { readonly file: ReadyFile }) {
  const { join = {} } = file.options
  const { alike, speakers } = file.preview.recognition
  const labels = new Set(speakers.map(({ label }) => label))
  const open = alike.filter((pair) => pair.every((label) => labels.has(label)))
  return open.map(([rare, common]) => (
    <Problem key={rare} tone="warn">
      “{rare}” may be “{common}”, misspelt.{' '}
      <Button look="quiet" onPress={() => revise(file, { join: { ...join, [rare]: common } })}>
        Join them
      </Button>
    </Problem>
  ))
}

/** A label that is a speaker although the rules took it for words. */
function Missed({ file }: { readonly file: ReadyFile }) {
  const [label, setLabel] = useState('')
  const { accept = [] } = file.options
  function add(event: FormEvent) {
    event.preventDefault()
    if (label.trim() === '') return
    void revise(file, { accept: [...accept, label.trim()] })
    setLabel('')
  }
  return (
    <form className="import-missed" onSubmit={add}>
      <TextField
        aria-label="Another label that is a speaker"
        placeholder="Another label that is a speaker"
        value={label}
        onChange={setLabel}
      />
      <Button type="submit" isDisabled={label.trim() === ''}>
        Add
      </Button>
    </form>
  )
}

function Convention({ file }: { readonly file: ReadyFile }) {
  const { convention } = file.preview.recognition
  if (!conventionNames.includes(convention)) return null
  const choices = conventionNames.map((id) => ({
    id,
    label: id === noConvention ? 'no speakers' : id,
  }))
  return (
    <Select
      label="Written as"
      choices={choices}
      value={convention}
      onChange={(chosen) => revise(file, { convention: chosen })}
    />
  )
}

/** What was said about labels, each of it to be taken back. */
function Corrections({ file }: { readonly file: ReadyFile }) {
  const { ignore = [], join = {}, accept = [] } = file.options
  function doubt(label: string) {
    void revise(file, { accept: accept.filter((other) => other !== label) })
  }
  function listen(label: string) {
    void revise(file, { ignore: ignore.filter((other) => other !== label) })
  }
  function part(label: string) {
    const rest = Object.entries(join).filter(([from]) => from !== label)
    void revise(file, { join: Object.fromEntries(rest) })
  }
  return (
    <div className="import-corrections">
      {ignore.map((label) => (
        <Chip key={label} onRemove={() => listen(label)}>
          {`${label}: not a speaker`}
        </Chip>
      ))}
      {Object.entries(join).map(([from, into]) => (
        <Chip key={from} onRemove={() => part(from)}>
          {`${from} is ${into}`}
        </Chip>
      ))}
      {accept.map((label) => (
        <Chip key={label} onRemove={() => doubt(label)}>
          {`${label}: a speaker`}
        </Chip>
      ))}
    </div>
  )
}
