import type { Names } from './filter-words.ts'
import type { Material } from './material.ts'
import { listVoices } from './voices.ts'

/** The names of everything that filters and tables mention, by id; transcripts by their title, speakers by their label. */
export function namesOf(material: Material): Names {
  const { programmes, pairs, participants, attributes, coders, codebook, transcripts } = material
  const lists = [programmes, pairs, participants, attributes, coders, codebook.codes]
  return new Map<string, string>([
    ...listVoices(material).flatMap(({ id, name }) => (id ? [[id, name] as const] : [])),
    ...lists.flat().map(({ id, name }) => [id, name] as const),
    ...codebook.capitals.map(({ id, name }) => [id, name] as const),
    ...transcripts.map(({ id, title }) => [id, title] as const),
  ])
}
