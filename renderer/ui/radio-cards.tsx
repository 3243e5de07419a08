import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One of the things to choose between, with words that help to choose. */
type Card<T extends string = string> = {
  readonly id: T
  readonly label: string
  readonly description: string
}

type RadioCardsProps<T extends string> = {
  readonly label: string
  readonly cards: readonly Card<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few things that need explaining. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { label, cards, value, onChange } = props
  return (
    <RadioGroup
      className="ui-field"
      value={value}
      // Values come from `cards`, whose ids are of type T.
      onChange={(next) => onChange(next as T)}
    >
      <Label className="ui-label">{label}</Label>
      <div className="ui-cards">
        {cards.map((card) => (
          <Radio key={card.id} value={card.id} className="ui-card">
            <span className="ui-radio" aria-hidden />
            <span>
              <b>{card.label}</b>
              <span className="ui-card-words">{card.description}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
