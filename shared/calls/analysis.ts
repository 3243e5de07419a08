import { z } from 'zod'
import { type FrequencyTable, frequencyQuestion } from '../model/analysis.ts'
import type { CapitalTable } from '../model/capital-table.ts'
import { type Cooccurrence, measures, relation } from '../model/cooccurrence.ts'
import { filter } from '../model/filter.ts'
import { pairId } from '../model/id.ts'
import type { PairComparison, PairProfile } from '../model/pairs.ts'
import { type OneProfile, type Profiles, profileQuestion } from '../model/profile.ts'
import { release } from '../model/pseudonym.ts'
import type { FileOut } from '../model/retrieval.ts'
import {
  type ProgrammeSaturations,
  type Saturation,
  saturationQuestion,
} from '../model/saturation.ts'
import { type Sequences, sequenceMeasures } from '../model/sequences.ts'
import { call, out } from './call.ts'

/** Names of the tables that figures are computed from. */
export const counted = [
  'quote',
  'coding',
  'code',
  'capitalType',
  'codeCapital',
  'participant',
  'participantPair',
  'attribute',
  'attributeValue',
  'speaker',
  'transcript',
  'programme',
  'pair',
  'coder',
]

const turns = z.int().min(0).max(100)

const format = z.enum(['xlsx', 'csv', 'csv-notes'])

/** Calls that count, each with one that exports what it shows. */
export const analysisCalls = {
  'analysis.frequencies': call(
    z.object({ question: frequencyQuestion, filter }),
    out<FrequencyTable>(),
    counted,
  ),
  'analysis.export': call(
    z.object({ question: frequencyQuestion, filter, format, release }),
    out<FileOut>(),
  ),
  'analysis.capitals': call(z.object({ filter }), out<CapitalTable>(), counted),
  'analysis.exportCapitals': call(z.object({ filter, format, release }), out<FileOut>()),
  'analysis.pairs': call(z.object({ filter }), out<PairComparison>(), counted),
  'analysis.pair': call(z.object({ pairId, filter }), out<PairProfile>(), counted),
  'analysis.exportPairs': call(
    z.object({ pairId: pairId.optional(), filter, format, release }),
    out<FileOut>(),
  ),
  'analysis.profiles': call(
    z.object({ question: profileQuestion, filter }),
    out<Profiles>(),
    counted,
  ),
  'analysis.profile': call(
    z.object({ question: profileQuestion, group: z.guid().nullable(), filter }),
    out<OneProfile>(),
    counted,
  ),
  'analysis.exportProfiles': call(
    z.object({
      question: profileQuestion,
      group: z.guid().nullable().optional(),
      filter,
      format,
      release,
    }),
    out<FileOut>(),
  ),
  'analysis.cooccurrence': call(z.object({ relation, filter }), out<Cooccurrence>(), counted),
  'analysis.exportCooccurrence': call(
    z.object({ relation, measure: z.enum(measures), filter, format, release }),
    out<FileOut>(),
  ),
  'analysis.sequences': call(z.object({ turns, filter }), out<Sequences>(), counted),
  'analysis.exportSequences': call(
    z.object({ turns, measure: z.enum(sequenceMeasures), filter, format, release }),
    out<FileOut>(),
  ),
  'analysis.saturation': call(
    z.object({ question: saturationQuestion, filter }),
    out<Saturation>(),
    counted,
  ),
  'analysis.programmeSaturations': call(
    z.object({ question: saturationQuestion, filter }),
    out<ProgrammeSaturations>(),
    counted,
  ),
  /** Of everything, or of each programme by itself. */
  'analysis.exportSaturation': call(
    z.object({
      question: saturationQuestion,
      byProgramme: z.boolean().optional(),
      filter,
      format,
      release,
    }),
    out<FileOut>(),
  ),
}
