import './turn-editing.css'
import type { Correction } from '../../shared/model/correction.ts'
import { type EditMap, editAt, mapEdits } from '../../shared/text/edits.ts'
import { type Row, rowAt, toOffset, toShown } from './document.ts'
import { rowIndexOf } from './positions.ts'
import { offsetAfter, rowEdits } from './row-edits.ts'
import type { Surface } from './surface.ts'
import { tintEditor } from './tint-editor.ts'
import { makeTurnEditor, type TurnEditor } from './turn-editor.ts'

/** What is being edited: the row, and whether something was typed that is not on disk yet. */
export type EditingState = { readonly row: Row | null; readonly unsaved: boolean }

type EditingEvents = {
  /** Writes corrections; answers whether they were made. */
  readonly correct: (corrections: readonly Correction[]) => Promise<boolean>
  readonly onState: (state: EditingState) => void
  readonly onLeave: () => void
  readonly onHistory: (step: 'undo' | 'redo') => void
}

/** A place to go on at: a canonical offset or the beginning of a turn, and what was typed there already. */
type Place = {
  readonly offset?: number
  readonly turn?: number
  readonly typed?: { readonly shown: string; readonly now: string; readonly caret: number }
}

type Open = { readonly surface: Surface; readonly row: Row; readonly editor: TurnEditor }

/** After so many milliseconds without a key what was typed is written. */
const pause = 3000

/** So many milliseconds after a correction was written it is shown, or will not change what is shown. */
const longestWay = 10_000

/**
 * Edits a transcript in place, one turn at a time, on whichever surface shows it: a correction makes a new surface, on which
 * the same turn is opened again where the caret was.
 */
export class TurnEditing {
  readonly #events: EditingEvents
  #surface: Surface | null = null
  #open: Open | null = null
  #next: Place | null = null
  /** The correction that is on its way: where places of the text before are after it, and what its row will show. */
  #written: { readonly map: EditMap; readonly row: Row; readonly shown: string } | null = null
  /** What is to be done when it has arrived. */
  #afterwards: (() => void) | null = null
  #timer = 0
  #release = 0
  #listening = new AbortController()

  constructor(events: EditingEvents) {
    this.#events = events
  }

  /** Goes on on a surface. */
  attach(surface: Surface): void {
    this.#surface = surface
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const { element } = surface.page
    const options = { signal, capture: true }
    element.addEventListener('pointerdown', (event) => this.#onPress(event), options)
    element.addEventListener(
      'click',
      (event) => this.#isElsewhere(event) && event.stopPropagation(),
      options,
    )
    surface.scroller.classList.add('editing')
    this.#resume(this.#next ?? { offset: this.#startOf(surface.state.row) })
    this.#arrive()
  }

  /** Lets go of a surface that goes away, and remembers where to go on. */
  detach(): void {
    if (this.#open && !this.#next) this.#next = this.#placeOf(this.#open)
    this.#close()
    this.#listening.abort()
    this.#surface?.scroller.classList.remove('editing')
    this.#surface = null
  }

  /** Writes what was typed, and more corrections of this turn; answers whether all is on disk. */
  async save(more: (row: Row) => readonly Correction[] = () => [], next?: Place): Promise<boolean> {
    clearTimeout(this.#timer)
    const open = this.#open
    if (!open) return true
    const { surface, row, editor } = open
    const shown = editor.text()
    const edits = this.#isWritten(open) ? [] : rowEdits(surface.reading.text, row, shown)
    const corrections: Correction[] = edits.length > 0 ? [{ kind: 'text', edits }] : []
    corrections.push(...more(row))
    if (corrections.length === 0) return true
    this.#written = { map: mapEdits(surface.reading.text, edits), row, shown: shown.trimEnd() }
    this.#next = next ?? null
    const done = await this.#events.correct(corrections)
    clearTimeout(this.#release)
    if (done) this.#release = window.setTimeout(() => this.#arrive(), longestWay)
    else this.#giveUp()
    return done
  }

  /** Writes what was typed and ends. */
  leave(): void {
    this.#inTurn(() => void this.#leave())
  }

  /** Corrects something else about the turn, with what was typed so far. */
  correct(more: (row: Row) => readonly Correction[]): void {
    this.#inTurn(() => void this.save(more))
  }

  /** Puts the keyboard's focus back into the turn. */
  focus(): void {
    const open = this.#open
    open?.editor.focus(open.editor.caret())
  }

  #startOf(index: number): number {
    const row = this.#surface?.reading.rows[index]
    return row ? toOffset(row, 0, 'start') : 0
  }

  /** Whether what stands in the editor is on its way already, though the surface does not show it yet. */
  #isWritten({ row, editor }: Open): boolean {
    return this.#written?.row === row && this.#written.shown === editor.text().trimEnd()
  }

  /** Where to go on with a row on the next surface. */
  #placeOf({ row, editor }: Open): Place {
    const written = this.#written
    const start = toOffset(row, 0, 'start')
    const offset = start + (written ? editAt(written.map, start).shift : 0)
    const shown = written?.row === row ? written.shown : row.shown
    return { offset, typed: { shown, now: editor.text(), caret: editor.caret() } }
  }

  /** The correction that was on its way is shown. */
  #arrive(): void {
    clearTimeout(this.#release)
    const afterwards = this.#afterwards
    this.#next = null
    this.#written = null
    this.#afterwards = null
    afterwards?.()
  }

  /** The correction was not made; what was typed stays. */
  #giveUp(): void {
    this.#next = null
    this.#written = null
    this.#afterwards = null
    this.focus()
  }

