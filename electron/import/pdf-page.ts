/** A stretch of text on a page, in points from the left and from the bottom; in right-to-left pages, from the right. */
type Piece = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** A piece as the file places it; `angle` in quarter turns. */
export type PlacedPiece = Piece & { readonly angle: number }

/** A line of text; its pieces in reading order. */
export type PdfLine = {
  readonly pieces: readonly Piece[]
  readonly y: number
  readonly size: number
  /** Page, from 0, and column, from 0. */
  readonly page: number
  readonly column: number
}

/** Lines of a page in reading order, columns one after the other, and how many pieces stand at another angle. */
export function readPage(
  placed: readonly PlacedPiece[],
  page: number,
): { readonly lines: readonly PdfLine[]; readonly turned: number } {
  const angle = commonAngle(placed)
  const upright = placed.filter((piece) => piece.angle === angle).map((piece) => upturned(piece))
  const shown = isRightToLeft(upright) ? upright.map(mirrored) : upright
  const lines = columnsOf(shown).flatMap((column, index) =>
    toLines(column).map((line): PdfLine => ({ ...line, page, column: index })),
  )
  return { lines, turned: placed.length - upright.length }
}

/** True for a text with more letters of right-to-left scripts than of others. */
function readsRightToLeft(text: string): boolean {
  const rightToLeft = text.match(rightToLeftLetter)?.length ?? 0
  return rightToLeft > 0 && rightToLeft * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

function commonAngle(pieces: readonly PlacedPiece[]): number {
  const letters = [0, 0, 0, 0]
  for (const { angle, text } of pieces) letters[angle] = (letters[angle] ?? 0) + text.length
  return letters.indexOf(Math.max(...letters))
}

/** A piece of a page that lies on its side, as if it stood upright. */
function upturned(piece: PlacedPiece): Piece {
  const { angle, start, y } = piece
  const width = piece.end - piece.start
  const turned = [
    { start, y },
    { start: y, y: -start },
    { start: -start, y: -y },
    { start: -y, y: start },
  ][angle] ?? { start, y }
  return { ...piece, ...turned, end: turned.start + width }
}

function isRightToLeft(pieces: readonly Piece[]): boolean {
  return readsRightToLeft(pieces.map((piece) => piece.text).join(''))
}

function mirrored(piece: Piece): Piece {
  return { ...piece, start: -piece.end, end: -piece.start }
}

/** Pieces of one baseline, one line; what is a little raised or lowered belongs to it. */
function toLines(pieces: readonly Piece[]): Omit<PdfLine, 'page' | 'column'>[] {
  const sorted = pieces.toSorted((a, b) => b.y - a.y)
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && last.y - piece.y < Math.max(last.size, piece.size) * 0.4) row.push(piece)
    else rows.push([piece])
  }
  return rows
    .filter((row) => row.some((piece) => piece.text.trim() !== ''))
    .map((row) => {
      const longest = row.reduce((a, b) => (b.text.trim().length > a.text.trim().length ? b : a))
      return { pieces: inReadingOrder(row), y: longest.y, size: longest.size }
    })
}

/** From start to end; words of the other direction stand the other way round. */
function inReadingOrder(row: readonly Piece[]): readonly Piece[] {
  const sorted = row.toSorted((a, b) => a.start - b.start)
  const against = isRightToLeft(sorted) ? isLeftToRight : isOfRightToLeft
  const ordered: Piece[] = []
  let run: Piece[] = []
  const endRun = (): void => {
    const tail = run.splice(run.findLastIndex((piece) => against(piece.text)) + 1)
    ordered.push(...run.reverse(), ...tail)
    run = []
  }
  for (const piece of sorted) {
    if (against(piece.text) || (run.length > 0 && isNeutral(piece.text))) run.push(piece)
    else {
      endRun()
      ordered.push(piece)
    }
  }
  endRun()
  return ordered
}

function isOfRightToLeft(text: string): boolean {
  return text.search(rightToLeftLetter) >= 0
}

function isLeftToRight(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isOfRightToLeft(text)
}

function isNeutral(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Pieces of each column; lines that run across both, such as a title, divide the columns into those above and below. */
function columnsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const gutter = findGutter(pieces)
  if (gutter === null) return [pieces]
  const crossing = pieces.filter((piece) => piece.start < gutter && piece.end > gutter)
  const heights = [...new Set(crossing.map((piece) => piece.y))].sort((a, b) => b - a)
  const bands: Piece[][] = []
  let above = Number.POSITIVE_INFINITY
  for (const height of [...heights, Number.NEGATIVE_INFINITY]) {
    const band = pieces.filter(({ y }) => y < above - 1 && y > height + 1)
    bands.push(
      band.filter((piece) => piece.end <= gutter),
      band.filter((piece) => piece.start >= gutter),
      pieces.filter(({ y }) => Math.abs(y - height) <= 1),
    )
    above = height
  }
  return bands.filter((band) => band.length > 0)
}

/** Where two columns of running text divide a page, or null. */
function findGutter(pieces: readonly Piece[]): number | null {
  const words = pieces.filter((piece) => piece.text.trim() !== '')
  const left = Math.min(...words.map((piece) => piece.start))
  const right = Math.max(...words.map((piece) => piece.end))
  const letters = words.reduce((sum, piece) => sum + piece.text.length, 0)
  for (let share = 0.5; share >= 0.4; share -= 0.01) {
    for (const at of [left + (right - left) * share, right - (right - left) * share])
      if (divides(words, at, letters)) return at
  }
  return null
}

function divides(words: readonly Piece[], at: number, letters: number): boolean {
  let before = 0
  let behind = 0
  let crossing = 0
  const rows = { before: new Set<number>(), behind: new Set<number>() }
  for (const { start, end, y, text } of words) {
    if (end <= at - 4) {
      before += text.length
      rows.before.add(Math.round(y))
    } else if (start >= at + 4) {
      behind += text.length
      rows.behind.add(Math.round(y))
    } else crossing += text.length
  }
  const enough = Math.min(before, behind) >= letters * 0.2 && crossing <= letters * 0.25
  return enough && Math.min(rows.before.size, rows.behind.size) >= 8
}
