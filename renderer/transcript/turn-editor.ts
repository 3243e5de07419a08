import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerPlainText } from '@lexical/plain-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'

/** What an editor of a turn leaves to whoever opened it. */
export type EditorEvents = {
  readonly onChange: () => void
  /** Enter: another turn is to begin at the caret. */
  readonly onSplit: () => void
  /** Backspace at the very beginning. */
  readonly onJoin: () => void
  readonly onLeave: () => void
  /** An arrow beyond the first or the last line. */
  readonly onWalk: (forward: boolean) => void
  /** Undo or redo where the editor itself has nothing to take back. */
  readonly onHistory: (step: 'undo' | 'redo') => void
}

/** The words of one turn, being edited. */
export type TurnEditor = {
  readonly element: HTMLElement
  readonly text: () => string
  /** Offset of the caret in the text. */
  readonly caret: () => number
  readonly isComposing: () => boolean
  readonly focus: (caret: number) => void
  readonly destroy: () => void
}

/** Makes an editor of plain text with a history of its own. */
export function makeTurnEditor(text: string, label: string, events: EditorEvents): TurnEditor {
  const element = document.createElement('div')
  element.className = 'turn-text turn-editor'
  element.contentEditable = 'true'
  element.setAttribute('role', 'textbox')
  element.setAttribute('aria-multiline', 'true')
  element.setAttribute('aria-label', label)
  element.dir = 'auto'
  element.spellcheck = true
  const editor = createEditor({
    namespace: 'turn',
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(element)
  editor.update(() => fill(text), { discrete: true })
  const history = createEmptyHistoryState()
  const stop = mergeRegister(
    registerPlainText(editor),
    registerHistory(editor, history, 400),
    editor.registerTextContentListener(events.onChange),
    ...registerKeys(editor, events),
    ...(['undo', 'redo'] as const).map((step) =>
      editor.registerCommand(
        step === 'undo' ? UNDO_COMMAND : REDO_COMMAND,
        () => {
          const stack = step === 'undo' ? history.undoStack : history.redoStack
          if (stack.length > 0) return false
          events.onHistory(step)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  )
  return {
    element,
    text: () => editor.read(() => $getRoot().getTextContent()),
    caret: () => editor.read(caretOffset),
    isComposing: () => editor.isComposing(),
    focus: (caret) => {
      element.focus({ preventScroll: true })
      editor.update(() => placeCaret(caret), { discrete: true })
    },
    destroy: () => {
      stop()
      editor.setRootElement(null)
      element.remove()
    },
  }
}

function registerKeys(editor: LexicalEditor, events: EditorEvents): (() => void)[] {
  const done = (event: KeyboardEvent | null, act: () => void) => {
    event?.preventDefault()
    act()
    return true
  }
  const high = COMMAND_PRIORITY_HIGH
  return [
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => !event?.shiftKey && done(event, events.onSplit),
      high,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => isAtStart() && done(event, events.onJoin),
      high,
    ),
    editor.registerCommand(KEY_ESCAPE_COMMAND, (event) => done(event, events.onLeave), high),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) =>
        !event.shiftKey && isAtEdge(editor, 'top') && done(event, () => events.onWalk(false)),
      high,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) =>
        !event.shiftKey && isAtEdge(editor, 'bottom') && done(event, () => events.onWalk(true)),
      high,
    ),
  ]
}

function fill(text: string): void {
  const paragraph = $createParagraphNode()
  text.split('\n').forEach((line, index) => {
    if (index > 0) paragraph.append($createLineBreakNode())
    if (line !== '') paragraph.append($createTextNode(line))
  })
  $getRoot().clear().append(paragraph)
}

function caretOffset(): number {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return 0
  const { focus } = selection
  const node = focus.getNode()
  const before = $isElementNode(node)
    ? node.getChildren().slice(0, focus.offset)
    : node.getPreviousSiblings()
  const own = $isElementNode(node) ? 0 : focus.offset
  return before.reduce((sum, one) => sum + one.getTextContentSize(), own)
}

function placeCaret(caret: number): void {
  const paragraph = $getRoot().getFirstChild()
  if (!$isElementNode(paragraph)) return
  let rest = caret
  for (const [index, node] of paragraph.getChildren().entries()) {
    const size = node.getTextContentSize()
    if ($isTextNode(node) && rest <= size) {
      node.select(rest, rest)
      return
    }
    if (rest === 0) {
      paragraph.select(index, index)
      return
    }
    rest -= size
  }
  paragraph.selectEnd()
}

function isAtStart(): boolean {
  const selection = $getSelection()
  return $isRangeSelection(selection) && selection.isCollapsed() && caretOffset() === 0
}

/** Whether the caret is on the first or the last line as they are drawn. */
function isAtEdge(editor: LexicalEditor, edge: 'top' | 'bottom'): boolean {
  const root = editor.getRootElement()
  const range = document.getSelection()?.getRangeAt(0)
  const caret = range?.getClientRects()[0]
  if (!root || !caret) return true
  const box = root.getBoundingClientRect()
  const away = edge === 'top' ? caret.top - box.top : box.bottom - caret.bottom
  return away < caret.height * 0.8
}
