import { z } from 'zod'
import * as id from '../model/id.ts'
import { incomingFile } from '../model/import.ts'
import {
  type Attribute,
  attributeKinds,
  type Pair,
  type Participant,
  type Programme,
  role,
} from '../model/people.ts'
import { release } from '../model/pseudonym.ts'
import type { People, PeopleImport } from '../model/replies.ts'
import type { FileOut } from '../model/retrieval.ts'
import { call, out } from './call.ts'

/** Calls about programmes, pairs, participants and attributes. */
export const peopleCalls = {
  'people.read': call(z.object({}), out<People>(), [
    'programme',
    'pair',
    'participant',
    'participantPair',
    'attribute',
    'attributeValue',
    'speaker',
    'transcript',
  ]),
  'people.setValue': call(
    z.object({ participantId: id.participantId, attributeId: id.attributeId, value: z.string() }),
    out<null>(),
  ),
  /** Cells as they were typed or pasted; what cannot be written is told, the rest is. */
  'people.write': call(
    z.object({
      cells: z
        .array(
          z.object({
            participantId: id.participantId,
            column: z.union([z.enum(['participant', 'role', 'programme', 'pair']), id.attributeId]),
            text: z.string(),
          }),
        )
        .min(1),
    }),
    out<{ problems: readonly string[] }>(),
  ),
  'people.import': call(
    z.object({ file: incomingFile, dryRun: z.boolean().optional() }),
    out<PeopleImport>(),
  ),
  'people.export': call(z.object({ format: z.enum(['csv', 'xlsx']), release }), out<FileOut>()),
  'programmes.add': call(z.object({ name: z.string().trim().min(1) }), out<Programme>()),
  'programmes.update': call(
    z.object({ id: id.programmeId, name: z.string().trim().min(1) }),
    out<null>(),
  ),
  'programmes.remove': call(z.object({ id: id.programmeId }), out<null>()),
  'pairs.add': call(
    z.object({ name: z.string().trim().min(1), programmeId: id.programmeId.nullable().optional() }),
    out<Pair>(),
  ),
  'pairs.update': call(
    z.object({
      id: id.pairId,
      name: z.string().trim().min(1).optional(),
      programmeId: id.programmeId.nullable().optional(),
    }),
    out<null>(),
  ),
  'pairs.remove': call(z.object({ id: id.pairId }), out<null>()),
  'participants.add': call(
    z.object({
      name: z.string().trim().min(1),
      role: role.optional(),
      programmeId: id.programmeId.nullable().optional(),
      pairIds: z.array(id.pairId).optional(),
      /** Labels that are this person. */
      speakerIds: z.array(id.speakerId).optional(),
    }),
    out<Participant>(),
  ),
  'participants.update': call(
    z.object({
      id: id.participantId,
      name: z.string().trim().min(1).optional(),
      role: role.optional(),
      programmeId: id.programmeId.nullable().optional(),
      pairIds: z.array(id.pairId).optional(),
    }),
    out<null>(),
  ),
  'participants.join': call(
    z.object({ into: id.participantId, from: z.array(id.participantId).min(1) }),
    out<{ dropped: readonly string[] }>(),
  ),
  'participants.remove': call(z.object({ ids: z.array(id.participantId) }), out<null>()),
  'attributes.add': call(
    z.object({ name: z.string().trim().min(1), kind: z.enum(attributeKinds).optional() }),
    out<Attribute>(),
  ),
  'attributes.update': call(
    z.object({
      id: id.attributeId,
      name: z.string().trim().min(1).optional(),
      kind: z.enum(attributeKinds).optional(),
    }),
    out<null>(),
  ),
  'attributes.remove': call(z.object({ id: id.attributeId }), out<null>()),
}
