import type { Filter } from '../../../shared/model/filter.ts'
import type {
  OneProfile as OneProfileData,
  ProfileQuestion,
} from '../../../shared/model/profile.ts'
import { useCall } from '../../backend.ts'
import { useStatus } from '../../state/status.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ChosenWords } from './chosen-words.tsx'
import { aboutProfile, percent, points } from './profile-cards.ts'
import { ShareBar } from './share-bar.tsx'
import { Notes } from './view-frame.tsx'

type OneProfileProps = {
  readonly question: ProfileQuestion
  /** Null for "no programme" and "no pair". */
  readonly group: string | null
  readonly filter: Filter
  readonly hideEmpty: boolean
  /** Shows the quotes of the place of a row; undefined: all of them. */
  readonly onRow: (row: string | null | undefined) => void
}

/** One programme or pair beside all others, row by row, with its best quotes. */
export function OneProfile({ question, group, filter, hideEmpty, onRow }: OneProfileProps) {
  const answer = useCall('analysis.profile', { question, group, filter }, { keep: true })
  useStatus('share of quotes')
  if (answer.error) return <Problem tone="warn">{answer.error.message}</Problem>
  if (!answer.data) return null
  const { profile, notes } = answer.data
  return (
    <div className="analyse-scroll">
      <p className="analyse-below analyse-verdict">{aboutProfile(profile)}</p>
      <table className="words-table profile-table">
        <thead>
          <tr>
            <th scope="col">{question.rows === 'codes' ? 'Code' : 'Capital type'}</th>
            <th scope="col" className="figures">
              Quotes
            </th>
            <th scope="col" className="profile-share">
              Share and others
            </th>
            <th scope="col" className="figures">
              Share
            </th>
            <th scope="col" className="figures">
              Others
            </th>
            <th scope="col" className="figures">
              Points
            </th>
            <th scope="col">In their words</th>
          </tr>
        </thead>
        <tbody>
          {rowsToShow(answer.data, hideEmpty).map((place) => (
            <ProfileRow key={place} data={answer.data} place={place} onRow={onRow} />
          ))}
        </tbody>
      </table>
      <div className="analyse-below">
        <Notes notes={notes} />
      </div>
    </div>
  )
}

function rowsToShow({ rows, profile }: OneProfileData, hideEmpty: boolean): readonly number[] {
  return [...rows.keys()].filter((place) => !hideEmpty || profile.figures[place]?.quotes)
}

type ProfileRowProps = Pick<OneProfileProps, 'onRow'> & {
  readonly data: OneProfileData
  readonly place: number
}

function ProfileRow({ data: { rows, profile, best }, place, onRow }: ProfileRowProps) {
  const { id = null, name = '', colour = null, depth = 0 } = rows[place] ?? {}
  const figure = profile.figures[place]
  if (!figure) return null
  const { quotes, share, othersQuotes, othersShare, difference } = figure
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: `${1.5 + depth * 1.1}rem` }}>
        <span className="row-name">
          {colour && <ColourSwatch colour={colour} />}
          {name}
        </span>
      </th>
      <td className={quotes === 0 ? 'figure nothing' : 'figure'}>
        <button type="button" onClick={() => onRow(id)}>
          <span className="figure-words">{quotes.toLocaleString('en')}</span>
        </button>
      </td>
      <td className="profile-share">
        <ShareBar figure={figure} most={100} colour={colour} />
      </td>
      <td className="figures">{percent(share)}</td>
      <td className="figures muted" title={`${othersQuotes} of ${profile.othersQuotes} quotes`}>
        {percent(othersShare)}
      </td>
      <td className="figures">{points(difference)}</td>
      <td>
        {best[place]?.map((quote) => (
          <ChosenWords key={quote.id} quote={quote} />
        ))}
      </td>
    </tr>
  )
}
