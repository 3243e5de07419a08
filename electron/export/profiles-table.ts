import type { FrequencyRow } from '../../shared/model/analysis.ts'
import type { OneProfile, Profile, ProfileFigure, Profiles } from '../../shared/model/profile.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** All profiles, one line for each group and row: ready for a pivot table, for R or SPSS. */
export function profilesSheet({ question, rows, profiles }: Profiles): Sheet {
  const number = (title: string) => ({ title, width: 12, kind: 'number' as const })
  const thing = question.rows === 'codes' ? 'code' : 'capital type'
  return {
    name: 'Profiles',
    columns: [
      { title: question.groups, width: 22, kind: 'text' },
      ...(question.groups === 'pair'
        ? [{ title: 'programme', width: 22, kind: 'text' as const }]
        : []),
      ...['people', 'coded quotes', 'distance', 'distance by chance'].map(number),
      { title: thing, width: 34, kind: 'text' },
      ...figureTitles.map(number),
    ],
    rows: profiles.flatMap((profile) =>
      rows.map(({ name }, row) => [
        profile.name,
        ...(question.groups === 'pair' ? [profile.programme] : []),
        profile.participants,
        profile.quotes,
        rounded(profile.distance),
        rounded(profile.byChance),
        name,
        ...figureCells(profile.figures[row]),
      ]),
    ),
  }
}

/** One profile with the quotes that stand for each row. */
export function profileSheet({ question, rows, profile, best }: OneProfile): Sheet {
  const places = [...Array(Math.max(0, ...best.map(({ length }) => length))).keys()]
  return {
    name: profile.name,
    columns: [
      { title: question.rows === 'codes' ? 'code' : 'capital type', width: 34, kind: 'text' },
      { title: 'level', width: 7, kind: 'number' },
      ...figureTitles.map((title) => ({ title, width: 12, kind: 'number' as const })),
      ...places.flatMap((place) => [
        { title: `quote ${place + 1}`, width: 60, kind: 'long' as const },
        { title: `quote ${place + 1} id`, width: 15, kind: 'text' as const },
      ]),
    ],
    rows: rows.map((row, at) => [
      ...rowCells(row, profile, at),
      ...places.flatMap((place) => [best[at]?.[place]?.text ?? '', best[at]?.[place]?.ref ?? '']),
    ]),
  }
}

const figureTitles = [
  'quotes',
  'share %',
  'quotes of others',
  'share of others %',
  'difference (points)',
]

function rowCells({ name, depth }: FrequencyRow, profile: Profile, at: number) {
  return [name, depth + 1, ...figureCells(profile.figures[at])]
}

function figureCells(figure: ProfileFigure | undefined): readonly SheetCell[] {
  return [
    figure?.quotes ?? 0,
    rounded(figure?.share ?? null),
    figure?.othersQuotes ?? 0,
    rounded(figure?.othersShare ?? null),
    rounded(figure?.difference ?? null),
  ]
}

function rounded(value: number | null): SheetCell {
  return value === null ? null : Math.round(value * 100) / 100
}
