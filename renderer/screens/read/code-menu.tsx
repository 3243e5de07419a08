import {
  Combine,
  Copy,
  List,
  MessageSquareText,
  Plus,
  Quote as QuoteIcon,
  Scissors,
  Star,
  Tags,
} from 'lucide-react'
import type { TextQuote } from '../../../shared/model/quote.ts'
import { showProblem } from '../../state/problems.ts'
import { useKeys } from '../../state/settings.ts'
import { putOnClipboard } from '../../transcript/copied.ts'
import type { Spot } from '../../transcript/pointer.ts'
import { nextOfCoder, splitPlace } from '../../transcript/reshape.ts'
import type { Surface } from '../../transcript/surface.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { MenuItem, MenuLine, MenuSection } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'
import type { Desk } from './use-desk.ts'
import type { Reading } from './use-reading.ts'

type CodeMenuProps = {
  readonly at: Spot
  readonly desk: Desk
  readonly surface: Surface
  readonly reading: Reading
}

/** What can be done with the words under the pointer or the caret. */
export function CodeMenu({ at, desk, surface, reading }: CodeMenuProps) {
  const keys = useKeys()
  const place = splitPlace(surface)
  const recent = desk.actions.recent
    .flatMap((id) => reading.codes.get(id) ?? [])
    .slice(0, mostRecent)
  return (
    <ContextMenu at={at} onClose={desk.close} label="Coding">
      <MenuItem
        icon={<Tags size={14} aria-hidden />}
        keys={keys('code.paletteHere')[0]}
        onAction={() => desk.openHere('palette')}
      >
        Code…
      </MenuItem>
      <MenuItem
        icon={<QuoteIcon size={14} aria-hidden />}
        keys={keys('code.inVivo')[0]}
        onAction={() => void desk.actions.codeInVivo()}
      >
        Code in vivo
      </MenuItem>
      <MenuItem
        icon={<Plus size={14} aria-hidden />}
        keys={keys('code.new')[0]}
        onAction={() => desk.openHere('newCode')}
      >
        New code…
      </MenuItem>
      {recent.length > 0 && (
        <MenuSection title="Used last">
          {recent.map((code) => (
            <MenuItem
              key={code.id}
              icon={<ColourSwatch colour={code.colour} />}
              onAction={() => void desk.actions.code(code.id)}
            >
              {code.name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {surface.quote && quoteSection({ desk, surface, reading, keys, quote: surface.quote })}
      {place && (
        <MenuItem
          icon={<Scissors size={14} aria-hidden />}
          keys={keys('code.split')[0]}
          onAction={() => void desk.actions.split()}
        >
          {`Split the quote before “${place.word}”`}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem
        icon={<Copy size={14} aria-hidden />}
        onAction={() => void copy(surface).catch(showProblem)}
      >
        Copy with its source
      </MenuItem>
    </ContextMenu>
  )
}

const mostRecent = 6

async function copy(surface: Surface): Promise<void> {
  await putOnClipboard(surface.quotationOf(surface.target))
  notify({ text: 'Copied with its source' })
}

type QuoteSection = Omit<CodeMenuProps, 'at'> & {
  readonly quote: TextQuote
  readonly keys: ReturnType<typeof useKeys>
}

/** The part of the menu about the focused quote; not a component, as menus want their items themselves. */
function quoteSection({ desk, surface, reading, quote, keys }: QuoteSection) {
  const named = surface.coverage.codings(quote.id).flatMap((coding) => {
    const code = reading.codes.get(coding.codeId)
    return code ? [{ coding, code }] : []
  })
  const [first] = named
  return (
    <MenuSection title={`Quote ${quote.ref}`}>
      {named.map(({ coding, code }) => (
        <MenuItem
          key={coding.id}
          icon={<ColourSwatch colour={code.colour} />}
          onAction={() => void desk.actions.uncode(coding.id)}
        >
          {`Remove ${code.name}`}
        </MenuItem>
      ))}
      <MenuItem
        icon={<Star size={14} aria-hidden />}
        keys={keys('code.star')[0]}
        onAction={() => void desk.actions.star()}
      >
        {quote.starred ? 'Take the star away' : 'Star'}
      </MenuItem>
      <MenuItem
        icon={<MessageSquareText size={14} aria-hidden />}
        keys={keys('code.memo')[0]}
        onAction={desk.focusMemo}
      >
        Memo
      </MenuItem>
      {nextOfCoder(surface, quote) && (
        <MenuItem
          icon={<Combine size={14} aria-hidden />}
          keys={keys('code.join')[0]}
          onAction={() => void desk.actions.join()}
        >
          Join with the next quote
        </MenuItem>
      )}
      {first && (
        <MenuItem
          icon={<List size={14} aria-hidden />}
          keys={keys('code.list')[0]}
          onAction={() => desk.listQuotes(first.code.id)}
        >
          {`All quotes with ${first.code.name}`}
        </MenuItem>
      )}
    </MenuSection>
  )
}
