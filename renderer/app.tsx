import { memo, Suspense, useEffect } from 'react'
import type { AppState, OpenProject } from '../shared/model/replies.ts'
import { useCall } from './backend.ts'
import { CommandPalette } from './command-palette.tsx'
import { ExportGuard } from './export-guard.tsx'
import { ProblemBoundary, ProblemPage } from './problem-page.tsx'
import { screens } from './screens/screens.ts'
import { StartScreen } from './screens/start/index.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { usePaneKeys } from './state/pane-keys.ts'
import { back, go, leaveStart, useScreen } from './state/place.ts'
import { useRememberedScreen } from './state/remembered-screen.ts'
import { openSearch } from './state/search-memory.ts'
import { useAppearance, useSettings } from './state/settings.ts'
import { useCommand } from './state/shortcuts.ts'
import { useNamesReplaced } from './state/shown-names.ts'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'

/** The window: the start screen, or the open project with its frame. */
export function App() {
  const state = useCall('app.state', {})
  useAppearance()
  const settings = useSettings()
  if (state.error) return <ProblemPage error={state.error} />
  if (!state.data || !settings) return null
  return (
    <>
      <Content state={state.data} />
      <ShortcutSheet />
      <ExportGuard />
      <CommandPalette />
    </>
  )
}

function Content({ state }: { readonly state: AppState }) {
  const shown = useScreen()
  const project = state.project
  useEffect(() => {
    document.title = project ? `${project.title} · Excerpta` : 'Excerpta'
  }, [project])
  const path = project?.path
  // A project that was opened elsewhere, e.g. by a double click, is shown at once.
  useEffect(() => {
    if (path) leaveStart()
  }, [path])
  if (!project || shown === 'start') return <StartScreen state={state} />
  return <Frame key={project.path} project={project} coder={state.coder.name} />
}

type FrameProps = { readonly project: OpenProject; readonly coder: string }

function Frame({ project, coder }: FrameProps) {
  const shown = useScreen()
  const screen = screens.find(({ id }) => id === shown)
  useRememberedScreen(project.path)
  useScreenKeys()
  usePaneKeys()
  if (!screen) return null
  return (
    <div className="frame">
      <Above project={project} coder={coder} current={screen.id} />
      <main className="frame-screen" key={screen.id}>
        <ProblemBoundary>
          <Suspense>
            <screen.component />
          </Suspense>
        </ProblemBoundary>
      </main>
      <Below project={project} coder={coder} />
    </div>
  )
}

/** What stands around every screen: another place on the same screen does not draw it anew. */
const Above = memo(TopBar)
const Below = memo(StatusBar)

function useNamesCommand() {
  const [replaced, setReplaced] = useNamesReplaced()
  useCommand('view.names', () => setReplaced(!replaced))
}

function useScreenKeys() {
  useCommand('go.read', () => go('read'))
  useCommand('go.quotes', () => go('quotes'))
  useCommand('go.analyse', () => go('analyse'))
  useCommand('go.codebook', () => go('codebook'))
  useCommand('go.people', () => go('people'))
  useCommand('go.team', () => go('team'))
  useCommand('go.memos', () => go('memos'))
  useCommand('go.report', () => go('report'))
  useCommand('edit.findAll', openSearch)
  useCommand('go.back', back)
  useNamesCommand()
}
