import { ArrowDown, ArrowUp, GripVertical, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import {
  type ReportSection,
  type ReportSectionKind,
  type SavedReport,
  sectionTitles,
} from '../../../shared/model/report.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { CommittedField } from './committed-field.tsx'
import { SectionOptions } from './section-options.tsx'
import { headingOf, newSection, reordered } from './templates.ts'
import { useReport } from './use-report.ts'

type SectionsProps = { readonly report: SavedReport; readonly lists: FilterLists }

/** What the report is made of: its title, its sections in their order, and the choices of the selected one. */
export function Sections({ report, lists }: SectionsProps) {
  const { change, setSection } = useReport(report)
  const setSections = (next: readonly ReportSection[]) => change(() => ({ sections: next }))
  const { sections, title, contents } = report.report
  const [selected, select] = useState<string | undefined>(sections[0]?.id)
  const chosen = sections.find(({ id }) => id === selected)
  function add(kind: ReportSectionKind) {
    const section = newSection(kind)
    change((latest) => ({ sections: [...latest.sections, section] }))
    select(section.id)
  }
  return (
    <div className="report-sections">
      <CommittedField
        label="Title"
        value={title}
        placeholder="the title of the project"
        onCommit={(next) => change(() => ({ title: next }))}
      />
      <Checkbox isSelected={contents} onChange={(next) => change(() => ({ contents: next }))}>
        Table of contents
      </Checkbox>
      <SectionList {...{ sections, selected }} onSelect={select} onOrder={setSections} />
      <AddSection onAdd={add} />
      {chosen && (
        <section className="report-options" aria-label={`Choices of ${headingOf(chosen)}`}>
          <SectionTools {...{ sections, chosen }} onSections={setSections} />
          <SectionOptions
            key={chosen.id}
            section={chosen}
            lists={lists}
            onFields={(fields) => setSection(chosen.id, fields)}
          />
        </section>
      )}
    </div>
  )
}

type SectionListProps = {
  readonly sections: readonly ReportSection[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  readonly onOrder: (sections: readonly ReportSection[]) => void
}

function SectionList({ sections, selected, onSelect, onOrder }: SectionListProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      onOrder(
        reordered(sections, keys, { id: target.key, after: target.dropPosition === 'after' }),
      ),
  })
  return (
    <GridList
      aria-label="Sections"
      className="report-list"
      items={sections}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        for (const key of keys) onSelect(String(key))
      }}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="faint">No section yet. Add the first below.</p>}
    >
      {(section) => (
        <GridListItem id={section.id} textValue={headingOf(section)} className="report-item">
          <AriaButton slot="drag" className="report-grip">
            <GripVertical size={13} aria-hidden />
          </AriaButton>
          <span className="one-line">{headingOf(section)}</span>
          {section.title !== '' && (
            <span className="ui-note one-line">{sectionTitles[section.kind]}</span>
          )}
        </GridListItem>
      )}
    </GridList>
  )
}

const kinds: readonly (readonly [ReportSectionKind, string])[] = [
  ['quotes', 'by code, capital type, programme, pair or person'],
  ['capitals', 'the capital table with an example each'],
  ['frequencies', 'a table and a chart'],
  ['pairs', 'both sides under the same code'],
  ['cooccurrence', 'which two, how often, and a chart'],
  ['saturation', 'whether new codes stop coming'],
  ['codebook', 'definitions and capital types'],
  ['methods', 'from the project’s own log'],
  ['memos', 'all of them'],
  ['text', 'your own words'],
]

function AddSection({ onAdd }: { readonly onAdd: (kind: ReportSectionKind) => void }) {
  const button = <Button icon={<Plus size={14} aria-hidden />}>Add a section</Button>
  return (
    <div>
      <Menu button={button} label="Add a section">
        {kinds.map(([kind, note]) => (
          <MenuItem key={kind} note={note} onAction={() => onAdd(kind)}>
            {sectionTitles[kind]}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}

type SectionToolsProps = {
  readonly sections: readonly ReportSection[]
  readonly chosen: ReportSection
  readonly onSections: (sections: readonly ReportSection[]) => void
}

function SectionTools({ sections, chosen, onSections }: SectionToolsProps) {
  const at = sections.indexOf(chosen)
  const [before, after] = [sections[at - 1], sections[at + 1]]
  const moving = new Set([chosen.id])
  return (
    <header className="report-tools">
      <h2>{headingOf(chosen)}</h2>
      <span className="ui-spring" />
      <IconButton
        icon={<ArrowUp size={14} aria-hidden />}
        label="Move up"
        isDisabled={!before}
        onPress={() => onSections(reordered(sections, moving, { id: before?.id, after: false }))}
      />
      <IconButton
        icon={<ArrowDown size={14} aria-hidden />}
        label="Move down"
        isDisabled={!after}
        onPress={() => onSections(reordered(sections, moving, { id: after?.id, after: true }))}
      />
      <IconButton
        icon={<Trash2 size={14} aria-hidden />}
        label="Remove the section"
        onPress={() => onSections(sections.filter(({ id }) => id !== chosen.id))}
      />
    </header>
  )
}
