import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpacksBeyond } from '../../../electron/import/pdf-streams.ts'
import { outcomeOf } from './files.ts'
import { column, pdfFile } from './pdf-file.ts'

const megabyte = 1024 * 1024

function stream(data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj <<>>\nstream\r\n'),
    data,
    Buffer.from('\nendstream\n'),
  ])
}

test('a part that unpacks within the limit is fine, one beyond it is not', () => {
  const data = deflateSync(Buffer.alloc(megabyte, 32))
  expect(unpacksBeyond(stream(data), 2 * megabyte)).toBe(false)
  expect(unpacksBeyond(stream(data), megabyte - 1)).toBe(true)
  expect(
    unpacksBeyond(Buffer.concat([stream(deflateSync(Buffer.from('x'))), stream(data)]), 1000),
  ).toBe(true)
})

test('a part that is packed twice is refused whatever its size', () => {
  const data = deflateSync(deflateSync(Buffer.alloc(megabyte, 32)))
  expect(unpacksBeyond(stream(data), 8 * megabyte)).toBe(true)
})

test('parts that are damaged or not packed are left to the reader', () => {
  expect(unpacksBeyond(stream(Buffer.from([0x78, 0x9c, 1, 2, 3])), 1000)).toBe(false)
  expect(unpacksBeyond(Buffer.from('stream of words, and no end'), 1000)).toBe(false)
  expect(unpacksBeyond(pdfFile([column(['Anna: Hello.'])]), 1000)).toBe(false)
})

test('a PDF that would fill the memory is refused before it is read', async () => {
  const bomb = stream(deflateSync(Buffer.alloc(200 * megabyte, 32)))
  expect(await outcomeOf('a.pdf', bomb)).toBe('text-too-large')
})
