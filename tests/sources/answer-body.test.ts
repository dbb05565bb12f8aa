import { expect, test } from 'vitest'
import { readBody } from '../../src/sources/answer-body.ts'

const MEGABYTE = 1024 * 1024

test('of large bodies two are read at a time, and small ones pass them', async () => {
  const sent = [0, 0, 0]
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  async function* body(number: number): AsyncGenerator<Uint8Array> {
    for (let part = 0; part < 4; part += 1) {
      if (part === 3) await held
      sent[number] = part + 1
      yield new Uint8Array(MEGABYTE)
    }
  }
  const reading = [0, 1, 2].map((number) => readBody(body(number), null, 8 * MEGABYTE))
  for (let round = 0; round < 50; round += 1) await new Promise(setImmediate)
  // The third has been read until it turned out to be large.
  expect(sent).toEqual([3, 3, 2])
  const small = await readBody(
    (async function* () {
      await Promise.resolve()
      yield new Uint8Array(10)
    })(),
    null,
    8 * MEGABYTE,
  )
  expect(small).toHaveLength(10)
  release()
  expect((await Promise.all(reading)).map(({ length }) => length)).toEqual([4, 4, 4].map((count) => count * MEGABYTE))
})
