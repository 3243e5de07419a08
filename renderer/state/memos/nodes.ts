import { $createLinkNode, $isLinkNode } from '@lexical/link'
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
} from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Block, Span } from '../../../shared/model/rich-text.ts'

/** Puts blocks in place of what an editor shows; to be called inside an update. */
export function $showBlocks(blocks: readonly Block[]): void {
  const root = $getRoot().clear()
  const lists: ListNode[] = []
  for (const block of blocks) {
    if (block.kind === 'bullet' || block.kind === 'number') {
      $addItem(lists, block)
      continue
    }
    lists.length = 0
    root.append($withSpans($elementFor(block), block.spans))
  }
  if (root.getChildrenSize() === 0) root.append($createParagraphNode())
}

/** What an editor shows as blocks; to be called inside a read or an update. */
export function $readBlocks(): readonly Block[] {
  return $getRoot().getChildren().flatMap($blocksOf)
}

function $elementFor({ kind, level }: Block): ElementNode {
  if (kind === 'quote') return $createQuoteNode()
  if (kind === 'paragraph') return $createParagraphNode()
  return $createHeadingNode(level === 1 ? 'h1' : level === 2 ? 'h2' : 'h3')
}

/** `lists` are the open lists, the outermost first; an item of another kind at the same depth begins a list of its own. */
function $addItem(lists: ListNode[], { kind, level, spans }: Block): void {
  lists.length = Math.min(lists.length, level + 1)
  if (lists[level] && lists[level]?.getListType() !== kind) lists.length = level
  while (lists.length <= level) {
    const list = $createListNode(kind === 'bullet' ? 'bullet' : 'number')
    const outer = lists.at(-1)
    if (outer) outer.append($createListItemNode().append(list))
    else $getRoot().append(list)
    lists.push(list)
  }
  lists[level]?.append($withSpans($createListItemNode(), spans))
}

function $withSpans<N extends ElementNode>(element: N, spans: readonly Span[]): N {
  let link: ElementNode | null = null
  let href: string | null = null
  for (const span of spans) {
    if (span.href !== href || span.href === null) {
      link = span.href === null ? null : $createLinkNode(span.href)
      href = span.href
      if (link) element.append(link)
    }
    const target: ElementNode = link ?? element
    for (const [index, line] of span.text.split('\n').entries()) {
      if (index > 0) target.append($createLineBreakNode())
      if (line === '') continue
      const node = $createTextNode(line)
      if (span.bold) node.toggleFormat('bold')
      if (span.italic) node.toggleFormat('italic')
      target.append(node)
    }
  }
  return element
}

function $blocksOf(node: LexicalNode): readonly Block[] {
  if ($isListNode(node)) return $itemsOf(node, 0)
  if (!$isElementNode(node)) return []
  const spans = $spansOf(node, null)
  if ($isHeadingNode(node))
    return [{ kind: 'heading', level: Math.min(3, Number(node.getTag().slice(1))), spans }]
  return [{ kind: $isQuoteNode(node) ? 'quote' : 'paragraph', level: 0, spans }]
}

function $itemsOf(list: ListNode, level: number): readonly Block[] {
  const kind = list.getListType() === 'number' ? 'number' : 'bullet'
  return list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((item: ListItemNode): readonly Block[] => {
      const nested = item.getChildren().filter($isListNode)
      if (nested.length > 0) return nested.flatMap((inner) => $itemsOf(inner, level + 1))
      return [{ kind, level, spans: $spansOf(item, null) }]
    })
}

function $spansOf(element: ElementNode, href: string | null): readonly Span[] {
  return element.getChildren().flatMap((node): readonly Span[] => {
    const plain = { bold: false, italic: false, href }
    if ($isLineBreakNode(node)) return [{ ...plain, text: '\n' }]
    if ($isTextNode(node))
      return [
        {
          text: node.getTextContent(),
          bold: node.hasFormat('bold'),
          italic: node.hasFormat('italic'),
          href,
        },
      ]
    if ($isLinkNode(node)) return $spansOf(node, node.getURL())
    return $isElementNode(node) ? $spansOf(node, href) : []
  })
}
