import type { KeyboardEvent } from 'react'
import type { Profile, Profiles } from '../../../shared/model/profile.ts'
import { SaveButtons } from './chart.tsx'
import { drawProfiles } from './draw-profiles.ts'
import {
  aboutProfile,
  type Card,
  type CardOrder,
  type CardRow,
  type Cards,
  cardInWords,
  layOutCards,
  percent,
  rowInWords,
} from './profile-cards.ts'
import { ShareBar } from './share-bar.tsx'

type ProfileGridProps = {
  readonly profiles: Profiles
  readonly order: CardOrder
  /** How wide the cards may be together, in pixels. */
  readonly width: number
  /** What is printed under a saved picture. */
  readonly about: readonly string[]
  readonly onProfile: (profile: Profile) => void
  readonly onRow: (profile: Profile, row: CardRow) => void
}

/** Width of a saved picture in pixels. */
const pictureWidth = 1160

/** All profiles as small cards on one scale: a bar for the group, a stroke for all others. */
export function ProfileGrid(props: ProfileGridProps) {
  const { profiles, order, width, about, onProfile, onRow } = props
  const cards = layOutCards(profiles, { width: Math.max(1, width), order })
  return (
    <figure className="profiles">
      <figcaption className="row chart-legend">
        <span className="share-key bar" aria-hidden /> share of its quotes
        <span className="share-key stroke" aria-hidden /> share of all others’ quotes
        <span className="ui-spring" />
        <SaveButtons
          draw={() => drawProfiles(layOutCards(profiles, { width: pictureWidth, order }))}
          name="Profiles"
          about={about}
        />
      </figcaption>
      <fieldset className="profile-cards" aria-label="Profiles" onKeyDown={walkCards}>
        {cards.cards.map((card) => (
          <ProfileCard key={card.profile.id ?? 'none'} {...{ card, cards, onProfile, onRow }} />
        ))}
      </fieldset>
    </figure>
  )
}

/** Arrows walk through the head and the rows of a card, and to the same place in the cards beside it. */
function walkCards(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const button = event.target instanceof HTMLButtonElement ? event.target : null
  const card = button?.closest('.profile-card')
  if (!step || !button || !card) return
  event.preventDefault()
  const cards = [...event.currentTarget.querySelectorAll('.profile-card')]
  const next = cards[cards.indexOf(card) + step.card] ?? card
  const place = buttonsIn(card).indexOf(button) + step.row
  const buttons = buttonsIn(next)
  buttons[Math.max(0, Math.min(place, buttons.length - 1))]?.focus()
}

const steps: Readonly<Record<string, { readonly row: number; readonly card: number }>> = {
  ArrowDown: { row: 1, card: 0 },
  ArrowUp: { row: -1, card: 0 },
  ArrowRight: { row: 0, card: 1 },
  ArrowLeft: { row: 0, card: -1 },
}

function buttonsIn(card: Element): readonly HTMLButtonElement[] {
  return [...card.querySelectorAll('button')]
}

type ProfileCardProps = Pick<ProfileGridProps, 'onProfile' | 'onRow'> & {
  readonly card: Card
  readonly cards: Cards
}

function ProfileCard({ card, cards, onProfile, onRow }: ProfileCardProps) {
  const { profile, rows } = card
  return (
    <article className="profile-card" aria-label={profile.name}>
      <button
        type="button"
        className="profile-head"
        aria-label={`Open ${cardInWords(card)}`}
        onClick={() => onProfile(profile)}
      >
        <span className="one-line">
          <b>{profile.name}</b> <span className="muted">{profile.programme}</span>
        </span>
        <span className="muted">{aboutProfile(profile)}</span>
      </button>
      {rows.map((row) => (
        <button
          key={row.place}
          type="button"
          className="profile-row"
          // Arrows reach it from the head of the card, so that Tab goes from card to card.
          tabIndex={-1}
          aria-label={rowInWords(card, row)}
          title={rowInWords(card, row)}
          onClick={() => onRow(profile, row)}
        >
          <span className="one-line">{row.name}</span>
          <ShareBar figure={row.figure} most={cards.most} colour={row.colour} />
          <span>{percent(row.figure.share)}</span>
        </button>
      ))}
    </article>
  )
}
