import { Download } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ParticipantId } from '../../../shared/model/id.ts'
import type { People, TranscriptListing } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { CsvMarkItem } from '../../state/csv-mark.tsx'
import { go } from '../../state/place.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { PeopleImport } from './people-import.tsx'
import { Sheet } from './sheet.tsx'
import { type Column, columnsOf, type Row, rowsOf, type Sorting, shownRows } from './table.ts'
import { TickedBar } from './ticked-bar.tsx'

type PeopleTableProps = {
  readonly people: People
  readonly transcripts: readonly TranscriptListing[]
}

/** The sheet of people with its filter, and what can be done to those who are ticked. */
export function PeopleTable({ people, transcripts }: PeopleTableProps) {
  const [wanted, setWanted] = useState('')
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<ParticipantId>>(new Set())
  const columns = useMemo(() => columnsOf(people), [people])
  const all = useMemo(() => rowsOf(people, transcripts), [people, transcripts])
  const filter = useDeferredValue(wanted)
  const rows = useMemo(() => shownRows(all, { wanted: filter, sorting }), [all, filter, sorting])
  const chosen = all.filter(({ id }) => ticked.has(id))
  return (
    <section className="people-view" aria-label="Table of people" data-pane>
      <header className="people-bar">
        <SearchField label="Filter people" value={wanted} onChange={setWanted} />
        <span className="faint one-line">{countOf(rows.length, all.length)}</span>
        <span className="ui-spring" />
        {chosen.length > 0 ? (
          <TickedBar people={people} chosen={chosen} onDone={() => setTicked(new Set())} />
        ) : (
          <TableActions />
        )}
      </header>
      <Sheet
        people={people}
        rows={rows}
        columns={columns}
        ticked={ticked}
        onTick={setTicked}
        sorting={sorting}
        onSort={setSorting}
        onOpen={open}
      />
    </section>
  )
}

function TableActions() {
  const write = useAction('people.export')
  const save = (format: 'csv' | 'xlsx') => async () => {
    const file = await write.run({ format })
    if (file) saveFile(file)
  }
  return (
    <>
      <PeopleImport label="Import…" />
      <Menu
        label="Export"
        button={<Button icon={<Download size={14} aria-hidden />}>Export</Button>}
      >
        <MenuItem note=".xlsx" onAction={save('xlsx')}>
          Excel workbook
        </MenuItem>
        <MenuItem note=".csv" onAction={save('csv')}>
          CSV
        </MenuItem>
        <MenuLine />
        <CsvMarkItem />
      </Menu>
    </>
  )
}

function countOf(shown: number, all: number): string {
  const noun = all === 1 ? 'person' : 'people'
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`
}

/** The transcript in which somebody speaks, or everything quoted from them. */
function open(row: Row, column: Column): void {
  if (column.id === 'words') go('quotes', { filter: { participants: [row.id] } })
  else if (row.places[0]) go('read', { transcriptId: row.places[0].transcriptId })
}
