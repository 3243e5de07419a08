import { frequencies } from '../../shared/analysis/frequency.ts'
import type { Numbered } from '../../shared/analysis/numbered.ts'
import { saturation } from '../../shared/analysis/saturation.ts'
import { agreementQuestion, mostCoders } from '../../shared/model/agreement.ts'
import { frequencyQuestion } from '../../shared/model/analysis.ts'
import { saturationQuestion } from '../../shared/model/saturation.ts'
import type { Methods } from '../export/report/methods.ts'
import { explainedMappings } from '../store/code-history.ts'
import type { Db } from '../store/db.ts'
import { codebookChanges, coderWork } from '../store/methods.ts'
import { readSettlement } from '../store/settlement.ts'
import { listTranscripts } from '../store/transcripts.ts'
import { agreementOf, comparedMaterial, shares } from './agreement.ts'
import { numberedMaterial } from './found-quotes.ts'

/** What the project itself knows of how it was coded. */
export function readMethods(db: Db): Methods {
  const numbered = numberedMaterial(db)
  const { codebook } = numbered.material
  const question = frequencyQuestion.parse({ rows: 'codes', columns: 'programme' })
  return {
    transcripts: listTranscripts(db),
    people: peopleByRole(numbered),
    work: coderWork(db),
    codes: codebook.codes.length,
    capitals: codebook.capitals.length,
    changes: codebookChanges(db),
    mappings: explainedMappings(db),
    agreement: readAgreement(db),
    saturation: saturation(numbered, saturationQuestion.parse({}), {}),
    counting: frequencies(numbered, question, {}).notes,
  }
}

/** How far those agree who coded something that somebody else coded, too, the most active where they are many. */
function readAgreement(db: Db): Methods['agreement'] {
  const all = shares(comparedMaterial(db, { settled: false }))
  const together = all.filter(({ id, transcripts }) =>
    all.some(
      (other) => other.id !== id && other.transcripts.some((each) => transcripts.includes(each)),
    ),
  )
  const chosen = together.toSorted((a, b) => b.codings - a.codings).slice(0, mostCoders)
  if (chosen.length < 2) return null
  const coders = together.filter((coder) => chosen.includes(coder)).map(({ id }) => id)
  const question = agreementQuestion.parse({ coders, scope: 'two' })
  return { agreement: agreementOf(db, { question, filter: {} }), settlement: readSettlement(db) }
}

/** Everybody who has a turn somewhere, each once. */
function peopleByRole({ voices, material }: Numbered): ReadonlyMap<string, number> {
  const speaking = new Set(
    material.transcripts.flatMap(({ turns, speakers }) => {
      const heard = new Set(turns.map(({ speakerId }) => speakerId))
      return speakers.flatMap(({ id, participantId }) =>
        heard.has(id) ? (participantId ?? id) : [],
      )
    }),
  )
  const people = new Map(
    voices.flatMap(({ id, role }) => (id && role ? [[id, role] as const] : [])),
  )
  const roles = new Map<string, number>()
  for (const [id, role] of people) if (speaking.has(id)) roles.set(role, (roles.get(role) ?? 0) + 1)
  return roles
}
