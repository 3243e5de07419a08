import { useRef } from 'react'
import { z } from 'zod'
import { profileFilter } from '../../../shared/analysis/profile-filter.ts'
import { type ProfileQuestion, profileQuestion } from '../../../shared/model/profile.ts'
import { useAction, useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { aboutPicture } from './about-picture.ts'
import { NoCodes } from './no-codes.tsx'
import { OneProfile } from './one-profile.tsx'
import { ProfileGrid } from './profile-grid.tsx'
import { Notes, useWidth, ViewFrame, type ViewProps } from './view-frame.tsx'

const choicesSchema = z.object({
  question: profileQuestion,
  /** A group's id, `none` for "no pair", or `all`. */
  group: z.string(),
  /** See CardOrder. */
  order: z.string(),
  hideEmpty: z.boolean(),
})
type Choices = z.infer<typeof choicesSchema>

const all = 'all'
const none = 'none'
const firstChoices: Choices = {
  question: { groups: 'pair', rows: 'capitals' },
  group: all,
  order: 'difference',
  hideEmpty: false,
}

/** Profiles: what each programme or pair speaks of beside all others, side by side or one with its quotes. */
export function ProfilesView(props: ViewProps) {
  const { filter, lists } = props
  const [choices, setChoices] = useRemembered<Choices>('analyseProfiles', {
    initial: firstChoices,
    check: choicesSchema,
  })
  const { run } = useAction('analysis.exportProfiles')
  if (!choices) return null
  const { question, hideEmpty } = choices
  const group = groupOf(props, choices)
  return (
    <ViewFrame
      {...props}
      title={titleOf(props, choices)}
      makeFile={(format) => run({ question, group, filter, format })}
      switches={
        group !== undefined && (
          <Checkbox
            isSelected={hideEmpty}
            onChange={(wanted) => setChoices({ ...choices, hideEmpty: wanted })}
          >
            Hide empty rows
          </Checkbox>
        )
      }
      controls={<Controls {...props} choices={choices} onChoices={setChoices} />}
    >
      {group === undefined ? (
        <AllProfiles {...props} {...{ choices }} onChoices={setChoices} />
      ) : (
        <OneProfile
          {...{ question, group, filter, hideEmpty }}
          onRow={(row) =>
            go('quotes', {
              filter: profileFilter(lists.codebook, { question, filter }, [row, group]),
            })
          }
        />
      )}
    </ViewFrame>
  )
}

/** The chosen group; undefined for all, also where it is no longer there. */
function groupOf({ lists }: ViewProps, { question, group }: Choices): string | null | undefined {
  if (group === none) return null
  return groupsOf(lists.people, question).some(({ id }) => id === group) ? group : undefined
}

function groupsOf({ programmes, pairs }: ViewProps['lists']['people'], asked: ProfileQuestion) {
  return asked.groups === 'pair' ? pairs : programmes
}

function titleOf(props: ViewProps, choices: Choices): string {
  const group = groupOf(props, choices)
  const { groups } = choices.question
  if (group === undefined)
    return groups === 'pair' ? 'What each pair speaks of' : 'What each programme speaks of'
  return group === null ? `No ${groups}` : (props.lists.names.get(group) ?? '')
}

type ControlsProps = ViewProps & {
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

function Controls(props: ControlsProps) {
  const { lists, choices, onChoices } = props
  const { question, order } = choices
  const group = groupOf(props, choices)
  const orders = ordersFor(lists, question)
  return (
    <>
      <SegmentedControl
        label="Groups"
        choices={[
          { id: 'pair', label: 'Pairs' },
          { id: 'programme', label: 'Programmes' },
        ]}
        value={question.groups}
        onChange={(groups) =>
          onChoices({ ...choices, question: { ...question, groups }, group: all })
        }
      />
      <Select
        label="Which one"
        hideLabel
        choices={[
          { id: all, label: question.groups === 'pair' ? 'All pairs' : 'All programmes' },
          ...groupsOf(lists.people, question).map(({ id, name }) => ({ id, label: name })),
          { id: none, label: `no ${question.groups}` },
        ]}
        value={group === undefined ? all : (group ?? none)}
        onChange={(chosen) => onChoices({ ...choices, group: chosen })}
      />
      <span className="muted">by</span>
      <SegmentedControl
        label="Rows"
        choices={[
          { id: 'capitals', label: 'Capital types' },
          { id: 'codes', label: 'Codes' },
        ]}
        value={question.rows}
        onChange={(rows) => onChoices({ ...choices, question: { ...question, rows } })}
      />
      {group === undefined && (
        <span className="analyse-wide">
          <Select
            label="Order"
            hideLabel
            choices={orders}
            value={orders.some(({ id }) => id === order) ? order : 'listed'}
            onChange={(chosen) => onChoices({ ...choices, order: chosen })}
          />
        </span>
      )}
    </>
  )
}

/** The orders of the cards: as listed, by difference, or by how much is said of one row. */
function ordersFor({ codebook }: ViewProps['lists'], { rows }: ProfileQuestion) {
  const named =
    rows === 'codes' ? codebook.codes.filter((code) => !code.parentId) : codebook.capitals
  return [
    { id: 'difference', label: 'Most different first' },
    { id: 'listed', label: 'As listed' },
    ...named.map(({ id, name }) => ({ id: String(id), label: `Most “${name}” first` })),
  ]
}

function AllProfiles({ filter, lists, choices, onChoices }: ControlsProps) {
  const { question, order } = choices
  const scroller = useRef<HTMLDivElement>(null)
  const answer = useCall('analysis.profiles', { question, filter }, { keep: true })
  const width = useWidth(scroller)
  useStatus('share of quotes')
  if (answer.error) throw answer.error
  const { data } = answer
  if (data?.rows.length === 0) return <NoCodes rows={question.rows} />
  if (data?.profiles.every(({ quotes }) => quotes === 0)) return <NothingCoded />
  const shows = `${question.rows === 'codes' ? 'Codes' : 'Capital types'} by ${question.groups}, share of quotes`
  return (
    <div className="analyse-scroll" ref={scroller}>
      {data && width > 0 && (
        <ProfileGrid
          profiles={data}
          {...{ order }}
          width={width - 48}
          about={aboutPicture({ shows, filter, names: lists.names })}
          onProfile={({ id }) => onChoices({ ...choices, group: id ?? none })}
          onRow={({ id }, { place }) =>
            go('quotes', {
              filter: profileFilter(lists.codebook, { question, filter }, [
                data.rows[place]?.id ?? null,
                id,
              ]),
            })
          }
        />
      )}
      <div className="analyse-below">
        <Notes notes={data?.notes ?? []} />
      </div>
    </div>
  )
}

function NothingCoded() {
  return (
    <EmptyState title="Nothing coded here yet">
      Here stands what each pair or programme speaks of, beside all others. Code some quotes first,
      or take away the filter that leaves them out.
    </EmptyState>
  )
}
