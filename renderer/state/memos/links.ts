import { $createLinkNode, $isLinkNode } from '@lexical/link'
import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
} from 'lexical'
import { type LinkTarget, readLink } from '../../../shared/model/memo-link.ts'
import { notify } from '../../ui/notices.tsx'
import { go } from '../place.ts'

/** What is typed after `[[`, and where. */
export type LinkQuery = { readonly text: string; readonly key: string; readonly from: number }

/** What is being looked for to link to; null while nothing is. To be called inside a read. */
export function $linkQuery(): LinkQuery | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return null
  const [whole, text] = /\[\[([^[\]]{0,60})$/.exec(
    node.getTextContent().slice(0, selection.anchor.offset),
  ) ?? [undefined]
  if (whole === undefined || text === undefined) return null
  return { text, key: node.getKey(), from: selection.anchor.offset - whole.length }
}

/** Begins a link at the caret. */
export function beginLink(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText('[[')
  })
}

/** Puts a link in place of `[[` and what was typed after it. */
export function insertLink(editor: LexicalEditor, query: LinkQuery, target: LinkTarget): void {
  editor.update(() => {
    const node = $getNodeByKey(query.key)
    if (!$isTextNode(node)) return
    const link = $createLinkNode(target.href).append($createTextNode(target.name))
    const after = $createTextNode(' ')
    const to = query.from + 2 + query.text.length
    const parts = node.splitText(query.from, to)
    const typed = parts.find((part) => part.getTextContent() === `[[${query.text}`) ?? node
    typed.insertAfter(link)
    link.insertAfter(after)
    typed.remove()
    after.select(1, 1)
  })
}

/** Where the link leads that is at a place of the page, or at the caret; null where there is none. */
export function hrefAt(editor: LexicalEditor, element: Element | null): string | null {
  return editor.read(() => {
    const selection = $getSelection()
    const at = $isRangeSelection(selection) ? selection.anchor.getNode() : null
    const node = element ? $getNearestNodeFromDOMNode(element) : at
    const link = [node, ...(node?.getParents() ?? [])].find($isLinkNode)
    return link?.getURL() ?? null
  })
}

/** Says on each link what it leads to, or that it leads nowhere any more. */
export function describeLinks(editor: LexicalEditor, targets: readonly LinkTarget[]): void {
  const names = new Map(targets.map((target) => [target.href, target]))
  for (const element of editor.getRootElement()?.querySelectorAll('a') ?? []) {
    const target = names.get(hrefAt(editor, element) ?? '')
    element.title = target ? [target.name, target.note].filter(Boolean).join(': ') : gone
    if (target) element.removeAttribute('data-gone')
    else element.setAttribute('data-gone', '')
  }
}

/** Shows what a link leads to. */
export function openLink(href: string, targets: readonly LinkTarget[]): void {
  const target = targets.find((one) => one.href === href)
  const link = readLink(href)
  if (!target || !link) notify({ text: gone })
  else if (link.kind === 'code') go('codebook', { codeId: link.id })
  else go('read', { transcriptId: target.transcriptId ?? undefined, quoteId: link.id })
}

const gone = 'What this led to was removed. Undo may bring it back.'
