import { $createListItemNode, $createListNode, $isListItemNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  type ParagraphNode,
  TextNode,
} from 'lexical'

/** Makes what Markdown writers type at the beginning of a line (`# `, `- `, `1. `, `> `) what it means, and so `**words** `; and lets Tab indent items. */
export function registerAutoformat(editor: LexicalEditor): () => void {
  const stopTyping = editor.registerNodeTransform(TextNode, (node) => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.anchor.getNode().is(node)) return
    const paragraph = node.getParent()
    const typed = node.getTextContent()
    const isFirst = $isParagraphNode(paragraph) && paragraph.getChildrenSize() === 1
    if (isFirst && selection.anchor.offset === typed.length && $becomes(paragraph, typed))
      node.remove()
    else $formatStars(node, typed.slice(0, selection.anchor.offset))
  })
  const stopTab = editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection) || !$isInItem(selection.anchor.getNode())) return false
      event.preventDefault()
      const command = event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND
      return editor.dispatchCommand(command, undefined)
    },
    COMMAND_PRIORITY_LOW,
  )
  return () => {
    stopTyping()
    stopTab()
  }
}

/** Replaces a paragraph by what its first characters stand for; answers whether they stand for anything. */
function $becomes(paragraph: ParagraphNode, typed: string): boolean {
  const block = $blockFor(typed)
  if (!block) return false
  paragraph.replace(block)
  block.selectEnd()
  return true
}

/** Makes `**words** ` bold and `*words* ` or `_words_ ` italic once the blank after them is typed. */
function $formatStars(node: TextNode, typed: string): void {
  const starred = /(^|[\s(])(\*\*|[*_])([^\s*_](?:[^*_]*[^\s*_])?)\2\s$/.exec(typed)
  const [, before = '', marks = '', words = ''] = starred ?? []
  if (!starred || node.getFormat() !== 0) return
  const from = starred.index + before.length
  const parts = node.splitText(from, typed.length - 1)
  const target = parts[from === 0 ? 0 : 1]
  target?.setTextContent(words)
  target?.toggleFormat(marks === '**' ? 'bold' : 'italic')
}

function $blockFor(typed: string) {
  switch (typed) {
    case '# ':
      return $createHeadingNode('h1')
    case '## ':
      return $createHeadingNode('h2')
    case '### ':
      return $createHeadingNode('h3')
    case '> ':
      return $createQuoteNode()
    case '- ':
    case '* ':
      return $createListNode('bullet').append($createListItemNode())
    case '1. ':
      return $createListNode('number').append($createListItemNode())
    default:
      return null
  }
}

function $isInItem(node: LexicalNode): boolean {
  return [node, ...node.getParents()].some($isListItemNode)
}
