import { ListBox, ListBoxItem } from 'react-aria-components'
import { plural } from '../../state/plural.ts'
import { Chip } from '../../ui/chip.tsx'
import { type BatchFile, selectedFile } from './batch.ts'
import { changeBatch, useBatch } from './import-batch.ts'
import { verdictOf } from './verdict.ts'

/** The chosen files, each with its verdict; the arrow keys walk through them. */
export function FileList() {
  const batch = useBatch()
  const { files } = batch
  const current = selectedFile(batch)
  return (
    <ListBox
      aria-label="Files"
      className="import-files"
      items={files}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={current ? [current.key] : []}
      onSelectionChange={(keys) => {
        const [key] = keys
        changeBatch((batch) => ({ ...batch, selected: key === undefined ? null : String(key) }))
      }}
    >
      {(file) => <Row file={file} />}
    </ListBox>
  )
}

function Row({ file }: { readonly file: BatchFile }) {
  const { words, tone } = verdictOf(file)
  return (
    <ListBoxItem id={file.key} textValue={`${file.name}, ${words}`} className="import-file">
      <span className="one-line">{file.name}</span>
      <span className="row">
        <Chip tone={tone}>{words}</Chip>
        {file.state === 'ready' && (
          <span className="faint one-line">
            {plural(file.preview.recognition.speakers.length, 'speaker')}
          </span>
        )}
      </span>
    </ListBoxItem>
  )
}
