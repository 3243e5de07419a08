import { ChevronRight, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { CommandId } from '../../../shared/commands.ts'
import type { UnplacedQuote } from '../../../shared/model/correction.ts'
import { useAction, useCall } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { useKeys } from '../../state/settings.ts'
import { useCommand } from '../../state/shortcuts.ts'
import type { Surface } from '../../transcript/surface.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { announce } from './announcer.tsx'
import type { Reading } from './use-reading.ts'

type UnplacedBarProps = {
  readonly reading: Reading
  readonly surface: Surface
  readonly isActive: boolean
  /** Ends the correcting, as words are chosen by reading. */
  readonly onDecide: () => void
  readonly isEditing: boolean
}

/** Quotes whose words were taken out of the text, one after the other, until each is put on other words or given up. */
export function UnplacedBar(props: UnplacedBarProps) {
  const { reading, surface, isEditing, onDecide } = props
  const { id } = reading.content.transcript
  const quotes = useCall('quotes.unplaced', { transcriptId: id }, { keep: true }).data ?? []
  const [at, setAt] = useState(0)
  const quote = quotes[at % Math.max(1, quotes.length)]
  if (!quote) return null
  function decide() {
    onDecide()
    if (quote) surface.goTo(Math.max(0, quote.at - 1))
  }
  return (
    <section className="unplaced-bar" aria-label="Quotes that need a decision">
      <TriangleAlert size={15} aria-hidden />
      <p>
        <b>{`${plural(quotes.length, 'quote')} ${quotes.length === 1 ? 'needs' : 'need'} a decision.`}</b>{' '}
        The words of {quote.ref} were taken out: <q>{shortened(quote.words)}</q>{' '}
        <span className="muted">{codeNames(quote, reading)}</span>
      </p>
      {isEditing ? (
        <Button onPress={decide}>Decide</Button>
      ) : (
        <Decision {...props} key={quote.id} quote={quote} onShow={decide} />
      )}
      {quotes.length > 1 && (
        <IconButton
          icon={<ChevronRight size={15} aria-hidden />}
          label="The next one"
          onPress={() => setAt(at + 1)}
        />
      )}
    </section>
  )
}

type DecisionProps = UnplacedBarProps & {
  readonly quote: UnplacedQuote
  readonly onShow: () => void
}

function Decision({ quote, surface, isActive, onShow }: DecisionProps) {
  const placing = useAction('quotes.place')
  const removing = useAction('quotes.removeUnplaced')
  async function place() {
    const { start, end } = surface.target
    const done = await placing.run({ id: quote.id, start, end })
    if (done !== undefined) announce(`${quote.ref} is now on: ${surface.wordsOf({ start, end })}`)
  }
  async function giveUp() {
    const done = await removing.run({ ids: [quote.id] })
    if (done !== undefined) announce(`${quote.ref} was given up`)
  }
  const keys = useKeys()
  const key = (id: CommandId) =>
    keys(id)
      .slice(0, 1)
      .map((one) => <Keys key={one} keys={one} />)
  useCommand('code.place', () => void place(), isActive)
  useCommand('code.giveUp', () => void giveUp(), isActive)
  return (
    <div className="row tight">
      <Button look="quiet" onPress={onShow}>
        Show where it stood
      </Button>
      <Button onPress={place} after={key('code.place')}>
        Put it on the selected words
      </Button>
      <Button onPress={giveUp} after={key('code.giveUp')}>
        Give it up
      </Button>
    </div>
  )
}

const longest = 90

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}

function codeNames({ codeIds }: UnplacedQuote, { codes }: Reading): string {
  return codeIds.flatMap((id) => codes.get(id)?.name ?? []).join(', ')
}
