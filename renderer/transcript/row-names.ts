import type { Code } from '../../shared/model/code.ts'
import type { CodeId, SpeakerId } from '../../shared/model/id.ts'
import type { Coverage } from './coverage.ts'
import type { ShownSpeaker } from './page.ts'
import type { Laid } from './positions.ts'
import { describeRow } from './row-name.ts'

/** The names of rows for screen readers, which tell the codes on them. */
export class RowNames {
  readonly #laid: Laid & { readonly coverage: Coverage }
  readonly #speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  #codes: ReadonlyMap<CodeId, Code> = new Map()
  #waiting = 0

  constructor(
    laid: Laid & { readonly coverage: Coverage },
    speakers: ReadonlyMap<SpeakerId, ShownSpeaker>,
  ) {
    this.#laid = laid
    this.#speakers = speakers
  }

  /** Names all rows: the first at once, the others while nothing else is to be done: it takes longer than all elements together. */
  giveAll(codes: ReadonlyMap<CodeId, Code>): void {
    this.#codes = codes
    this.#giveFrom(0)
  }

  /** Names some rows. */
  give(rows: Iterable<number>): void {
    for (const index of rows) {
      const row = this.#laid.reading.rows[index]
      const element = this.#laid.page.rows[index]?.element
      if (!row || !element) continue
      const who = row.speakerId ? this.#speakers.get(row.speakerId) : undefined
      element.setAttribute('aria-label', describeRow(row, who, this.#codesOn(index)))
    }
  }

  /** Names no more rows. */
  destroy(): void {
    cancelIdleCallback(this.#waiting)
  }

  #giveFrom(from: number): void {
    cancelIdleCallback(this.#waiting)
    const count = this.#laid.reading.rows.length
    const to = Math.min(from + namedAtOnce, count)
    this.give(Array.from({ length: to - from }, (_, index) => from + index))
    if (to === count) return
    this.#waiting = requestIdleCallback(() => this.#giveFrom(to), { timeout: 500 })
  }

  #codesOn(row: number): readonly string[] {
    const { coverage } = this.#laid
    const codes = new Set<string>()
    for (const { id } of coverage.inRow(row)) {
      for (const { codeId } of coverage.codings(id)) codes.add(this.#codes.get(codeId)?.name ?? '')
    }
    return [...codes]
  }
}

const namedAtOnce = 80
