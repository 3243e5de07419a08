/** The menus of the desktop window in their order; the shortcut sheet has the same headings. */
export const menus = ['File', 'Edit', 'Code', 'Go', 'View', 'Help'] as const

/** Something that a person can ask for by menu or by key; the screen that knows how does it. */
export type Command = {
  /** Stable, e.g. `edit.undo`. */
  readonly id: string
  readonly title: string
  readonly menu: (typeof menus)[number]
  /** Keys such as `Mod+Shift+Z`, the first of them shown in menus; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: readonly string[]
  /**
   * `transcript`: only while the transcript has the focus. `anywhere`: everywhere but in fields that are typed in.
   * `field`: there too.
   */
  readonly where: 'transcript' | 'anywhere' | 'field'
}

/** Every command of the interface: the one list behind keys, the desktop menu and the shortcut sheet. */
export const commands = [
  { id: 'file.new', title: 'New project…', menu: 'File', keys: ['Mod+Alt+N'], where: 'field' },
  { id: 'file.open', title: 'Open project…', menu: 'File', keys: ['Mod+O'], where: 'field' },
  {
    id: 'file.import',
    title: 'Import transcripts…',
    menu: 'File',
    keys: ['Mod+Shift+I'],
    where: 'field',
  },
  { id: 'file.backup', title: 'Back up the project', menu: 'File', keys: [], where: 'field' },
  { id: 'file.close', title: 'Close the project', menu: 'File', keys: [], where: 'field' },
  { id: 'edit.undo', title: 'Undo', menu: 'Edit', keys: ['Mod+Z'], where: 'anywhere' },
  {
    id: 'edit.redo',
    title: 'Redo',
    menu: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    where: 'anywhere',
  },
  {
    id: 'edit.find',
    title: 'Find in the transcript',
    menu: 'Edit',
    keys: ['Mod+F'],
    where: 'field',
  },
  {
    id: 'edit.findAll',
    title: 'Search all transcripts and memos',
    menu: 'Edit',
    keys: ['Mod+Shift+F'],
    where: 'field',
  },
  {
    id: 'edit.recognise',
    title: 'Recognise again who speaks…',
    menu: 'Edit',
    keys: [],
    where: 'field',
  },
  {
    id: 'memo.new',
    title: 'New memo',
    menu: 'Edit',
    keys: ['Mod+Shift+M'],
    where: 'field',
  },
  {
    id: 'edit.correct',
    title: 'Correct the transcript',
    menu: 'Edit',
    keys: ['Mod+E'],
    where: 'field',
  },
  { id: 'edit.rename', title: 'Rename', menu: 'Edit', keys: ['F2'], where: 'anywhere' },
  {
    id: 'code.palette',
    title: 'Code, or find a code…',
    menu: 'Code',
    keys: ['Mod+K'],
    where: 'field',
  },
  {
    id: 'code.paletteHere',
    title: 'Code the selection…',
    menu: 'Code',
    keys: ['Space'],
    where: 'transcript',
  },
  {
    id: 'code.pinned',
    title: 'Code with a pinned code',
    menu: 'Code',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    where: 'transcript',
  },
  {
    id: 'code.again',
    title: 'Code with the last code again',
    menu: 'Code',
    keys: ['0'],
    where: 'transcript',
  },
  { id: 'code.new', title: 'New code', menu: 'Code', keys: ['N'], where: 'transcript' },
  {
    id: 'code.inVivo',
    title: 'Code in vivo: the words become the code',
    menu: 'Code',
    keys: ['V'],
    where: 'transcript',
  },
  { id: 'code.memo', title: 'Memo on the quote', menu: 'Code', keys: ['M'], where: 'transcript' },
  { id: 'code.star', title: 'Star the quote', menu: 'Code', keys: ['I'], where: 'transcript' },
  { id: 'code.remove', title: 'Remove the coding', menu: 'Code', keys: ['U'], where: 'transcript' },
  {
    id: 'code.place',
    title: 'Put the quote that lost its words here',
    menu: 'Code',
    keys: ['P'],
    where: 'transcript',
  },
  {
    id: 'code.giveUp',
    title: 'Give up the quote that lost its words',
    menu: 'Code',
    keys: ['X'],
    where: 'transcript',
  },
  {
    id: 'code.startEdge',
    title: 'Move the start of the quote with the arrows',
    menu: 'Code',
    keys: ['['],
    where: 'transcript',
  },
  {
    id: 'code.endEdge',
    title: 'Move the end of the quote with the arrows',
    menu: 'Code',
    keys: [']'],
    where: 'transcript',
  },
  {
    id: 'code.cycle',
    title: 'Next of overlapping quotes',
    menu: 'Code',
    keys: ['O'],
    where: 'transcript',
  },
  {
    id: 'code.list',
    title: 'All quotes of this code',
    menu: 'Code',
    keys: ['L'],
    where: 'transcript',
  },
  { id: 'select.turn', title: 'Select the turn', menu: 'Code', keys: ['T'], where: 'transcript' },
  {
    id: 'select.addTurn',
    title: 'Add the next turn',
    menu: 'Code',
    keys: ['Shift+T'],
    where: 'transcript',
  },
  {
    id: 'select.sentence',
    title: 'Select the sentence',
    menu: 'Code',
    keys: ['S'],
    where: 'transcript',
  },
  { id: 'go.read', title: 'Read & code', menu: 'Go', keys: ['Mod+1'], where: 'field' },
  { id: 'go.quotes', title: 'Quotes', menu: 'Go', keys: ['Mod+2'], where: 'field' },
  { id: 'go.analyse', title: 'Analyse', menu: 'Go', keys: ['Mod+3'], where: 'field' },
  { id: 'go.codebook', title: 'Codebook', menu: 'Go', keys: ['Mod+4'], where: 'field' },
  { id: 'go.people', title: 'People', menu: 'Go', keys: ['Mod+5'], where: 'field' },
  { id: 'go.team', title: 'Team', menu: 'Go', keys: ['Mod+6'], where: 'field' },
  { id: 'go.memos', title: 'Memos', menu: 'Go', keys: ['Mod+7'], where: 'field' },
  { id: 'go.report', title: 'Report', menu: 'Go', keys: ['Mod+8'], where: 'field' },
  { id: 'go.back', title: 'Back', menu: 'Go', keys: ['Alt+Left'], where: 'field' },
  { id: 'go.nextTurn', title: 'Next turn', menu: 'Go', keys: ['J'], where: 'transcript' },
  { id: 'go.previousTurn', title: 'Previous turn', menu: 'Go', keys: ['K'], where: 'transcript' },
  { id: 'go.nextQuote', title: 'Next quote', menu: 'Go', keys: ['Shift+J'], where: 'transcript' },
  {
    id: 'go.previousQuote',
    title: 'Previous quote',
    menu: 'Go',
    keys: ['Shift+K'],
    where: 'transcript',
  },
  {
    id: 'go.nextDoubt',
    title: 'Next doubtful line of an import',
    menu: 'Go',
    keys: ['F8'],
    where: 'field',
  },
  {
    id: 'go.previousDoubt',
    title: 'Previous doubtful line of an import',
    menu: 'Go',
    keys: ['Shift+F8'],
    where: 'field',
  },
  { id: 'view.nextPane', title: 'Next pane', menu: 'View', keys: ['F6'], where: 'field' },
  {
    id: 'view.previousPane',
    title: 'Previous pane',
    menu: 'View',
    keys: ['Shift+F6'],
    where: 'field',
  },
  {
    id: 'view.nextTab',
    title: 'Next open transcript',
    menu: 'View',
    keys: ['Mod+PageDown', 'Alt+PageDown'],
    where: 'field',
  },
  {
    id: 'view.previousTab',
    title: 'Previous open transcript',
    menu: 'View',
    keys: ['Mod+PageUp', 'Alt+PageUp'],
    where: 'field',
  },
  {
    id: 'view.tabRight',
    title: 'Move the tab right',
    menu: 'View',
    keys: ['Mod+Shift+PageDown', 'Alt+Shift+PageDown'],
    where: 'field',
  },
  {
    id: 'view.tabLeft',
    title: 'Move the tab left',
    menu: 'View',
    keys: ['Mod+Shift+PageUp', 'Alt+Shift+PageUp'],
    where: 'field',
  },
  {
    id: 'view.closeTab',
    title: 'Close the tab',
    menu: 'View',
    keys: ['Mod+W', 'Alt+W'],
    where: 'field',
  },
  {
    id: 'view.beside',
    title: 'Two transcripts side by side',
    menu: 'View',
    keys: ['Mod+\\'],
    where: 'field',
  },
  {
    id: 'view.lists',
    title: 'Show or hide the lists',
    menu: 'View',
    keys: ['Mod+B'],
    where: 'anywhere',
  },
  {
    id: 'view.details',
    title: 'Show or hide the details',
    menu: 'View',
    keys: ['Mod+Alt+B'],
    where: 'anywhere',
  },
  {
    id: 'view.larger',
    title: 'Larger reading text',
    menu: 'View',
    keys: ['Mod+Alt+='],
    where: 'field',
  },
  {
    id: 'view.smaller',
    title: 'Smaller reading text',
    menu: 'View',
    keys: ['Mod+Alt+-'],
    where: 'field',
  },
  {
    id: 'view.normal',
    title: 'Normal reading text',
    menu: 'View',
    keys: ['Mod+Alt+0'],
    where: 'field',
  },
  {
    id: 'view.names',
    title: 'Names or pseudonyms',
    menu: 'View',
    keys: [],
    where: 'anywhere',
  },
  {
    id: 'help.commands',
    title: 'Run a command…',
    menu: 'Help',
    keys: ['Mod+Shift+P', 'F1'],
    where: 'field',
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    menu: 'Help',
    keys: ['?'],
    where: 'anywhere',
  },
] as const satisfies readonly Command[]

/** Id of a command. */
export type CommandId = (typeof commands)[number]['id']
