import { Download } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { Filter } from '../../../shared/model/filter.ts'
import type { FileOut } from '../../../shared/model/retrieval.ts'
import { CsvMarkItem } from '../../state/csv-mark.tsx'
import { FilterBar } from '../../state/filters/filter-bar.tsx'
import { without } from '../../state/filters/filter-fields.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'

/** What every view of the analyses is given. */
export type ViewProps = {
  readonly lists: FilterLists
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

type TableFormat = 'xlsx' | 'csv' | 'csv-notes'

type ViewFrameProps = ViewProps & {
  readonly title: string
  /** Check boxes at the end of the first line. */
  readonly switches?: ReactNode
  /** What the view asks, on the second line. */
  readonly controls?: ReactNode
  /** Makes the file of what is shown; undefined where that failed. */
  readonly makeFile: (format: TableFormat) => Promise<FileOut | undefined>
  readonly children: ReactNode
}

/** A view of the analyses: its title, switches and export, its questions, the filter, and what it shows. */
export function ViewFrame(props: ViewFrameProps) {
  const { title, switches, controls, makeFile, lists, filter, onFilter, children } = props
  return (
    <div className="analyse-view">
      <header className="analyse-controls">
        <div className="analyse-line">
          <h1>{title}</h1>
          <span className="ui-spring" />
          <Moderators {...{ filter, onFilter }} />
          {switches}
          <span className="analyse-gap" />
          <ExportMenu makeFile={makeFile} />
        </div>
        {controls && <div className="analyse-line">{controls}</div>}
      </header>
      <FilterBar filter={filter} lists={lists} onChange={onFilter} />
      {children}
    </div>
  )
}

function Moderators({ filter, onFilter }: Pick<ViewProps, 'filter' | 'onFilter'>) {
  return (
    <Checkbox
      isSelected={filter.includeModerators === true}
      onChange={(wanted) =>
        onFilter(
          wanted ? { ...filter, includeModerators: true } : without(filter, 'includeModerators'),
        )
      }
    >
      Moderators
    </Checkbox>
  )
}

function ExportMenu({ makeFile }: Pick<ViewFrameProps, 'makeFile'>) {
  const [pending, setPending] = useState(false)
  async function save(format: TableFormat) {
    setPending(true)
    const file = await makeFile(format)
    setPending(false)
    if (file) saveFile(file)
  }
  const button = (
    <Button icon={<Download size={14} aria-hidden />} isDisabled={pending}>
      Export
    </Button>
  )
  return (
    <Menu button={button} label="Export the table">
      <MenuItem onAction={() => save('xlsx')} note="with filters and notes">
        Excel (XLSX)
      </MenuItem>
      <MenuItem onAction={() => save('csv-notes')} note="with filters and notes below">
        CSV
      </MenuItem>
      <MenuItem onAction={() => save('csv')} note="for other programs">
        CSV, figures only
      </MenuItem>
      <MenuLine />
      <CsvMarkItem />
    </Menu>
  )
}

type NotesProps = {
  readonly notes: readonly string[]
  /** Whether figures lead to quotes; means of many orders do not. */
  readonly leads?: boolean
}

/** What a reader must know, and how to get to the quotes. */
export function Notes({ notes, leads = true }: NotesProps) {
  return (
    <ul className="analyse-notes" aria-label="Notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {leads && <li>Press a figure to read the quotes behind it.</li>}
    </ul>
  )
}

/** How wide an element is, in pixels; 0 until it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
