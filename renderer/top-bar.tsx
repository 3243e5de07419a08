import { Redo2, Search, SquareChevronRight, Undo2 } from 'lucide-react'
import type { OpenProject } from '../shared/model/replies.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { CoderMenu } from './coder-menu.tsx'
import { ProjectMenu } from './project-menu.tsx'
import { ScreenTabs } from './screen-tabs.tsx'
import type { Screen } from './screens/screens.ts'
import { openSearch } from './state/search-memory.ts'
import { useKeys } from './state/settings.ts'
import { runCommand, useCommand } from './state/shortcuts.ts'
import { useUndo } from './state/undo.ts'
import { Brand } from './ui/brand.tsx'
import { IconButton } from './ui/icon-button.tsx'
import { Keys } from './ui/keys.tsx'

type TopBarProps = {
  readonly project: OpenProject
  readonly coder: string
  readonly current: Screen['id']
}

/** The bar above every screen: project, tabs, undo, looks, coder. */
export function TopBar({ project, coder, current }: TopBarProps) {
  return (
    <header className="top-bar">
      <Brand />
      <ProjectMenu project={project} />
      <ScreenTabs current={current} />
      <SearchButton />
      <CommandsButton />
      <UndoButtons />
      <AppearanceMenu />
      <CoderMenu coder={coder} />
    </header>
  )
}

function SearchButton() {
  const [keys] = useKeys()('edit.findAll')
  return (
    <button
      type="button"
      className="top-search"
      title="Search all transcripts and memos"
      onClick={openSearch}
    >
      <Search size={14} aria-hidden />
      <span className="top-search-words">Search</span>
      <span aria-hidden>{keys && <Keys keys={keys} />}</span>
    </button>
  )
}

function CommandsButton() {
  return (
    <IconButton
      icon={<SquareChevronRight size={16} aria-hidden />}
      label="Run a command…"
      keys={useKeys()('help.commands')[0]}
      onPress={() => runCommand('help.commands')}
    />
  )
}

function UndoButtons() {
  const { undo, redo, runUndo, runRedo } = useUndo()
  const keys = useKeys()
  useCommand('edit.undo', runUndo)
  useCommand('edit.redo', runRedo)
  return (
    <div className="row tight top-undo">
      <IconButton
        icon={<Undo2 size={16} aria-hidden />}
        label={undo ? `Undo: ${undo}` : 'Nothing to undo'}
        keys={keys('edit.undo')[0]}
        isDisabled={!undo}
        onPress={runUndo}
      />
      <IconButton
        icon={<Redo2 size={16} aria-hidden />}
        label={redo ? `Redo: ${redo}` : 'Nothing to redo'}
        keys={keys('edit.redo')[0]}
        isDisabled={!redo}
        onPress={runRedo}
      />
    </div>
  )
}
