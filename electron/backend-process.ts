import { toReply } from '../shared/reply.ts'
import { createBackend } from './backend/backend.ts'
import { answerWith } from './host/answer.ts'
import type { Message, Question } from './host/link.ts'

const [dataFolder = '', version = ''] = process.argv.slice(2)

const backend = createBackend({
  dataFolder,
  version,
  browse: false,
  announce: (event, payload) => send({ event, payload }),
})
const answer = answerWith(backend)

process.parentPort.on('message', async ({ data }) => {
  // Only the process that started this one can post here, and it posts questions.
  const { id, method, input } = data as Question
  send({ id, reply: await toReply(answer(method, input, new AbortController().signal)) })
})

function send(message: Message): void {
  process.parentPort.postMessage(message)
}