  /** Does something now, or when the correction that is on its way has arrived: two may not meet. */
  #inTurn(act: () => void): void {
    if (this.#written) this.#afterwards = act
    else act()
  }

  #resume({ offset, turn, typed }: Place): void {
    const surface = this.#surface
    if (!surface) return
    const { rows } = surface.reading
    const wanted =
      turn === undefined ? undefined : rows.find((one) => one.number === turn && one.first)
    const row = wanted ?? rows[rowAt(surface.reading, offset ?? 0)]
    if (!row) return
    const same = typed !== undefined && row.shown === typed.shown
    const caret = typed ? typed.caret : offset === undefined ? 0 : toShown(row, offset)
    this.#edit(row, { caret, text: same ? typed.now : row.shown })
  }

  /** Opens a row; what was typed in another one is written meanwhile. */
  #go(index: number, caret: number): void {
    const row = this.#surface?.reading.rows[index]
    if (!row) return
    if (this.#open?.row === row) {
      this.#open.editor.focus(caret)
      return
    }
    const left = this.#open
    const saving = this.save()
    this.#edit(row, { caret, text: row.shown })
    const typed = left?.editor.text() ?? ''
    void saving.then((done) => {
      // What could not be written is shown again where it was typed.
      if (!done && left) this.#edit(left.row, { caret: 0, text: typed })
    })
  }

  #edit(row: Row, { caret, text }: { readonly caret: number; readonly text: string }): void {
    const surface = this.#surface
    const element = surface?.page.rows[row.index]?.element
    const paragraph = element?.querySelector('.turn-text')
    if (!surface || !element || !paragraph) return
    this.#close()
    const name = `${row.number === null ? 'Text' : `Turn ${row.number}`}, being edited`
    const editor = makeTurnEditor(text, name, {
      onChange: () => this.#onChange(),
      onSplit: () => this.#inTurn(() => void this.#split()),
      onJoin: () => this.#inTurn(() => void this.#join()),
      onLeave: () => this.leave(),
      onWalk: (forward) => this.#inTurn(() => this.#walk(forward)),
      onHistory: (step) => this.#inTurn(() => void this.#history(step)),
    })
    element.classList.add('being-edited')
    paragraph.after(editor.element)
    for (const kind of ['pointerdown', 'click', 'contextmenu', 'copy', 'dragstart'])
      editor.element.addEventListener(kind, (event) => event.stopPropagation())
    // Where the caret is about to go elsewhere, what is typed meanwhile would be lost.
    editor.element.addEventListener('beforeinput', (event) => {
      if (this.#written && this.#next) event.preventDefault()
    })
    this.#open = { surface, row, editor }
    surface.set({ row: row.index, quoteId: null, selection: null, edge: null })
    surface.reveal(toOffset(row, Math.min(caret, row.shown.length), 'start'))
    tintEditor(surface, row, editor)
    editor.focus(caret)
    this.#tell()
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#open?.editor.destroy()
    this.#open?.surface.page.rows[this.#open.row.index]?.element.classList.remove('being-edited')
    this.#open = null
  }

  #onChange(): void {
    const open = this.#open
    if (!open) return
    tintEditor(open.surface, open.row, open.editor)
    this.#tell()
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      if (!open.editor.isComposing()) this.#inTurn(() => void this.save())
    }, pause)
  }

  #tell(): void {
    const open = this.#open
    const saved = this.#written?.row === open?.row ? this.#written?.shown : open?.row.shown
    const unsaved = open !== null && open.editor.text().trimEnd() !== saved
    this.#events.onState({ row: open?.row ?? null, unsaved })
  }

  async #split(): Promise<void> {
    const open = this.#open
    if (!open || open.row.number === null) return
    const { surface, row, editor } = open
    const [shown, at] = [editor.text(), editor.caret()]
    if (shown.slice(0, at).trim() === '' || shown.slice(at).trim() === '') return
    const map = mapEdits(surface.reading.text, rowEdits(surface.reading.text, row, shown))
    const split: Correction = { kind: 'split', at: offsetAfter(map, row, { shown, at }) }
    await this.save(() => [split], { turn: open.row.number + 1 })
  }

  async #join(): Promise<void> {
    const open = this.#open
    const before = open?.surface.reading.rows[open.row.index - 1]
    if (!open || !before || open.row.number === null || !open.row.first) return
    const turn = open.row.start
    const last = before.pieces.at(-1)
    await this.save(() => [{ kind: 'join', turn }], { offset: last?.end ?? before.start })
  }

  async #leave(): Promise<void> {
    if (await this.save()) this.#events.onLeave()
  }

  #walk(forward: boolean): void {
    const open = this.#open
    const row = open?.surface.reading.rows[open.row.index + (forward ? 1 : -1)]
    if (row) this.#go(row.index, forward ? 0 : row.shown.length)
  }

  async #history(step: 'undo' | 'redo'): Promise<void> {
    if (await this.save()) this.#events.onHistory(step)
  }

  #isElsewhere({ target }: Event): boolean {
    if (!(target instanceof Element)) return false
    return target.closest('.turn-editor, .stripes') === null && target.closest('.turn') !== null
  }

  #onPress(event: PointerEvent): void {
    const surface = this.#surface
    if (!surface || event.button !== 0 || !this.#isElsewhere(event)) return
    const index = event.target instanceof Node ? rowIndexOf(event.target) : null
    if (index === null) return
    event.preventDefault()
    event.stopPropagation()
    const text = surface.page.rows[index]?.text
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    const at = caret && caret.offsetNode === text ? caret.offset : 0
    this.#inTurn(() => this.#go(index, at))
  }
}
