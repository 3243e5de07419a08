import { frequencies } from '../../shared/analysis/frequency.ts'
import type { Numbered } from '../../shared/analysis/numbered.ts'
import { saturation } from '../../shared/analysis/saturation.ts'
import { frequencyQuestion } from '../../shared/model/analysis.ts'
import { saturationQuestion } from '../../shared/model/saturation.ts'
import type { Methods } from '../export/report/methods.ts'
import { explainedMappings } from '../store/code-history.ts'
import type { Db } from '../store/db.ts'
import { codebookChanges, coderWork } from '../store/methods.ts'
import { listTranscripts } from '../store/transcripts.ts'
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
    saturation: saturation(numbered, saturationQuestion.parse({}), {}),
    counting: frequencies(numbered, question, {}).notes,
  }
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
