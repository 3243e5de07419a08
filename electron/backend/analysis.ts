import { capitalTable } from '../../shared/analysis/capital-table.ts'
import { cooccurrence } from '../../shared/analysis/cooccurrence.ts'
import { relationInWords } from '../../shared/analysis/filter-words.ts'
import { frequencies } from '../../shared/analysis/frequency.ts'
import type { Material } from '../../shared/analysis/material.ts'
import { comparePairs, pairProfile } from '../../shared/analysis/pairs.ts'
import { compareProfiles, oneProfile } from '../../shared/analysis/profiles.ts'
import { saturation } from '../../shared/analysis/saturation.ts'
import { saturationByProgramme } from '../../shared/analysis/saturation-programmes.ts'
import { sequences } from '../../shared/analysis/sequences.ts'
import type { FrequencyQuestion } from '../../shared/model/analysis.ts'
import { UserError } from '../../shared/model/error.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { PairId } from '../../shared/model/id.ts'
import type { PairProfile } from '../../shared/model/pairs.ts'
import type { OneProfile } from '../../shared/model/profile.ts'
import { capitalSheet } from '../export/capital-sheet.ts'
import { cooccurrenceSheet } from '../export/cooccurrence-table.ts'
import { frequencySheet } from '../export/frequency-table.ts'
import { pairSheet, pairsSheet } from '../export/pairs-table.ts'
import { profileSheet, profilesSheet } from '../export/profiles-table.ts'
import { programmeSaturationsSheet, saturationSheet } from '../export/saturation-table.ts'
import { sequencesSheet } from '../export/sequences-table.ts'
import type { Db } from '../store/db.ts'
import { writeAnalysis } from './analysis-file.ts'
import { numberedMaterial } from './found-quotes.ts'
import { type Handlers, read } from './handlers.ts'

/** What is counted from the codings. */
export const analysisHandlers = {
  'analysis.frequencies': read(({ db }, { question, filter }) =>
    frequencies(numberedMaterial(db), question, filter),
  ),
  'analysis.export': read((context, { question, ...asked }) => {
    const numbered = numberedMaterial(context.db)
    const table = frequencies(numbered, question, asked.filter)
    const shown = `${question.rows} × ${columnsInWords(question, numbered.material)}`
    const notes = [...table.notes, '* marks columns in which fewer than 5 people spoke.']
    const sheet = frequencySheet(table, question.rows)
    return writeAnalysis(context, { ...asked, sheet, shown, notes })
  }),
  'analysis.capitals': read(({ db }, { filter }) => capitalTable(numberedMaterial(db), filter)),
  'analysis.exportCapitals': read((context, asked) => {
    const table = capitalTable(numberedMaterial(context.db), asked.filter)
    const sheet = capitalSheet(table)
    return writeAnalysis(context, { ...asked, sheet, shown: 'capital table', notes: table.notes })
  }),
  'analysis.pairs': read(({ db }, { filter }) => comparePairs(numberedMaterial(db), filter)),
  'analysis.pair': read(({ db }, { pairId, filter }) => knownPair(db, pairId, filter)),
  'analysis.exportPairs': read((context, { pairId, ...asked }) => {
    if (pairId === undefined) {
      const table = comparePairs(numberedMaterial(context.db), asked.filter)
      const sheet = pairsSheet(table)
      return writeAnalysis(context, { ...asked, sheet, shown: 'pairs', notes: table.notes })
    }
    const { pair, ...profile } = knownPair(context.db, pairId, asked.filter)
    const sheet = pairSheet({ pair, ...profile })
    const shown = `pair ${pair.name}`
    return writeAnalysis(context, { ...asked, sheet, shown, notes: profile.notes })
  }),
  'analysis.profiles': read(({ db }, { question, filter }) =>
    compareProfiles(numberedMaterial(db), question, filter),
  ),
  'analysis.profile': read(({ db }, { question, group, filter }) =>
    knownProfile(db, { ...question, group }, filter),
  ),
  'analysis.exportProfiles': read((context, { question, group, ...asked }) => {
    if (group === undefined) {
      const table = compareProfiles(numberedMaterial(context.db), question, asked.filter)
      const sheet = profilesSheet(table)
      const shown = `profiles of ${question.groups}s`
      return writeAnalysis(context, { ...asked, sheet, shown, notes: table.notes })
    }
    const one = knownProfile(context.db, { ...question, group }, asked.filter)
    const shown = `profile of ${one.profile.name}`
    return writeAnalysis(context, { ...asked, sheet: profileSheet(one), shown, notes: one.notes })
  }),
  'analysis.cooccurrence': read(({ db }, { relation, filter }) =>
    cooccurrence(numberedMaterial(db), relation, filter),
  ),
  'analysis.exportCooccurrence': read((context, { relation, measure, ...asked }) => {
    const table = cooccurrence(numberedMaterial(context.db), relation, asked.filter)
    const sheet = cooccurrenceSheet(table, measure)
    const shown = `co-occurrence, ${relationInWords(relation)}`
    return writeAnalysis(context, { ...asked, sheet, shown, notes: table.notes })
  }),
  'analysis.sequences': read(({ db }, { turns, filter }) =>
    sequences(numberedMaterial(db), turns, filter),
  ),
  'analysis.exportSequences': read((context, { turns, measure, ...asked }) => {
    const table = sequences(numberedMaterial(context.db), turns, asked.filter)
    const sheet = sequencesSheet(table, measure)
    return writeAnalysis(context, { ...asked, sheet, shown: 'sequences', notes: table.notes })
  }),
  'analysis.saturation': read(({ db }, { question, filter }) =>
    saturation(numberedMaterial(db), question, filter),
  ),
  'analysis.programmeSaturations': read(({ db }, { question, filter }) =>
    saturationByProgramme(numberedMaterial(db), question, filter),
  ),
  'analysis.exportSaturation': read((context, { question, byProgramme, ...asked }) => {
    if (byProgramme) {
      const curves = saturationByProgramme(numberedMaterial(context.db), question, asked.filter)
      const sheet = programmeSaturationsSheet(curves)
      const shown = 'saturation by programme'
      return writeAnalysis(context, { ...asked, sheet, shown, notes: curves.notes })
    }
    const curve = saturation(numberedMaterial(context.db), question, asked.filter)
    const sheet = saturationSheet(curve)
    return writeAnalysis(context, { ...asked, sheet, shown: 'saturation', notes: curve.notes })
  }),
} satisfies Partial<Handlers>

function columnsInWords({ columns }: FrequencyQuestion, { attributes }: Material): string {
  if (typeof columns === 'string') return columns
  return attributes.find(({ id }) => id === columns.attribute)?.name ?? 'attribute'
}

function knownPair(db: Db, pairId: PairId, filter: Filter): PairProfile {
  const profile = pairProfile(numberedMaterial(db), pairId, filter)
  if (profile) return profile
  throw new UserError(
    'no-pair',
    'This pair is not in the project any more, or the filter leaves it out. Choose another pair.',
  )
}

function knownProfile(db: Db, asked: Parameters<typeof oneProfile>[1], filter: Filter): OneProfile {
  const profile = oneProfile(numberedMaterial(db), asked, filter)
  if (profile) return profile
  throw new UserError(
    'no-profile',
    `This ${asked.groups} is not in the project any more, or the filter leaves it out. Choose another one.`,
  )
}
