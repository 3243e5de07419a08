import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { LinkNode } from '@lexical/link'
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  ListNode,
  registerList,
} from '@lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  HeadingNode,
  QuoteNode,
  registerRichText,
} from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  createEditor,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { readMarkdown, writeMarkdown } from '../../../shared/text/markdown.ts'
import { $readBlocks, $showBlocks } from './nodes.ts'

/** What a stretch of a memo can be made. */
export type Format =
  | 'bold'
  | 'italic'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'quote'
  | 'bullet'
  | 'number'
  | 'paragraph'

/** An editor of Markdown that shows what it means. */
export function createMemoEditor(): LexicalEditor {
  return createEditor({
    namespace: 'memo',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
    theme: { text: { bold: 'memo-bold', italic: 'memo-italic' }, link: 'memo-link' },
    onError: (error) => {
      throw error
    },
  })
}

/** Makes an element the place where an editor is written in; answers the function that ends it. */
export function attachEditor(editor: LexicalEditor, element: HTMLElement): () => void {
  editor.setRootElement(element)
  const stops = [
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), 400),
  ]
  return () => {
    for (const stop of stops) stop()
    editor.setRootElement(null)
  }
}

/** Shows other Markdown; what was typed before cannot be taken back in the editor. */
export function showMarkdown(editor: LexicalEditor, markdown: string): void {
  editor.update(
    () => {
      $addUpdateTag(HISTORY_MERGE_TAG)
      $addUpdateTag(SKIP_DOM_SELECTION_TAG)
      $showBlocks(readMarkdown(markdown))
    },
    { discrete: true },
  )
}

/** What an editor shows, as Markdown. */
export function markdownOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => writeMarkdown($readBlocks()))
}

/** Gives what is selected a look, or takes it away. */
export function applyFormat(editor: LexicalEditor, format: Format): void {
  if (format === 'bold' || format === 'italic') editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)
  else if (format === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  else if (format === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
  else
    editor.update(() => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) $setBlocksType(selection, () => $block(format))
    })
}

function $block(format: Exclude<Format, 'bold' | 'italic' | 'bullet' | 'number'>) {
  switch (format) {
    case 'heading1':
      return $createHeadingNode('h1')
    case 'heading2':
      return $createHeadingNode('h2')
    case 'heading3':
      return $createHeadingNode('h3')
    case 'quote':
      return $createQuoteNode()
    case 'paragraph':
      return $createParagraphNode()
  }
}

/** Where the links of what an editor shows lead, each once. */
export function linkedFrom(editor: LexicalEditor): readonly string[] {
  const blocks = editor.getEditorState().read($readBlocks)
  return [...new Set(blocks.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? [])))]
}
