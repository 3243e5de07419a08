import { Redo2, Search, Undo2 } from 'lucide-react'
import type { OpenProject } from '../shared/model/replies.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { CoderMenu } from './coder-menu.tsx'
import { ProjectMenu } from './project-menu.tsx'
import { type Screen, screens } from './screens/screens.ts'
import { go } from './state/place.ts'
import { openSearch } from './state/search-memory.ts'
import { useCommand } from './state/shortcuts.ts'
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
      <Tabs current={current} />
      <span className="ui-spring" />
      <SearchButton />
      <UndoButtons />
      <AppearanceMenu />
      <CoderMenu coder={coder} />
    </header>
  )
}

function Tabs({ current }: { readonly current: Screen['id'] }) {
  return (
    <nav className="top-tabs" aria-label="Screens">
      {screens
        .filter(({ tab }) => tab)
        .map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="top-tab"
            aria-current={id === current ? 'page' : undefined}
            onClick={() => go(id)}
          >
            {title}
          </button>
        ))}
    </nav>
  )
}

function SearchButton() {
  return (
    <button
      type="button"
      className="top-search"
      title="Search all transcripts and memos"
      onClick={openSearch}
    >
      <Search size={14} aria-hidden />
      <span className="top-search-words">Search</span>
      <span aria-hidden>
        <Keys keys="Mod+Shift+F" />
      </span>
    </button>
  )
}

function UndoButtons() {
  const { undo, redo, runUndo, runRedo } = useUndo()
  useCommand('edit.undo', runUndo)
  useCommand('edit.redo', runRedo)
  return (
    <div className="row tight">
      <IconButton
        icon={<Undo2 size={16} aria-hidden />}
        label={undo ? `Undo: ${undo}` : 'Nothing to undo'}
        keys="Mod+Z"
        isDisabled={!undo}
        onPress={runUndo}
      />
      <IconButton
        icon={<Redo2 size={16} aria-hidden />}
        label={redo ? `Redo: ${redo}` : 'Nothing to redo'}
        keys="Mod+Shift+Z"
        isDisabled={!redo}
        onPress={runRedo}
      />
    </div>
  )
}
