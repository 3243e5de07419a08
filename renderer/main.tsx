import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/choices.css'
import './styles/floating.css'
import './styles/pieces.css'
import './styles/tree.css'
import './styles/frame.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connect, queryClient } from './backend.ts'
import { showProblem } from './state/problems.ts'
import { listenToCommands } from './state/shortcuts.ts'
import { listenToSaves, setReached } from './state/status.ts'
import { Notices } from './ui/notices.tsx'

connect({ onProblem: showProblem, onReach: setReached })
listenToCommands()
listenToSaves()

window.addEventListener('unhandledrejection', ({ reason }) => showProblem(reason))

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

// Text that is laid out in another font first would move under the eyes, and away from where it was left.
await Promise.allSettled(
  ['400 1em "Source Serif 4 Variable"', '400 1em "Inter Variable"'].map((font) =>
    document.fonts.load(font),
  ),
)

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
      <Notices />
    </QueryClientProvider>
  </StrictMode>,
)
