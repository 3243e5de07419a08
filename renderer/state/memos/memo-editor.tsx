import {
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useCall } from '../../backend.ts'
import { registerAutoformat } from './autoformat.ts'
import {
  applyFormat,
  attachEditor,
  createMemoEditor,
  linkedFrom,
  markdownOf,
  showMarkdown,
} from './editor.ts'
import { LinkMenu } from './link-menu.tsx'
import { $linkQuery, beginLink, describeLinks, hrefAt, type LinkQuery, openLink } from './links.ts'
import { formatKeys, headingKeys, MemoToolbar } from './memo-toolbar.tsx'
import './memos.css'

/** A memo that is being written. */
export type MemoEditorProps = {
  /** What is shown at first, and whenever `takes` says that it may take the place of what is shown. */
  readonly markdown: string
  readonly takes: (markdown: string) => boolean
  readonly label: string
  readonly placeholder: string
  readonly autoFocus: boolean
  readonly onFocus: () => void
  readonly onChange: (markdown: string) => void
  readonly onBlur: () => void
  readonly onEscape: (() => void) | undefined
}

/** Rich text with its toolbar; what it shows is Markdown. */
export function MemoEditor(props: MemoEditorProps) {
  const { markdown, takes, label, placeholder } = props
  const root = useRef<HTMLDivElement>(null)
  const [editor] = useState(createMemoEditor)
  const [query, setQuery] = useState<LinkQuery | null>(null)
  const [option, setOption] = useState<string | null>(null)
  const [empty, setEmpty] = useState(markdown === '')
  const [hrefs, setHrefs] = useState<readonly string[]>([])
  const targets = useTargets(editor, hrefs)
  const latest = useRef({ ...props, targets })
  latest.current = { ...props, targets }
  const list = useId()
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    showMarkdown(editor, latest.current.markdown)
    const stop = listen(editor, element, {
      latest,
      onUpdate: () => {
        const now = markdownOf(editor)
        setEmpty(now === '')
        setQuery(editor.getEditorState().read($linkQuery))
        setHrefs((before) => sameOr(before, linkedFrom(editor)))
        latest.current.onChange(now)
      },
    })
    setHrefs(linkedFrom(editor))
    if (latest.current.autoFocus) editor.focus(undefined, { defaultSelection: 'rootEnd' })
    return stop
  }, [editor])
  useEffect(() => {
    if (takes(markdown) && markdown !== markdownOf(editor)) showMarkdown(editor, markdown)
  }, [editor, markdown, takes])
  return (
    <div className="memo-field">
      <MemoToolbar
        label={`Look of: ${label}`}
        onFormat={(format) => {
          editor.focus()
          applyFormat(editor, format)
        }}
        onLink={() => {
          editor.focus()
          beginLink(editor)
        }}
      />
      <div className="memo-paper">
        <div
          ref={root}
          className="memo-text"
          {...asTextbox({ label, list: query ? list : undefined, option: option ?? undefined })}
          suppressContentEditableWarning
          data-memo
        />
        {empty && (
          <p className="memo-placeholder" aria-hidden>
            {placeholder}
          </p>
        )}
      </div>
      {query && (
        <LinkMenu
          editor={editor}
          query={query}
          id={list}
          onActive={setOption}
          onClose={() => setQuery(null)}
        />
      )}
    </div>
  )
}

type Textbox = {
  readonly label: string
  /** Ids of the list that is open below it and of the option that is chosen there. */
  readonly list: string | undefined
  readonly option: string | undefined
}

/** A field of several lines that shows looks, which no element of HTML does. */
function asTextbox({ label, list, option }: Textbox) {
  return {
    contentEditable: true,
    role: 'textbox',
    tabIndex: 0,
    'aria-label': label,
    'aria-multiline': true,
    'aria-controls': list,
    'aria-activedescendant': option,
    spellCheck: true,
  } as const
}

/** What the links of a memo lead to, said on each of them. */
function useTargets(editor: LexicalEditor, hrefs: readonly string[]) {
  const enabled = hrefs.length > 0
  const { data } = useCall('links.read', { hrefs: [...hrefs] }, { enabled, keep: true })
  const targets = data ?? none
  useEffect(() => {
    if (enabled && data) describeLinks(editor, data)
  })
  return targets
}

const none: readonly never[] = []

function sameOr(before: readonly string[], now: readonly string[]): readonly string[] {
  return before.join() === now.join() ? before : now
}

type Listening = {
  readonly latest: {
    readonly current: MemoEditorProps & { readonly targets: Parameters<typeof openLink>[1] }
  }
  readonly onUpdate: () => void
}

/** Attaches an editor to its element and to the keyboard; answers the function that ends it. */
function listen(
  editor: LexicalEditor,
  element: HTMLElement,
  { latest, onUpdate }: Listening,
): () => void {
  const ended = new AbortController()
  const { signal } = ended
  const open = (at: Element | null) => {
    const href = hrefAt(editor, at)
    if (href) openLink(href, latest.current.targets)
    return href !== null
  }
  element.addEventListener('focus', () => latest.current.onFocus(), { signal })
  element.addEventListener('blur', () => latest.current.onBlur(), { signal })
  const follow = (event: MouseEvent) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) return
    // The address is ours and means nothing to the browser.
    event.preventDefault()
    open(event.target)
  }
  for (const click of ['click', 'auxclick'] as const)
    element.addEventListener(click, follow, { signal })
  const stops = [
    attachEditor(editor, element),
    registerAutoformat(editor),
    editor.registerUpdateListener(onUpdate),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => pressed(editor, event, open),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        const { onEscape } = latest.current
        if (!onEscape) return false
        event.preventDefault()
        event.stopPropagation()
        onEscape()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  ]
  return () => {
    ended.abort()
    for (const stop of stops) stop()
  }
}

/** Keys of a memo besides those of every editor: looks, and Enter with Ctrl or ⌘ on a link. */
function pressed(
  editor: LexicalEditor,
  event: KeyboardEvent,
  open: (at: Element | null) => boolean,
): boolean {
  if (!(event.ctrlKey || event.metaKey)) return false
  const format =
    (event.shiftKey && formatKeys[event.code]) || (event.altKey && headingKeys[event.code])
  if (format) applyFormat(editor, format)
  else if (event.key !== 'Enter' || !open(null)) return false
  event.preventDefault()
  event.stopPropagation()
  return true
}
