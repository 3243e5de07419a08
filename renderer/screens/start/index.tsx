import { FilePlus2, FolderOpen, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { AppState } from '../../../shared/model/replies.ts'
import { chooseProject, openProject, openSample, useOpening } from '../../state/opening.ts'
import { go, useParams } from '../../state/place.ts'
import { problemWords } from '../../state/problems.ts'
import { useCommand } from '../../state/shortcuts.ts'
import { Brand } from '../../ui/brand.tsx'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { CoderField } from './coder-field.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import { LockedDialog } from './locked-dialog.tsx'
import { NewProjectDialog } from './new-project-dialog.tsx'
import { RecentProjects } from './recent-projects.tsx'
import './start.css'

/** The first page: sample, new, open, recent projects, and who codes. */
export function StartScreen({ state }: { readonly state: AppState }) {
  const { problem } = useOpening()
  useCommand('file.new', () => go('start', { ask: 'new' }))
  useCommand('file.open', () => chooseProject(state.browse))
  return (
    <main className="start">
      <div className="start-page">
        <header>
          <h1>
            <Brand large />
          </h1>
          <p className="start-motto">
            Who said it, which code, which kind of capital. Everything stays on this machine.
          </p>
        </header>
        {problem && <Problem>{problemWords(problem)}</Problem>}
        <div className="start-columns">
          <Ways browse={state.browse} />
          <RecentProjects />
        </div>
        <CoderField key={state.coder.id} coder={state.coder.name} />
        {state.project && <Button onPress={() => go('read')}>Back to {state.project.title}</Button>}
      </div>
      <Questions state={state} />
    </main>
  )
}

function Ways({ browse }: { readonly browse: boolean }) {
  const { pending } = useOpening()
  return (
    <nav aria-label="Begin" className="start-ways">
      <Way
        icon={<Sparkles size={20} />}
        title={pending ? 'Opening …' : 'Open the sample project'}
        words="Two focus groups and four interviews, coded by two people. Try everything in it."
        onPress={openSample}
        disabled={pending}
      />
      <Way
        icon={<FilePlus2 size={20} />}
        title="New project"
        words="For your own transcripts, with a codebook to start from or without."
        onPress={() => go('start', { ask: 'new' })}
      />
      <Way
        icon={<FolderOpen size={20} />}
        title="Open a project"
        words="A file that ends in .excerpta."
        onPress={() => chooseProject(browse)}
      />
    </nav>
  )
}

function Questions({ state }: { readonly state: AppState }) {
  const { ask } = useParams('start')
  const { locked } = useOpening()
  const close = () => go('start')
  if (locked) return <LockedDialog path={locked.path} words={locked.words} />
  if (ask === 'new') return <NewProjectDialog state={state} onClose={close} />
  if (ask === undefined) return null
  return (
    <FolderDialog
      title="Open a project"
      start={state.folder}
      pick="project"
      onPick={openProject}
      onClose={close}
    />
  )
}

type WayProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly words: string
  readonly onPress: () => void
  readonly disabled?: boolean
}

function Way({ icon, title, words, onPress, disabled = false }: WayProps) {
  return (
    <AriaButton className="start-way" onPress={onPress} isDisabled={disabled}>
      <span className="start-icon" aria-hidden>
        {icon}
      </span>
      <span>
        <b>{title}</b>
        <span className="start-words">{words}</span>
      </span>
    </AriaButton>
  )
}
