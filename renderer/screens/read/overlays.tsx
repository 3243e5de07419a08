import { CodeMenu } from './code-menu.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { Palette } from './palette.tsx'
import { RemoveMenu } from './remove-menu.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { TreeMenu } from './tree-menu.tsx'
import { type Desk, openedCode } from './use-desk.ts'

/** The palette, menus and dialogs over the transcript; one at a time. */
export function Overlays({ desk }: { readonly desk: Desk }) {
  const { reading, surface, opened, actions, close } = desk
  if (!reading || !surface || !opened) return null
  const { what, at } = opened
  const target = quoted(surface.wordsOf(surface.target))
  const code = openedCode(desk)
  switch (what) {
    case 'palette':
      return (
        <Palette
          at={at}
          codebook={reading.codebook}
          recent={actions.recent}
          target={target}
          onCode={(id) => void actions.code(id)}
          onCreate={(name) => void actions.codeNew(name)}
          onClose={close}
        />
      )
    case 'newCode':
      return (
        <NewCodeDialog
          codebook={reading.codebook}
          target={target}
          onCreate={(name, parent) => void actions.codeNew(name, parent)}
          onChosen={(id) => void actions.code(id)}
          onClose={close}
        />
      )
    case 'rename':
      return code ? <RenameDialog code={code} onClose={close} /> : null
    case 'menu':
      return <CodeMenu at={at} desk={desk} surface={surface} reading={reading} />
    case 'remove':
      return <RemoveMenu at={at} desk={desk} surface={surface} reading={reading} />
    case 'tree':
      return code ? <TreeMenu at={at} desk={desk} code={code} target={target} /> : null
  }
}

const longest = 60

/** Words in quotation marks, shortened to fit a line. */
function quoted(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`
}
